/** What a figure is made of: a small tree of named groups of shapes, in logical pixels from the top left. */
import type { Fill } from '../look.ts'
import type { Trace } from './path-writer.ts'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface PathShape {
  kind: 'path'
  /** SVG path data, in the units of `at` where that is given, or the lines themselves. */
  d: string | Trace
  /** Colour, or null for none. */
  fill: string | null
  /** Name of a pattern of the scene, painted instead of `fill`. */
  pattern?: string
  stroke?: string
  /** Stroke width in logical pixels, whatever `at.scale` says. */
  width?: number
  dash?: readonly number[]
  opacity?: number
  /** Where the path's origin goes, and how many pixels its unit is long. */
  at?: { x: number; y: number; scale: number }
  /** The state, city or event it stands for, and its name for those who hover or listen. */
  key?: string
  title?: string
}

export interface CircleShape {
  kind: 'circle'
  x: number
  y: number
  radius: number
  fill: string
  stroke: string
  width: number
  opacity?: number
  key?: string
  title?: string
}

export interface TextShape {
  kind: 'text'
  x: number
  /** The baseline. */
  y: number
  text: string
  size: number
  weight: 400 | 700
  anchor: 'start' | 'middle' | 'end'
  fill: string
  halo?: { colour: string; width: number }
  opacity?: number
}

export type Shape = PathShape | CircleShape | TextShape

export interface Group {
  kind: 'group'
  id: string
  /** Nothing outside this box is drawn. */
  clip?: Box
  children: (Group | Shape)[]
}

export interface Scene {
  width: number
  height: number
  title: string
  description: string
  /** The line that is written into the files. */
  credit: string
  /** BCP 47 tag of the texts. */
  language: string
  /** CSS family of all texts. */
  family: string
  /** Null leaves the page transparent. */
  background: string | null
  /** Fills with a pattern, by the name that paths use. */
  patterns: { id: string; fill: Fill }[]
  groups: Group[]
}

export const group = (id: string, children: (Group | Shape)[], clip?: Box): Group =>
  clip ? { kind: 'group', id, clip, children } : { kind: 'group', id, children }

/** All shapes of a scene or group, in drawing order. */
export function shapesIn(children: readonly (Group | Shape)[]): Shape[] {
  return children.flatMap((child) => (child.kind === 'group' ? shapesIn(child.children) : [child]))
}

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Whether a point lies in a box, or on its edge. */
export const holds = ({ x, y, width, height }: Box, [across, down]: readonly [number, number]): boolean =>
  across >= x && across <= x + width && down >= y && down <= y + height

export const grow = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
})
