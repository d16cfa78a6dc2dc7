/** The ways from one summit to the next, with their length. */
import type { Arc } from '../../../geo/model.ts'
import { t } from '../../i18n.ts'
import { language, type Years } from '../../state.ts'
import { arcMoment, arcYears } from '../../time.ts'
import { useAtlas } from '../context.ts'
import { ArcSwatch } from '../swatches.tsx'
import { Key, LayerEntry } from './LayerEntry.tsx'
import { countWords, told } from './told.ts'

export function ArcsLayer() {
  const { lookup } = useAtlas()
  const { atlas } = lookup
  const momentsOf = (arc: Arc) => told.value.map((years) => arcMoment(atlas, arc, years))
  const begun = atlas.arcs.filter((arc) => momentsOf(arc).some((moment) => moment !== 'future'))
  const begunIn = (years: Years) => begun.filter((arc) => arcMoment(atlas, arc, years) !== 'future').length
  if (begun.length === 0)
    return <LayerEntry id="arcs" elsewhere={atlas.arcs.map((arc) => arcYears(atlas, arc)[1])} />
  const city = (summit: string) => lookup.name(lookup.summits.get(summit)?.city ?? '', language.value)
  const kilometres = new Intl.NumberFormat(language.value)
  return (
    <LayerEntry id="arcs" count={countWords(begunIn)}>
      <ul class="keys">
        {begun.map((arc) => (
          <Key key={arc.to} swatch={<ArcSwatch past={!momentsOf(arc).includes('now')} />}>
            {t('layer.arcs.arc', {
              years: arcYears(atlas, arc).join('–'),
              from: city(arc.from),
              to: city(arc.to),
              n: kilometres.format(arc.kilometres),
            })}
          </Key>
        ))}
      </ul>
      <p class="small muted">{t('layer.arcs.what')}</p>
    </LayerEntry>
  )
}
