/** Small maps of regions where a map of the world has no room for its dots and names, beside that map. */
import type { GeoProjection } from 'd3-geo'
import type { Position } from '../../geo/model.ts'
import type { Palette } from '../look.ts'
import type { MapPlace } from './layout.ts'
import { pathDrawer } from './path-writer.ts'
import { EARTH_RADIUS, figureProjection } from './projections.ts'
import { type Box, type Group, group, overlap, type Shape, type TextShape } from './shapes.ts'

/** Regions worth a map of their own, the neediest first. */
const REGIONS = [
  { id: 'europe', center: [13, 51.5], kilometres: 3700, width: 250, height: 206 },
  { id: 'caribbean', center: [-70.5, 17.2], kilometres: 2700, width: 190, height: 132 },
] as const satisfies { id: string; center: Position; kilometres: number; width: number; height: number }[]

type Region = (typeof REGIONS)[number]

export interface Inset {
  region: Region
  place: MapPlace
  /** Degrees → pixels of the page. */
  projection: GeoProjection
}

/** Ways to set them, best first: how many, how large, and whether beside each other. */
interface Arrangement {
  count: number
  factor: number
  row: boolean
}

const COLUMNS: Arrangement[] = [
  { count: 2, factor: 1, row: false },
  { count: 2, factor: 0.85, row: false },
  { count: 1, factor: 1, row: false },
  { count: 1, factor: 0.9, row: false },
  { count: 1, factor: 0.8, row: false },
  { count: 1, factor: 0.7, row: false },
]

/** On an upright page a row of them fills the width. */
export function insetArrangements({ width, height }: { width: number; height: number }): Arrangement[] {
  if (width > height) return COLUMNS
  const across = REGIONS.reduce((sum, region) => sum + region.width, 0)
  return [
    { count: REGIONS.length, factor: (width - (REGIONS.length - 1) * GAP) / across, row: true },
    ...COLUMNS,
  ]
}

/** Pixels between an inset and what is next to it. */
const GAP = 14
/** How much smaller names are than on the map of the world. */
export const INSET_NAMES = { factor: 0.75 }

/** From a top left corner to the right or down; null where they meet a box. */
export function placeInsets(
  { count, factor, row }: Arrangement,
  corner: { x: number; y: number },
  boxes: readonly Box[],
): Inset[] | null {
  let { x, y } = corner
  const insets = REGIONS.slice(0, count).map((region) => {
    // In a row all are as high.
    const height = (row ? REGIONS[0].height : region.height) * factor
    const frame = { x, y, width: region.width * factor, height }
    if (row) x += frame.width + GAP
    else y += height + GAP
    return insetOf(region, frame)
  })
  const free = insets.every(({ place }) => boxes.every((box) => !overlap(box, place.frame)))
  return free ? insets : null
}

/** Seen from straight above its middle: next to nothing is bent there. */
function insetOf(region: Region, frame: Box): Inset {
  const center: Position = [...region.center]
  const radius = (EARTH_RADIUS / 1000) * (frame.width / region.kilometres)
  const zoom = Math.log2((radius * 2 * Math.PI * Math.cos((center[1] * Math.PI) / 180)) / 512)
  const camera = { center, zoom }
  const { width, height } = frame
  const projection = figureProjection('orthographic', camera, width, height)
  const [x, y] = projection.translate()
  projection.translate([x + frame.x, y + frame.y])
  return { region, place: { frame, camera, window: { width, height }, cut: true }, projection }
}

/** True where an inset shows the place: there the large map leaves the names to it. */
export function isInset(insets: readonly Inset[], point: Position): boolean {
  return insets.some(({ place: { frame }, projection }) => {
    const at = projection(point)
    return at !== null && overlap(frame, { x: at[0], y: at[1], width: 0, height: 0 })
  })
}

/** Points of the outline to a side: straight on the inset, bent on the large map. */
const STEPS = 16

/** Outlines on the large map of what the insets show. */
export function locators(insets: readonly Inset[], projection: GeoProjection, palette: Palette): Group[] {
  if (insets.length === 0) return []
  const draw = pathDrawer(projection, 0.1)
  const outlines = insets.map(({ place: { frame }, projection: own }): Shape => {
    const d = draw({ type: 'LineString', coordinates: edgeOf(frame).map((corner) => own.invert!(corner)!) })
    return { kind: 'path', d, fill: null, stroke: palette.ink, width: 0.9 }
  })
  return [group('locators', outlines)]
}

function edgeOf({ x, y, width, height }: Box): [number, number][] {
  const corners: [number, number][] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ]
  const sides = corners.slice(1).flatMap(([toX, toY], side) => {
    const [fromX, fromY] = corners[side]!
    return Array.from({ length: STEPS }, (_, step): [number, number] => [
      fromX + ((toX - fromX) * step) / STEPS,
      fromY + ((toY - fromY) * step) / STEPS,
    ])
  })
  return [...sides, corners[0]!]
}

/** The inset's own drawing with its frame and name; every group is named after the region. */
export function insetGroup(
  { region, place: { frame } }: Inset,
  map: readonly Group[],
  name: string,
  palette: Palette,
): Group[] {
  const prefix = `inset-${region.id}`
  const named = ({ id, children, ...rest }: Group): Group => ({
    ...rest,
    id: `${prefix}-${id}`,
    children: children.map((child) => (child.kind === 'group' ? named(child) : child)),
  })
  const caption: TextShape = {
    ...{ kind: 'text', text: name, size: 10, weight: 700, anchor: 'start', fill: palette.ink },
    ...{ x: frame.x + 7, y: frame.y + 14, halo: { colour: palette.halo, width: 3 } },
  }
  return [...map.map(named), group(`${prefix}-name`, [caption])]
}

/** Where the name of an inset stands. */
export const captionBox = ({ place: { frame } }: Inset): Box => ({
  ...{ x: frame.x, y: frame.y },
  ...{ width: 90, height: 20 },
})
