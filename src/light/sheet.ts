/** What views have in common: a world, and a way to write lines of it as they lie at a camera. */
import { type Paper, PathData } from './pen.ts'
import type { World } from './world.ts'

/** CSS pixels. */
export interface Size {
  width: number
  height: number
}

/** Writes lines of the world, as they lie in CSS pixels of the map, on a paper and gives it back. */
export interface Sheet<Line> {
  rings: <On extends Paper>(lines: readonly Line[], paper: On) => On
  lines: <On extends Paper>(lines: readonly Line[], paper: On) => On
}

/** Everything on the ground: paths as a canvas draws them, since to write them as data and to read those takes twice as long. */
export interface GroundPaths {
  sea: Path2D
  graticule: Path2D
  coasts: Path2D
  borders: Path2D
  disputed: Path2D
  /** By key; empty for what is out of sight. */
  areas: ReadonlyMap<string, Path2D>
  /** SVG path data. */
  outline: (key: string) => string
}

export function groundPaths<Line>(world: World<Line>, sheet: Sheet<Line>, sea?: string): GroundPaths {
  const lines = (some: readonly Line[]) => sheet.lines(some, new Path2D())
  return {
    sea: sea === undefined ? sheet.rings(world.edge, new Path2D()) : new Path2D(sea),
    graticule: lines(world.graticule),
    coasts: lines(world.coasts),
    borders: lines(world.borders),
    disputed: lines(world.disputed),
    areas: new Map([...world.areas].map(([key, rings]) => [key, sheet.rings(rings, new Path2D())])),
    outline: (key) => sheet.lines(world.outline(key), new PathData()).data,
  }
}
