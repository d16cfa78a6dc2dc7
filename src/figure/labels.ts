/** Names on the map, placed one after another: what matters most first, and never over another thing. */
import type { GeoProjection } from 'd3-geo'
import type { FontTable, Language, Position, State } from '../../geo/model.ts'
import { EVENT_LABEL_ZOOM, labelSize, nameDot } from '../look.ts'
import type { Mark } from '../marks.ts'
import type { Settings } from '../state.ts'
import type { PlacedMark } from './marks.ts'
import { type NameWish, nameWishes } from './names.ts'
import { type Box, grow, overlap } from './shapes.ts'
import { besideSpots, blockOf, leaderEnd, type Spot } from './spots.ts'
import type { Weight } from './text.ts'
import { titleVariant } from './variants.ts'

/** A name that wants to be on the map, and where it may stand. */
interface Wish {
  /** State key, city id or event id; each is named once. */
  place: string
  /** Degrees */
  point: Position
  x: number
  y: number
  weight: Weight
  spots: readonly Spot[]
  /** Its own ground, which does not hinder it. */
  core: Box | null
  /** A name that costs more stays out. */
  limit: number
}

/** A name in its place. */
export interface Placement {
  place: string
  /** What it stands at, in degrees; of a state its label point, or one of its anchors. */
  point: Position
  x: number
  y: number
  weight: Weight
  spot: Spot
}

export interface LabelInput {
  marks: readonly PlacedMark[]
  states: readonly State[]
  /** Keys of states that the reader has chosen. */
  chosen: ReadonlySet<string>
  /** What no name may cover. */
  taken: readonly Box[]
  /** What a name covers only where it has no better place: rings and dots. */
  avoided: readonly Box[]
  bounds: Box
  /** What is seen of that: a state whose label point lies outside is named elsewhere on its ground. Null where none is. */
  sight: Box | null
  /** False beside the world's outline, where a name looks lost. */
  onMap: (x: number, y: number) => boolean
  zoom: number
  /** By how much names are larger than usual; 1 when left out. */
  factor?: number
  /** False where the globe turns away so far that a name would stand on a sliver. */
  inView: (point: Position) => boolean
  language: Language
  projection: GeoProjection
  fonts: FontTable
}

/** The reader's own states are named before all others. */
export const chosenOf = ({ place, selection }: Pick<Settings, 'place' | 'selection'>): ReadonlySet<string> =>
  new Set([...selection, ...(place === null ? [] : [place])])

/** Where names stand, and dots for what is named beside itself or not at all. */
export interface Placed {
  placements: Placement[]
  dots: { place: string; x: number; y: number }[]
}

/** Pixels between two names. */
const APART = 2
/** What a name costs at most: hosts and events are named at any price. */
const LIMIT = { mark: Number.POSITIVE_INFINITY, state: 3 }

/** Names in order of weight: hosts, other marks of the years, chosen states, states from large to small. */
export function placeNames(input: LabelInput): Placed {
  const states = nameWishes({ ...input, factor: input.factor ?? 1 })
  const taken = [...input.taken, ...input.marks.filter(({ now }) => now).map(markBox)]
  const cores = states.map(({ core }) => core)
  const placements: Placement[] = []
  const named = new Set<string>()
  for (const wish of [...markWishes(input), ...states.map(stateWish)]) {
    const spot = named.has(wish.place) ? null : bestSpot(wish, taken, cores, input)
    if (!spot) continue
    const { place, point, x, y, weight } = wish
    const placement = { place, point, x, y, weight, spot }
    named.add(place)
    taken.push(spot.box, ...leaderBoxes(placement))
    placements.push(placement)
  }
  return { placements, dots: dotsOf(states, placements, taken) }
}

const stateWish = ({ state, point, x, y, spots, core }: NameWish): Wish => ({
  ...{ place: state.key, point, x, y, spots, core },
  weight: 400,
  limit: LIMIT.state,
})

/** What lies about a wish, so that each of its places need not be held against the whole map. */
interface Near {
  taken: Box[]
  avoided: Box[]
  /** Ground of other states. */
  cores: Box[]
}

function nearOf(wish: Wish, taken: readonly Box[], cores: readonly Box[], avoided: readonly Box[]): Near {
  const reach = grow(aroundAll(wish.spots.map(({ box }) => box)), APART)
  const isNear = (box: Box) => overlap(reach, box)
  return {
    taken: taken.filter(isNear),
    avoided: avoided.filter(isNear),
    cores: cores.filter((core) => core !== wish.core && isNear(core)),
  }
}

function aroundAll(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - x
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - y
  return { x, y, width, height }
}

/** The free place that covers and strays least. */
function bestSpot(wish: Wish, taken: readonly Box[], cores: readonly Box[], input: LabelInput): Spot | null {
  if (wish.spots.length === 0) return null
  const onPoint = { x: wish.x - 1, y: wish.y - 1, width: 2, height: 2 }
  const isHidden = wish.core !== null && meetsAny(onPoint, taken)
  const near = nearOf(wish, taken, cores, input.avoided)
  let best: Spot | null = null
  let least = wish.limit
  for (const spot of wish.spots) {
    // A name beside a point that another name covers would seem to be that one's.
    if (isHidden && !spot.inside) continue
    if (spot.cost >= least || !isWithin(spot.box, input.bounds)) continue
    const line = leaderBoxes({ x: wish.x, y: wish.y, spot })
    if (meetsAny(grow(spot.box, APART), near.taken) || line.some((one) => meetsAny(one, near.taken))) continue
    const cost = spot.cost + costOf(spot, line, near, input.onMap)
    if (cost >= least) continue
    best = spot
    least = cost
  }
  return best
}

const isWithin = (box: Box, bounds: Box): boolean =>
  box.x >= bounds.x &&
  box.y >= bounds.y &&
  box.x + box.width <= bounds.x + bounds.width &&
  box.y + box.height <= bounds.y + bounds.height

const meetsAny = (box: Box, others: readonly Box[]): boolean => others.some((other) => overlap(box, other))

/** What a thing costs that is covered by a name on wide ground of its own. */
const ON_GROUND = 0.2

/** A thing covered costs 1, a corner beside the world 2, another state's ground as much as is covered of it. */
function costOf(
  { box, inside, roomy }: Spot,
  line: readonly Box[],
  { avoided, cores }: Near,
  onMap: LabelInput['onMap'],
): number {
  const covered = avoided.filter((other) => overlap(box, other) || meetsAny(other, line)).length
  if (inside) return roomy ? Math.min(1, ON_GROUND * covered) : covered
  const over = cores.reduce((sum, core) => sum + share(box, core), 0)
  return covered + 2 * strayOf(box, onMap) + Math.min(1, over)
}

/** How many corners lie beside the world. */
function strayOf({ x, y, width, height }: Box, onMap: LabelInput['onMap']): number {
  const [right, bottom] = [x + width, y + height]
  return [onMap(x, y), onMap(right, y), onMap(x, bottom), onMap(right, bottom)].filter((on) => !on).length
}

/** How much of a box another covers. */
function share(box: Box, other: Box): number {
  const across = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x)
  const down = Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y)
  return across > 0 && down > 0 ? (across * down) / (box.width * box.height) : 0
}

/** The line to a name as small boxes, for other names to keep off. */
function leaderBoxes({ x, y, spot }: Pick<Placement, 'x' | 'y' | 'spot'>): Box[] {
  if (!spot.leader) return []
  const [across, down] = leaderEnd(spot.leader)
  return [0.45, 0.7, 0.95].map((along) => ({
    x: x + across * along - 2,
    y: y + down * along - 2,
    width: 4,
    height: 4,
  }))
}

const markBox = ({ x, y, radius }: PlacedMark): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
})

/** Places that the articles speak of are named by their cards: most are states, which have names already. */
const isNamed = ({ subject }: Mark, zoom: number): boolean =>
  subject === 'hosts' || (subject === 'events' && zoom >= EVENT_LABEL_ZOOM)

/** One name a place: three events in one city are told apart by its card, not by three labels. */
function markWishes({ marks, zoom, factor = 1, language, fonts }: LabelInput): Wish[] {
  const seen = new Set<string>()
  return marks
    .filter(({ now, mark }) => now && isNamed(mark, zoom))
    .sort((a, b) => Number(b.mark.subject === 'hosts') - Number(a.mark.subject === 'hosts'))
    .flatMap(({ mark, x, y, radius }) => {
      const point = mark.point.join(' ')
      if (seen.has(point)) return []
      seen.add(point)
      const size = factor * (mark.subject === 'hosts' ? labelSize.host : labelSize.mark)
      const variant = titleVariant(mark.names[language], fonts)
      if (!variant) return []
      const clearance = radius + 3
      const spots = besideSpots(x, y, clearance, blockOf(variant.lines, size, variant.width))
      const at = { point: mark.point, x, y }
      return [{ place: mark.place, ...at, weight: 700 as const, spots, core: null, limit: LIMIT.mark }]
    })
}

/** Where a name stands beside its state, and where a state has none, unless something covers the place. */
function dotsOf(states: readonly NameWish[], placements: readonly Placement[], taken: readonly Box[]) {
  const named = new Map(placements.map(({ place, spot }) => [place, spot]))
  return states.flatMap(({ state, x, y, dotted, spots }) => {
    const { radius } = nameDot
    const box = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }
    const own = named.get(state.key)
    const wants = own ? !state.small && !own.inside : dotted && !spots[0]?.inside
    if (!wants || taken.some((other) => overlap(box, other))) return []
    return [{ place: state.key, x, y }]
  })
}
