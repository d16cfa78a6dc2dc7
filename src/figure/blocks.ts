/** What furniture is set in: blocks within the margin of the page. */
import type { Box, Shape } from './shapes.ts'

export const MARGIN = 32
/** Pixels between blocks. */
export const GAP = 16

/** In drawing order. */
export const BLOCKS = ['title', 'legend', 'credits', 'link'] as const

export interface Block {
  id: (typeof BLOCKS)[number]
  boxes: Box[]
  shapes: Shape[]
}
