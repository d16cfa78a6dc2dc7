/** Names on the map, placed one after another: what matters most first, and never over another thing. */
import type { GeoProjection } from 'd3-geo'
import type { FontTable, Language, Position, State } from '../../geo/model.ts'
import { dotRadius, EVENT_LABEL_ZOOM, labelSize, labelZoom, type Palette } from '../look.ts'
import type { PlacedMark } from './marks.ts'
import { place } from './projections.ts'
import { type Box, grow, overlap, type TextShape } from './shapes.ts'
import { textWidth, type Weight, wrap } from './text.ts'

export interface Ink {
  fill: string
  halo: string
}

/** A name that wants to be on the map. */
interface Wish {
  /** State key, city id or event id; each is named once. */
  place: string
  lines: string[]
  size: number
  weight: Weight
  x: number
  y: number
  /** Pixels kept free round the point; 0 sets the name on the point itself. */
  clearance: number
  ink: Ink
}

export interface LabelInput {
  marks: readonly PlacedMark[]
  states: readonly State[]
  /** What no name may cover. */
  taken: readonly Box[]
  /** What a name covers only where it has no better place: rings and dots. */
  avoided: readonly Box[]
  bounds: Box
  /** False beside the world's outline, where a name looks lost. */
  onMap: (x: number, y: number) => boolean
  zoom: number
  /** By how much names are larger than usual; 1 when left out. */
  factor?: number
  /** False where the globe turns away so far that a name would stand on a sliver. */
  inView: (point: Position) => boolean
  /** Colours of a name that stands on its state's ground. */
  inkOn: (state: State) => Ink
  language: Language
  palette: Palette
  projection: GeoProjection
  fonts: FontTable
}

export interface PlacedLabel {
  /** State key, city id or event id. */
  place: string
  box: Box
  shapes: TextShape[]
}

const LINE_HEIGHT = 1.18
/** Widest lines, in multiples of the size. */
const STATE_WIDTH = 7
const MARK_WIDTH = 12
/** A mark's name that needs more lines than this stays out: the card has it in full. */
const MARK_LINES = 2

/** Labels in order of weight: hosts, other marks of the years, states from large to small. */
export function placeLabels(input: LabelInput): PlacedLabel[] {
  const taken = [...input.taken, ...input.marks.filter(({ now }) => now).map(markBox)]
  const placed: PlacedLabel[] = []
  const named = new Set<string>()
  for (const wish of [...markWishes(input), ...stateWishes(input)]) {
    const label = named.has(wish.place) ? null : bestCandidate(wish, taken, input)
    if (!label) continue
    named.add(wish.place)
    taken.push(label.box)
    placed.push({
      place: wish.place,
      box: label.box,
      shapes: textShapes(wish, label.box, label.anchor, input),
    })
  }
  return placed
}

/** The first of the free places that covers and strays least. */
function bestCandidate(wish: Wish, taken: readonly Box[], input: LabelInput) {
  let best: { box: Box; anchor: TextShape['anchor']; cost: number } | null = null
  for (const { x, y, anchor } of candidates(wish, input.fonts)) {
    const box = boxAt(wish, x, y, input.fonts)
    if (!free(box, taken, input.bounds)) continue
    const cost = costOf(box, input)
    if (best === null || cost < best.cost) best = { box, anchor, cost }
  }
  return best
}

/** A thing covered costs 1, a corner beside the world 2. */
function costOf(box: Box, { avoided, onMap }: LabelInput): number {
  const corners = [box.x, box.x + box.width].flatMap((x) => [
    [x, box.y],
    [x, box.y + box.height],
  ])
  const stray = corners.filter(([x, y]) => !onMap(x!, y!)).length
  return avoided.filter((other) => overlap(box, other)).length + 2 * stray
}

const markBox = ({ x, y, radius }: PlacedMark): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
})

/** One name a place: three events in one city are told apart by its card, not by three labels. */
function markWishes({ marks, zoom, factor = 1, language, palette, fonts }: LabelInput): Wish[] {
  const ink = { fill: palette.ink, halo: palette.halo }
  const seen = new Set<string>()
  return marks
    .filter(({ now, mark }) => now && (mark.subject === 'hosts' || zoom >= EVENT_LABEL_ZOOM))
    .sort((a, b) => Number(b.mark.subject === 'hosts') - Number(a.mark.subject === 'hosts'))
    .flatMap(({ mark, x, y, radius }) => {
      const point = mark.point.join(' ')
      if (seen.has(point)) return []
      seen.add(point)
      const size = factor * (mark.subject === 'hosts' ? labelSize.host : labelSize.mark)
      const lines = wrap(mark.names[language], MARK_WIDTH * size, size, 700, fonts)
      return lines.length > MARK_LINES
        ? []
        : [{ place: mark.place, lines, size, weight: 700 as const, x, y, clearance: radius + 3, ink }]
    })
}

function stateWishes({
  states,
  zoom,
  factor = 1,
  inView,
  inkOn,
  language,
  palette,
  projection,
  fonts,
}: LabelInput): Wish[] {
  const size = factor * labelSize.state
  return states
    .filter((state) => state.status !== 'antarctica' && labelZoom(state.area) <= zoom && inView(state.point))
    .sort((a, b) => b.area - a.area)
    .flatMap((state) => {
      const at = place(projection, state.point)
      if (!at) return []
      const lines = wrap(state.names[language], STATE_WIDTH * size, size, 400, fonts)
      const [x, y] = at
      if (!state.small)
        return [
          { place: state.key, lines, size, weight: 400 as const, x, y, clearance: 0, ink: inkOn(state) },
        ]
      const ink = { fill: palette.ink, halo: palette.halo }
      return [{ place: state.key, lines, size, weight: 400 as const, x, y, clearance: dotRadius + 3, ink }]
    })
}

interface Candidate {
  /** Centre of the label. */
  x: number
  y: number
  anchor: TextShape['anchor']
}

/** To the right of its point, to the left, below, above; a large state's name just below its point. */
function candidates(wish: Wish, fonts: FontTable): Candidate[] {
  const { x, y, clearance } = wish
  const { width, height } = boxAt(wish, 0, 0, fonts)
  const below = { x, y: y + clearance + height / 2, anchor: 'middle' as const }
  if (clearance === 0) return [below]
  return [
    { x: x + clearance + width / 2, y, anchor: 'start' },
    { x: x - clearance - width / 2, y, anchor: 'end' },
    below,
    { x, y: y - clearance - height / 2, anchor: 'middle' },
  ]
}

function boxAt({ lines, size, weight }: Wish, x: number, y: number, fonts: FontTable): Box {
  const width = Math.max(...lines.map((line) => textWidth(line, size, weight, fonts)))
  const height = lines.length * size * LINE_HEIGHT
  return { x: x - width / 2, y: y - height / 2, width, height }
}

function free(box: Box, taken: readonly Box[], { x, y, width, height }: Box): boolean {
  const inside =
    box.x >= x && box.y >= y && box.x + box.width <= x + width && box.y + box.height <= y + height
  return inside && !taken.some((other) => overlap(grow(box, 1), other))
}

function textShapes(
  { lines, size, weight, ink }: Wish,
  box: Box,
  anchor: TextShape['anchor'],
  { fonts }: LabelInput,
): TextShape[] {
  const x = box.x + { start: 0, middle: box.width / 2, end: box.width }[anchor]
  const step = size * LINE_HEIGHT
  // The baseline that puts a line's ascent and descent in the middle of its step.
  const first = box.y + step / 2 + ((fonts.ascent - fonts.descent) * size) / 2000
  return lines.map((text, index) => ({
    kind: 'text',
    x: Math.round(x * 100) / 100,
    y: Math.round((first + index * step) * 100) / 100,
    text,
    size,
    weight,
    anchor,
    fill: ink.fill,
    halo: { colour: ink.halo, width: 3 },
  }))
}
