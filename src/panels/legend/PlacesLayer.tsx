/** Places that the articles speak of. */
import { t } from '../../i18n.ts'
import { markGlyphs } from '../../look.ts'
import { years } from '../../state.ts'
import { yearsMoment } from '../../time.ts'
import { useAtlas } from '../context.ts'
import { GlyphSwatch } from '../swatches.tsx'
import { Key, LayerEntry } from './LayerEntry.tsx'

export function PlacesLayer() {
  const { lookup } = useAtlas()
  const places = lookup.atlas.articlePlaces
  const now = places.filter((row) => yearsMoment(row.years, years.value) === 'now').length
  if (now === 0) {
    const elsewhere = [...new Set(places.flatMap((row) => row.years))].sort((one, other) => one - other)
    return <LayerEntry id="places" elsewhere={elsewhere} />
  }
  return (
    <LayerEntry id="places" count={now}>
      <ul class="keys">
        <Key swatch={<GlyphSwatch glyph={markGlyphs.places} subject="places" />}>{t('layer.past')}</Key>
      </ul>
    </LayerEntry>
  )
}
