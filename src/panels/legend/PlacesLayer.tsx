/** Places that the articles speak of. */
import { t } from '../../i18n.ts'
import { markGlyphs } from '../../look.ts'
import type { Years } from '../../state.ts'
import { yearsMoment } from '../../time.ts'
import { useAtlas } from '../context.ts'
import { GlyphSwatch } from '../swatches.tsx'
import { Key, LayerEntry } from './LayerEntry.tsx'
import { countWords, told } from './told.ts'

export function PlacesLayer() {
  const { lookup } = useAtlas()
  const places = lookup.atlas.articlePlaces
  const nowIn = (years: Years) => places.filter((row) => yearsMoment(row.years, years) === 'now').length
  if (told.value.every((years) => nowIn(years) === 0)) {
    const elsewhere = [...new Set(places.flatMap((row) => row.years))].sort((one, other) => one - other)
    return <LayerEntry id="places" elsewhere={elsewhere} />
  }
  return (
    <LayerEntry id="places" count={countWords(nowIn)}>
      <ul class="keys">
        <Key swatch={<GlyphSwatch glyph={markGlyphs.places} subject="places" />}>{t('layer.past')}</Key>
      </ul>
    </LayerEntry>
  )
}
