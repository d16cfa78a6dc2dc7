/** What views have in common: a world, and a way to write lines of it as they lie at a camera. */
import type { World } from './world.ts'

/** CSS pixels. */
export interface Size {
  width: number
  height: number
}

/** Lines of the world → SVG path data in CSS pixels of the map. */
export interface Sheet<Line> {
  rings: (lines: readonly Line[]) => string
  lines: (lines: readonly Line[]) => string
}

/** Path data of everything on the ground. */
export interface GroundPaths {
  sea: string
  graticule: string
  coasts: string
  borders: string
  disputed: string
  /** By key; empty for what is out of sight. */
  areas: ReadonlyMap<string, string>
  outline: (key: string) => string
}

export function groundPaths<Line>(world: World<Line>, sheet: Sheet<Line>, sea?: string): GroundPaths {
  return {
    sea: sea ?? sheet.rings(world.edge),
    graticule: sheet.lines(world.graticule),
    coasts: sheet.lines(world.coasts),
    borders: sheet.lines(world.borders),
    disputed: sheet.lines(world.disputed),
    areas: new Map([...world.areas].map(([key, rings]) => [key, sheet.rings(rings)])),
    outline: (key) => sheet.lines(world.outline(key)),
  }
}
