/** What several years on one page say together: one subtitle, one legend, one line of notes. */
import { marksOf } from '../marks.ts'
import type { Settings, Years } from '../state.ts'
import { participants, standings, uncounted } from '../time.ts'
import { type LegendInput, type LegendRows, legendRows, type Row } from './legend.ts'
import { placeMarks } from './marks.ts'
import { figureProjection } from './projections.ts'
import { HOME, type SceneInput } from './scene.ts'

/** What the colours and points of every cell say; the numbers are in the captions. */
export function sharedSubtitle({ settings, t }: SceneInput): string {
  return settings.layers.has('psi')
    ? t(`multiples.asOf.${settings.years.mode ?? 'end'}`)
    : t('multiples.asOf.points')
}

/** The settings of one cell. */
export const cellSettings = (settings: Settings, years: Years): Settings => ({
  ...settings,
  years,
  comparison: null,
  multiples: [],
})

/** Rows that mean something in a cell at least, without their counts. */
export function sharedRows(input: SceneInput, cells: readonly Years[]): LegendRows {
  const all = cells.map((years) => legendRows(legendInput(input, years)))
  return { areas: merged(all.map(({ areas }) => areas)), points: merged(all.map(({ points }) => points)) }
}

/** Counts in the legend ask for all marks, whether or not they lie in the part that is shown. */
function legendInput({ atlas, palette, t, ...input }: SceneInput, years: Years): LegendInput {
  const settings = cellSettings(input.settings, years)
  const everywhere = figureProjection('equal-earth', HOME, 1, 1)
  const marks = placeMarks(marksOf(atlas), settings, everywhere, HOME.zoom)
  return { atlas, palette, t, settings, marks, taking: participants(atlas, years) }
}

function merged(lists: readonly Row[][]): Row[] {
  const rows = new Map<string, Row>()
  for (const { count, ...row } of lists.flat())
    if (count !== 0 && !rows.has(row.text)) rows.set(row.text, row)
  // In the order of a list, and without headings that nothing is left under.
  const order = [...new Set(lists.flat().map(({ text }) => text))]
  const kept = order.flatMap((text) => rows.get(text) ?? [])
  return kept.filter(({ kind }, index) => kind !== 'heading' || kept[index + 1]?.kind === 'entry')
}

export function sharedNotes({ atlas, settings, t }: SceneInput, cells: readonly Years[]): string[] {
  const { layers, language } = settings
  const notes = [t('legend.dot')]
  if (layers.has('events')) notes.push(t('layer.hollow'))
  if (layers.has('hosts') || layers.has('events') || layers.has('places')) notes.push(t('layer.past'))
  const beside = layers.has('psi') && cells[0] ? uncounted(atlas, standings(atlas, cells[0])) : []
  for (const { key } of beside) {
    const name = atlas.states.find((state) => state.key === key)?.names[language] ?? key
    notes.push(t('multiples.uncounted', { name }))
  }
  return [...notes, t('figure.borders')]
}

/** What colours and points mean in some cell at least, under each other's headings. */
export const sharedLegend = (input: SceneInput, cells: readonly Years[]): Row[] => {
  const { areas, points } = sharedRows(input, cells)
  return [...areas, ...points]
}
