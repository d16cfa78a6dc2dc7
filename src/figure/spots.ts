/** Where a name may stand: on its point, round it, or further off at the end of a line. Pure. */
import { nameDot } from '../look.ts'
import type { Box } from './shapes.ts'

/** On which side of its point a name stands; `middle` is on it. */
export const SIDES = [
  'middle',
  'right',
  'left',
  'below',
  'above',
  'below-right',
  'above-right',
  'below-left',
  'above-left',
] as const
export type Side = (typeof SIDES)[number]

/** Ways in which a line leads from a point to its name. */
export const LEADERS = [
  'above-right',
  'below-right',
  'above-left',
  'below-left',
  'above',
  'below',
] as const satisfies Side[]
export type Leader = (typeof LEADERS)[number]

/** Words of a size, and what they cover. */
export interface Block {
  lines: string[]
  size: number
  width: number
  height: number
}

export interface Spot {
  block: Block
  box: Box
  side: Side
  /** How the line runs that leads to it, where one does. */
  leader: Leader | null
  /** What it costs to stand here rather than at the best place. */
  cost: number
  /** True on the state's own ground. */
  inside: boolean
  /** True where its ground is wide: a large state's own ground is its name's place, whatever stands there. */
  roomy: boolean
}

export const LINE_HEIGHT = 1.18

export const blockOf = (lines: string[], size: number, width: number): Block => ({
  lines,
  size,
  width: width * size,
  height: lines.length * size * LINE_HEIGHT,
})

/** Pixels between a point, or the end of a line, and a name. */
const APART = 2

/**
 * On its own ground: below the point, which the ring of a summit's participant or the sign of an article may take,
 * in the middle, or above. What has hardly room enough stands in the middle before all.
 */
export function insideSpots(x: number, y: number, block: Block, isTight: boolean): Spot[] {
  const middle = insideSpot('middle', x, y - block.height / 2, block, isTight ? 0 : 0.15)
  return [middle, ...clearSpots(x, y, APART, block)]
}

/** On its own ground, but off its point: below it or above. */
export function clearSpots(x: number, y: number, clearance: number, block: Block): Spot[] {
  return [
    insideSpot('below', x, y + clearance, block, 0.1),
    insideSpot('above', x, y - clearance - block.height, block, 0.3),
  ]
}

const insideSpot = (side: Side, x: number, top: number, block: Block, cost: number): Spot => ({
  ...{ block, side, cost, leader: null, inside: true, roomy: true },
  box: { x: x - block.width / 2, y: top, width: block.width, height: block.height },
})

/** Steps to the side and down from a point, for each side. */
const STEPS: Record<Side, [right: number, down: number]> = {
  middle: [0, 0],
  right: [1, 0],
  left: [-1, 0],
  below: [0, 1],
  above: [0, -1],
  'below-right': [1, 1],
  'above-right': [1, -1],
  'below-left': [-1, 1],
  'above-left': [-1, -1],
}

/** Across a corner one comes as near as along a side. */
const CORNER = 0.7

const ROUND = SIDES.filter((side) => side !== 'middle')

/** What a later side costs more than the one before it. */
const LATER = 0.05

/** Beside the point, so many pixels away from it, the best side first. */
export function besideSpots(x: number, y: number, clearance: number, block: Block): Spot[] {
  return ROUND.map((side, order) => {
    const [right, down] = STEPS[side]
    const away = right !== 0 && down !== 0 ? clearance * CORNER : clearance
    const box = {
      x: x + right * away - ((1 - right) / 2) * block.width,
      y: y + down * away - ((1 - down) / 2) * block.height,
      width: block.width,
      height: block.height,
    }
    return { block, box, side, leader: null, cost: order * LATER, inside: false, roomy: false }
  })
}

/** What a name at the end of a line costs more than one beside its point. */
const LED = 0.7

/** Where the line ends that leads from a point at (0, 0). */
export function leaderEnd(leader: Leader): [number, number] {
  const [right, down] = STEPS[leader]
  const reach = right === 0 ? nameDot.leader * 0.8 : nameDot.leader * CORNER
  return [right * reach, down * reach]
}

/** Share of its length at which a line begins to be drawn, beside the dot. */
export const LEADER_START = 0.2

/** Further off, at the end of a line. */
export function ledSpots(x: number, y: number, block: Block): Spot[] {
  const { width, height } = block
  return LEADERS.map((leader, order) => {
    const [across, along] = leaderEnd(leader)
    const [right, down] = STEPS[leader]
    const box = {
      x: x + across + right * APART - ((1 - right) / 2) * width,
      y: y + along - (right === 0 ? ((1 - down) / 2) * height : height / 2),
      width,
      height,
    }
    return { block, box, side: leader, leader, cost: LED + order * LATER, inside: false, roomy: false }
  })
}
