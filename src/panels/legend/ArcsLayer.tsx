/** The ways from one summit to the next, with their length. */
import { t } from '../../i18n.ts'
import { language, years } from '../../state.ts'
import { arcMoment, arcYears } from '../../time.ts'
import { useAtlas } from '../context.ts'
import { ArcSwatch } from '../swatches.tsx'
import { Key, LayerEntry } from './LayerEntry.tsx'

export function ArcsLayer() {
  const { lookup } = useAtlas()
  const { atlas } = lookup
  const begun = atlas.arcs.filter((arc) => arcMoment(atlas, arc, years.value) !== 'future')
  if (begun.length === 0)
    return <LayerEntry id="arcs" elsewhere={atlas.arcs.map((arc) => arcYears(atlas, arc)[1])} />
  const city = (summit: string) => lookup.name(lookup.summits.get(summit)?.city ?? '', language.value)
  const kilometres = new Intl.NumberFormat(language.value)
  return (
    <LayerEntry id="arcs" count={begun.length}>
      <ul class="keys">
        {begun.map((arc) => (
          <Key key={arc.to} swatch={<ArcSwatch past={arcMoment(atlas, arc, years.value) === 'past'} />}>
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
