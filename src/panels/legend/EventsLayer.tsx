/** Events of the PSI by kind, and how many of them have no place. */
import { countTiled, tiledYears } from '../../event-tiles.ts'
import { type MessageKey, t } from '../../i18n.ts'
import { eventGlyphs, type Glyph } from '../../look.ts'
import { rendererInUse, type Years } from '../../state.ts'
import { eventMoment } from '../../time.ts'
import { useAtlas } from '../context.ts'
import { EventDotSwatch, GlyphSwatch, NoSwatch } from '../swatches.tsx'
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
  const { eventTiles: tiles } = atlas
  const nowIn = (years: Years) => atlas.events.filter((event) => eventMoment(event, years) === 'now')
  const now = told.value.map(nowIn)
  const countIn = (years: Years) => nowIn(years).length + countTiled(tiles, years)
  if (told.value.every((years) => countIn(years) === 0)) {
    const listed = atlas.events.map(({ earliest }) => Number(earliest.slice(0, 4)))
    const elsewhere = [...new Set([...listed, ...tiledYears(tiles)])].sort((one, other) => one - other)
    return <LayerEntry id="events" elsewhere={elsewhere} />
  }
  const withGlyph = (glyph: Glyph) =>
    now.map(
      (events, index) =>
        events.filter(({ kind }) => eventGlyphs[kind] === glyph).length +
        countTiled(tiles, told.value[index]!, (kind) => eventGlyphs[kind] === glyph),
    )
  const dots = tiles !== undefined && rendererInUse.value === 'webgl'
  const swatchOf = (glyph: Glyph, hollow = false) => {
    if (!dots) return <GlyphSwatch glyph={glyph} subject="events" hollow={hollow} />
    return hollow ? <EventDotSwatch hollow /> : <NoSwatch />
  }
  const unplaced = (events: typeof atlas.events) => events.filter(({ point }) => point === null).length
  const unplacedWords = told.value.flatMap((years, index) => {
    const events = now[index]!
    const m = unplaced(events)
    return m > 0 ? [ofYears(years, t('layer.count.events', { n: countIn(years), m }))] : []
  })
  return (
    <LayerEntry id="events" count={countWords(countIn)}>
      <ul class="keys">
        {dots && <Key swatch={<EventDotSwatch />}>{t('tiled.dot')}</Key>}
        <YearHeads />
        {GLYPH_NAMES.filter((glyph) => withGlyph(glyph).some((count) => count > 0)).map((glyph) => (
          <Key key={glyph} swatch={swatchOf(glyph)} counts={withGlyph(glyph)}>
            {t(glyphKeys[glyph])}
          </Key>
        ))}
        <Key swatch={swatchOf('triangle', true)}>{t('layer.hollow')}</Key>
      </ul>
      {tiles && !dots && <p class="small muted">{t('tiled.light')}</p>}
      {unplacedWords.map((words) => (
        <p key={words} class="small muted">
          {words}
        </p>
      ))}
    </LayerEntry>
  )
}
