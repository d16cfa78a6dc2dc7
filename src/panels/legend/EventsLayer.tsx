/** Events of the PSI by kind, and how many of them have no place. */
import { type MessageKey, t } from '../../i18n.ts'
import { eventGlyphs, type Glyph } from '../../look.ts'
import { years } from '../../state.ts'
import { eventMoment } from '../../time.ts'
import { useAtlas } from '../context.ts'
import { GlyphSwatch } from '../swatches.tsx'
import { Key, LayerEntry } from './LayerEntry.tsx'

const GLYPH_NAMES = ['diamond', 'triangle', 'square', 'cross'] as const
const glyphKeys: Record<(typeof GLYPH_NAMES)[number], MessageKey> = {
  diamond: 'glyph.meeting',
  triangle: 'glyph.exercise',
  square: 'glyph.workshop',
  cross: 'glyph.incident',
}

export function EventsLayer() {
  const { lookup } = useAtlas()
  const { atlas } = lookup
  const now = atlas.events.filter((event) => eventMoment(event, years.value) === 'now')
  if (now.length === 0) {
    const elsewhere = [...new Set(atlas.events.map(({ earliest }) => Number(earliest.slice(0, 4))))]
    return <LayerEntry id="events" elsewhere={elsewhere} />
  }
  const withGlyph = (glyph: Glyph) => now.filter(({ kind }) => eventGlyphs[kind] === glyph).length
  const unplaced = now.filter(({ point }) => point === null).length
  return (
    <LayerEntry id="events" count={now.length}>
      <ul class="keys">
        {GLYPH_NAMES.filter((glyph) => withGlyph(glyph) > 0).map((glyph) => (
          <Key key={glyph} swatch={<GlyphSwatch glyph={glyph} subject="events" />} count={withGlyph(glyph)}>
            {t(glyphKeys[glyph])}
          </Key>
        ))}
        <Key swatch={<GlyphSwatch glyph="triangle" subject="events" hollow />}>{t('layer.hollow')}</Key>
      </ul>
      {unplaced > 0 && <p class="small muted">{t('layer.count.events', { n: now.length, m: unplaced })}</p>}
    </LayerEntry>
  )
}
