/** Events of the PSI by kind, and how many of them have no place. */
import { type MessageKey, t } from '../../i18n.ts'
import { eventGlyphs, type Glyph } from '../../look.ts'
import type { Years } from '../../state.ts'
import { eventMoment } from '../../time.ts'
import { useAtlas } from '../context.ts'
import { GlyphSwatch } from '../swatches.tsx'
import { Key, LayerEntry, YearHeads } from './LayerEntry.tsx'
import { countWords, ofYears, told } from './told.ts'

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
  const nowIn = (years: Years) => atlas.events.filter((event) => eventMoment(event, years) === 'now')
  const now = told.value.map(nowIn)
  if (now.flat().length === 0) {
    const elsewhere = [...new Set(atlas.events.map(({ earliest }) => Number(earliest.slice(0, 4))))]
    return <LayerEntry id="events" elsewhere={elsewhere} />
  }
  const withGlyph = (glyph: Glyph) =>
    now.map((events) => events.filter(({ kind }) => eventGlyphs[kind] === glyph).length)
  const unplaced = (events: typeof atlas.events) => events.filter(({ point }) => point === null).length
  const unplacedWords = told.value.flatMap((years, index) => {
    const events = now[index]!
    const m = unplaced(events)
    return m > 0 ? [ofYears(years, t('layer.count.events', { n: events.length, m }))] : []
  })
  return (
    <LayerEntry id="events" count={countWords((years) => nowIn(years).length)}>
      <ul class="keys">
        <YearHeads />
        {GLYPH_NAMES.filter((glyph) => withGlyph(glyph).some((count) => count > 0)).map((glyph) => (
          <Key key={glyph} swatch={<GlyphSwatch glyph={glyph} subject="events" />} counts={withGlyph(glyph)}>
            {t(glyphKeys[glyph])}
          </Key>
        ))}
        <Key swatch={<GlyphSwatch glyph="triangle" subject="events" hollow />}>{t('layer.hollow')}</Key>
      </ul>
      {unplacedWords.map((words) => (
        <p key={words} class="small muted">
          {words}
        </p>
      ))}
    </LayerEntry>
  )
}
