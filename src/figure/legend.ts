/** The legend: every class and mark of the layers that are on, in the same rows whatever the year. */
import type { Atlas } from '../../geo/model.ts'
import { countTiled } from '../event-tiles.ts'
import { arcWidth, eventGlyphs, type Glyph, type MarkSubject, markGlyphs, type Palette } from '../look.ts'
import { answerOf, type OutlineRole } from '../relations.ts'
import { possibleShades, type Shade, shadesOf, shadeWords } from '../shading.ts'
import type { Settings } from '../state.ts'
import { arcMoment, countStandings, officialTotal, standings, uncounted } from '../time.ts'
import { arrowShape } from './arcs.ts'
import { patternId } from './land.ts'
import { glyphShape, type PlacedMark } from './marks.ts'
import { strokes } from './outlines.ts'
import type { Shape } from './shapes.ts'
import type { FigureText, Texts } from './texts.ts'

/** A line of the legend before it has a place. */
export interface Row {
  /** Draws the sample with its middle at (x, y). */
  sample?: (x: number, y: number) => Shape[]
  count?: number
  text: string
  kind: 'heading' | 'entry'
}

export interface LegendInput {
  atlas: Atlas
  settings: Settings
  palette: Palette
  t: Texts
  /** Keys and ids of those who took part in the summits of the chosen years. */
  taking: ReadonlySet<string>
  marks: readonly PlacedMark[]
}

/** Two columns of rows: the classes of states, and everything that is a point. */
export interface LegendRows {
  areas: Row[]
  points: Row[]
}

export function legendRows(input: LegendInput): LegendRows {
  return {
    areas: [...areaRows(input), ...outlineRows(input)],
    points: [...summitRows(input), ...eventRows(input), ...placeRows(input)],
  }
}

function areaRows({ atlas, settings, palette, t }: LegendInput): Row[] {
  if (!settings.layers.has('psi')) return []
  const of = shadesOf(atlas, settings)
  const counts = countStandings(atlas, of)
  const drawn = new Set(of.values())
  // Joining before the years is asked for in one mode only; `none` needs no explanation.
  const explained = possibleShades(settings).filter(
    (shade) => shade !== 'none' && (shade !== 'earlier' || drawn.has(shade)),
  )
  const entries = explained.map((shade): Row => {
    const sample = (x: number, y: number) => [areaSample(shade, palette, x, y)]
    const row = { sample, text: shadeWords(t, shade, settings), kind: 'entry' as const }
    const count = counts.get(shade) ?? 0
    // Areas that are no states are drawn but not counted: no number is truer than a nought.
    return count === 0 && drawn.has(shade) ? row : { ...row, count }
  })
  return [{ text: t('layer.psi'), kind: 'heading' }, ...entries]
}

/** The question that is asked with its answer's count, and the states that are compared. */
function outlineRows({ atlas, settings, palette, t }: LegendInput): Row[] {
  const { relation, selection, years, language } = settings
  const sample = (role: OutlineRole) => (x: number, y: number) => strokes(samplePath(x, y), role, palette)
  const rows: Row[] = []
  if (relation) {
    const { sure, possible } = answerOf(atlas, relation, years)
    rows.push({ text: t(`relation.${relation}`), kind: 'heading' })
    rows.push({ sample: sample('related'), count: sure.length, text: t('relation.sure'), kind: 'entry' })
    if (possible.length > 0)
      rows.push({
        sample: sample('perhaps'),
        count: possible.length,
        text: t('relation.possible'),
        kind: 'entry',
      })
  }
  if (selection.length === 0) return rows
  const named = selection.map(
    (key) => atlas.states.find((state) => state.key === key)?.names[language] ?? key,
  )
  const text = named.join(t('selection.separator'))
  rows.push({ text: t('selection.name'), kind: 'heading' })
  return [...rows, { sample: sample('selected'), text, kind: 'entry' }]
}

/** Documented and possible participants beside the officials' own count; empty when that layer is off. */
export function totalsText({ atlas, settings, t }: LegendInput): string {
  if (!settings.layers.has('psi')) return ''
  const counts = countStandings(atlas, standings(atlas, settings.years))
  const documented = (counts.get('founder') ?? 0) + (counts.get('documented') ?? 0)
  const sum = t('legend.sum', { documented, possible: counts.get('possible') ?? 0 })
  return `${sum} · ${totalText(atlas, settings, t)}`
}

/** What the drawing of points means and who is in no count, for the layers that are on. */
export function notesTexts({ atlas, settings, t }: LegendInput): string[] {
  const { layers, years, language } = settings
  const notes: string[] = [t('legend.dot')]
  if (layers.has('events') && !atlas.eventTiles) notes.push(t('layer.hollow'))
  if (layers.has('hosts') || layers.has('events') || layers.has('places')) notes.push(t('layer.past'))
  const beside = layers.has('psi') ? uncounted(atlas, standings(atlas, years)) : []
  for (const { key, standing } of beside) {
    const name = atlas.states.find((state) => state.key === key)?.names[language] ?? key
    notes.push(t('legend.uncounted', { name, standing: t(`standing.${standing}`) }))
  }
  return [...notes, t('figure.borders')]
}

/** The officials' own number, with the words for how exact it is. */
function totalText(atlas: Atlas, { years }: Settings, t: Texts): string {
  const total = officialTotal(atlas, years)
  if (!total) return `${t('legend.total')}: ${t('legend.total.none')}`
  const day = total.precision === 'month' ? total.date.slice(0, 7) : total.date
  const date = total.precision === 'about this date' ? t('date.about', { date: day }) : day
  const manner = { about: 'about', 'more than': 'moreThan' } as const
  const key = manner[total.precision as keyof typeof manner] ?? 'exact'
  return `${t('legend.total')}: ${t(`legend.total.${key}`, { n: total.states, date })}`
}

function summitRows({ atlas, settings, palette, t, taking, marks }: LegendInput): Row[] {
  const rows: Row[] = []
  if (settings.layers.has('hosts')) {
    const count = marks.filter(({ mark, now }) => now && mark.subject === 'hosts').length
    rows.push({ ...glyphRow('hosts', markGlyphs.hosts, palette), count, text: t('figure.hosts') })
  }
  if (settings.layers.has('participants')) {
    const count = atlas.states.filter(({ key }) => taking.has(key)).length
    const row = glyphRow('participants', markGlyphs.participants, palette)
    rows.push({ ...row, count, text: t('figure.participants') })
  }
  if (settings.layers.has('arcs')) {
    const sample = (x: number, y: number) => arcSample(x, y, palette)
    const count = atlas.arcs.filter((arc) => arcMoment(atlas, arc, settings.years) === 'now').length
    rows.push({ sample, count, text: t('figure.arcs'), kind: 'entry' })
  }
  return rows.length === 0 ? [] : [{ text: t('figure.nss'), kind: 'heading' }, ...rows]
}

const EVENT_TEXTS: [Glyph, FigureText][] = [
  [eventGlyphs.meeting, 'glyph.meeting'],
  [eventGlyphs.exercise, 'glyph.exercise'],
  [eventGlyphs.workshop, 'glyph.workshop'],
  [eventGlyphs.incident, 'glyph.incident'],
]

function eventRows({ atlas, settings, palette, t, marks }: LegendInput): Row[] {
  if (!settings.layers.has('events')) return []
  // Too many to be read for a picture: it says how many it leaves out.
  if (atlas.eventTiles) {
    const count = countTiled(atlas.eventTiles, settings.years)
    return [
      { text: t('layer.events'), kind: 'heading' },
      { count, text: t('tiled.figure'), kind: 'entry' },
    ]
  }
  const entries = EVENT_TEXTS.map(([glyph, key]): Row => {
    const own = marks.filter(({ mark, now }) => now && mark.subject === 'events' && mark.glyph === glyph)
    return { ...glyphRow('events', glyph, palette), count: own.length, text: t(key) }
  })
  return [{ text: t('layer.events'), kind: 'heading' }, ...entries]
}

function placeRows({ settings, palette, t, marks }: LegendInput): Row[] {
  if (!settings.layers.has('places')) return []
  const count = marks.filter(({ mark, now }) => now && mark.subject === 'places').length
  return [
    { text: t('figure.articles'), kind: 'heading' },
    { ...glyphRow('places', markGlyphs.places, palette), count, text: t('layer.places') },
  ]
}

const SAMPLE = { width: 20, height: 12 }
const GLYPH_RADIUS = 6

function samplePath(x: number, y: number): string {
  const { width, height } = SAMPLE
  return `M${x - width / 2} ${y - height / 2}h${width}v${height}h${-width}Z`
}

function areaSample(shade: Shade, palette: Palette, x: number, y: number): Shape {
  const { ground, pattern } = palette.areas[shade]
  const shape: Shape = { kind: 'path', d: samplePath(x, y), fill: ground, stroke: palette.coast, width: 0.6 }
  return pattern ? { ...shape, pattern: patternId(shade) } : shape
}

function arcSample(x: number, y: number, palette: Palette): Shape[] {
  const stroke = palette.marks.hosts.fill
  const line: Shape = { kind: 'path', d: `M${x - 10} ${y}h18`, fill: null, stroke, width: arcWidth }
  return [line, arrowShape(x + 4, y, 0, palette)]
}

function glyphRow(subject: MarkSubject, glyph: Glyph, palette: Palette) {
  const radius = subject === 'participants' ? 4.5 : GLYPH_RADIUS
  const sample = (x: number, y: number) => [glyphShape(subject, glyph, false, x, y, radius, palette)]
  return { sample, kind: 'entry' as const }
}
