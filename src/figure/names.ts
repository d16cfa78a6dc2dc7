/** Which states want a name on a map, how large, and where it may stand. Pure. */
import type { GeoProjection } from 'd3-geo'
import type { Anchor, FontTable, Language, Position, Room, State } from '../../geo/model.ts'
import { ROOM_ASPECTS } from '../../geo/model.ts'
import { dotRadius, labelSize, nameDot, symbolScale } from '../look.ts'
import { place } from './projections.ts'
import { type Scale, scaleAt } from './scale.ts'
import { type Box, grow, holds, overlap } from './shapes.ts'
import { type Block, besideSpots, blockOf, clearSpots, insideSpots, ledSpots, type Spot } from './spots.ts'
import { nameVariants, type Variant } from './variants.ts'

export interface NamesInput {
  states: readonly State[]
  /** Keys of states that the reader has chosen: they come first, at any scale. */
  chosen: ReadonlySet<string>
  /** Where names may stand. */
  bounds: Box
  /** What is seen of that: a state whose label point lies outside is named elsewhere on its ground. Null where none is. */
  sight: Box | null
  zoom: number
  /** By how much names are larger than usual. */
  factor: number
  /** False where the globe turns away so far that a name would stand on a sliver. */
  inView: (point: Position) => boolean
  language: Language
  projection: GeoProjection
  fonts: FontTable
}

/** A state's name that wants to be on the map. */
export interface NameWish {
  state: State
  /** Degrees; its label point, or one of its anchors. */
  point: Position
  x: number
  y: number
  spots: Spot[]
  /** Whether a dot of its own says where it is, should no other stand there. */
  dotted: boolean
  /** What of its ground other names had better leave free. */
  core: Box
}

/** Pixels to a kilometre from which names stand beside what is too small for them. */
const BESIDE = { state: 0.045, territory: 0.16 }
/** Pixels to a kilometre, and to its side, from which a state without a name has a dot. */
const DOTTED = { scale: 0.06, side: 5 }
/** How much wider than its room a name may be: over a border by a letter, and by two where it is small. */
const OVER = { usual: 1.12, snug: 1.4 }
/** Longest line in ems, where a name can be broken. */
const LONGEST = 8

/** What fits on its own ground first, large before small; then what has to stand beside, states before territories. */
export function nameWishes(input: NamesInput): NameWish[] {
  return input.states
    .filter(({ status }) => status !== 'antarctica')
    .flatMap((state) => wishesOf(state, input))
    .map((wish) => ({ wish, rank: rankOf(wish, input) }))
    .sort((a, b) => a.rank - b.rank || b.wish.state.area - a.wish.state.area)
    .map(({ wish }) => wish)
}

function rankOf({ state, spots }: NameWish, { chosen }: NamesInput): number {
  if (chosen.has(state.key)) return 0
  if (spots[0]?.inside) return 1
  return isSovereign(state) ? 2 : 3
}

/** Glaciers and bases of open status are named as late as territories. */
const isSovereign = ({ status, small }: State): boolean =>
  status !== 'territory' && !(status === 'undetermined' && small)

/** Pixels to the edge of sight from which on a name is out of it. */
const EDGE = 24

/** Places for the name of a state, best first; of what is placed, the first counts. */
function wishesOf(state: State, input: NamesInput): NameWish[] {
  const wish = wishAt(state, state, input, true)
  const own = wish ? [wish] : []
  if (!input.sight) return own
  const window = grow(input.sight, -EDGE)
  const isSeen = ({ x, y }: NameWish) => holds(window, [x, y])
  return own.some(isSeen) ? own : [...anchored(state, isSeen, input), ...own]
}

/** On those of its anchors that are seen, from the middle of them outwards; only where its name fits its ground. */
function anchored(state: State, isSeen: (wish: NameWish) => boolean, input: NamesInput): NameWish[] {
  const wishes = state.anchors.flatMap((anchor) => {
    const wish = wishAt(anchor, state, input, false)
    return wish && wish.spots.length > 0 && isSeen(wish) ? [wish] : []
  })
  const middle = (axis: 'x' | 'y') => wishes.reduce((sum, wish) => sum + wish[axis], 0) / wishes.length
  const [x, y] = [middle('x'), middle('y')]
  const away = (wish: NameWish) => Math.hypot(wish.x - x, wish.y - y)
  return wishes.sort((a, b) => away(a) - away(b))
}

/** `isOwn`: at its label point, where its name may stand beside the state as well. */
function wishAt({ point, room }: Anchor, state: State, input: NamesInput, isOwn: boolean): NameWish | null {
  const at = input.inView(point) ? place(input.projection, point) : null
  const scale = at && scaleAt(input.projection, point)
  if (!scale || !overlap(input.bounds, { x: at[0], y: at[1], width: 0.1, height: 0.1 })) return null
  const [x, y] = at
  const pixels = Math.sqrt(scale.east * scale.north)
  const side = Math.sqrt(state.area) * pixels
  const sovereign = isSovereign(state)
  const isNear = isOwn && (pixels >= BESIDE[sovereign ? 'state' : 'territory'] || input.chosen.has(state.key))
  const clearance = (state.small ? dotRadius * symbolScale(input.zoom) : nameDot.radius) + 3
  const width = room[0] * scale.east
  const height = room[0] * scale.north
  return {
    ...{ state, point, x, y },
    spots: spotsOf({ ...state, room }, x, y, clearance, scale, isNear, input),
    dotted: isOwn && !state.small && sovereign && pixels >= DOTTED.scale && side >= DOTTED.side,
    core: { x: x - width / 2, y: y - height / 2, width, height },
  }
}

function spotsOf(
  state: State,
  x: number,
  y: number,
  clearance: number,
  scale: Scale,
  isNear: boolean,
  { language, factor, fonts }: NamesInput,
): Spot[] {
  // No name is shorter than two characters: most states of a small map need not be measured.
  if (!isNear && Math.max(...state.room) * scale.east < 2 * labelSize.state * factor) return []
  const variants = nameVariants(state.names[language], fonts)
  const words = (size: number, over: number, tall = 1) =>
    fitting(variants, size * factor, over, tall, state.room, scale)
  // A small state's dot stays in sight: there must be room for two such names, of which one is not written.
  const inside = words(labelSize.state, OVER.usual, state.small ? 2.4 : 1)
  if (inside && state.small) return clearSpots(x, y, clearance, inside)
  if (inside) return insideSpots(x, y, inside, false)
  if (!isNear) return []
  const snug = state.small ? null : words(labelSize.snug, OVER.snug)
  const variant = variants.find(({ width }) => width <= LONGEST) ?? variants.at(-1)!
  const block = blockOf(variant.lines, labelSize.beside * factor, variant.width)
  return [
    ...(snug ? dearer(insideSpots(x, y, snug, true), TIGHT) : []),
    ...dearer([...besideSpots(x, y, clearance, block), ...ledSpots(x, y, block)], BESIDE_COST),
  ]
}

/** What standing beside costs more than standing inside, and what ground costs that is hardly large enough. */
const BESIDE_COST = 0.6
const TIGHT = 0.2

const dearer = (spots: Spot[], by: number): Spot[] =>
  spots.map((spot) => ({ ...spot, cost: spot.cost + by, roomy: false }))

/** The first way to set the name that fits, `tall` times as high; ways with long lines come last. */
function fitting(
  variants: readonly Variant[],
  size: number,
  over: number,
  tall: number,
  room: Room,
  scale: Scale,
): Block | null {
  const short = variants.filter(({ width }) => width <= LONGEST)
  const long = variants.filter(({ width }) => width > LONGEST)
  for (const { lines, width } of [...short, ...long]) {
    const block = blockOf(lines, size, width)
    if (fits(block.width / scale.east, (tall * block.height) / scale.north, room, over)) return block
  }
  return null
}

/** Whether a rectangle of so many kilometres fits the room, whose widths are known for some shapes. */
function fits(width: number, height: number, room: Room, over: number): boolean {
  const aspect = Math.log(width / height)
  const known = ROOM_ASPECTS.map((one) => Math.log(one))
  const after = known.findIndex((one) => one >= aspect)
  if (after === 0) return height <= room[0] * over
  if (after === -1) return width <= room.at(-1)! * over
  const [from, to] = [known[after - 1]!, known[after]!]
  const share = (aspect - from) / (to - from)
  return width <= (room[after - 1]! + share * (room[after]! - room[after - 1]!)) * over
}
