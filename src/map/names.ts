/**
 * Names for the live map: the figure's own placement for a camera at rest, as features. While the map moves
 * MapLibre keeps them from each other. They follow camera, language and view, and not the years: what happens in
 * any year is kept clear in all.
 */
import type { Feature } from 'geojson'
import type { Atlas, FontTable, Position } from '../../geo/model.ts'
import { type Thing, thingsIn } from '../figure/hits.ts'
import { chosenOf, type Placed, type Placement, placeNames } from '../figure/labels.ts'
import { isRound, onWorld, worldFrame } from '../figure/layout.ts'
import { figureProjection, place } from '../figure/projections.ts'
import { type Box, grow, overlap } from '../figure/shapes.ts'
import { inView } from '../figure/sight.ts'
import { besideSpots, blockOf, type Side, type Spot } from '../figure/spots.ts'
import { titleVariant } from '../figure/variants.ts'
import { EVENT_LABEL_ZOOM, labelSize, markRadius, symbolScale } from '../look.ts'
import type { Mark } from '../marks.ts'
import type { Camera, Settings } from '../state.ts'

export interface NamesSight {
  atlas: Atlas
  marks: readonly Mark[]
  fonts: FontTable
  settings: Settings
  camera: Camera
  /** CSS pixels */
  size: { width: number; height: number }
  /** What lies over the map. */
  covers: readonly Box[]
}

/** A range of years can hold more events than a map can name; then the pointer and the table name them. */
const MOST_EVENT_LABELS = 16

/** Names beyond the window, as a share of it: they come in when it is moved. */
const BEYOND = 0.4
/** Pixels between a name and the window's edge. */
const EDGE = 4

/** Where names stand, in CSS pixels of the map. */
export function namesAt(sight: NamesSight): Placed {
  const { atlas, settings, camera, size, fonts } = sight
  const { view, language } = settings
  const projection = figureProjection(view, camera, size.width, size.height)
  const world = worldFrame(view, projection)
  const { taken, avoided } = standing(sight)
  return placeNames({
    ...{ taken, avoided, language, projection, fonts, zoom: camera.zoom, chosen: chosenOf(settings) },
    marks: [],
    states: atlas.states,
    bounds: grownBy({ x: 0, y: 0, ...size }, BEYOND),
    sight: { x: 0, y: 0, ...size },
    onMap: (x, y) => !isRound(view) || onWorld(view, world, x, y),
    inView: inView(view, camera, projection),
  })
}

/** A name, or a dot where it stands beside its state or has no room. */
export function nameFeatures(sight: NamesSight): Feature[] {
  const { placements, dots } = namesAt(sight)
  const points = new Map(sight.atlas.states.map(({ key, point }) => [key, point]))
  const feature = (key: string, coordinates: Position, properties: object): Feature => ({
    type: 'Feature',
    properties: { key, ...properties },
    geometry: { type: 'Point', coordinates },
  })
  return [
    ...placements.map((placement, rank) =>
      feature(placement.place, placement.point, { ...nameOf(placement), rank }),
    ),
    ...dots.map(({ place }) => feature(place, points.get(place)!, NAMELESS)),
  ]
}

/** A dot by itself, with what the layer of names asks of each. */
const NAMELESS = {
  ...{ icon: 'name-dot', corner: 'center' },
  ...{ text: '', size: 0, inside: false, anchors: ['center', [0, 0]], rank: 0 },
}

const grownBy = (box: Box, share: number): Box => ({
  x: box.x - box.width * share,
  y: box.y - box.height * share,
  width: box.width * (1 + 2 * share),
  height: box.height * (1 + 2 * share),
})

/** What stands on the map in any year. Host cities are never covered, other things where there is a choice. */
function standing({ atlas, marks, settings, camera, size, covers }: NamesSight) {
  const years = { from: atlas.firstYear, to: atlas.lastYear }
  const things = thingsIn({ atlas, marks, settings: { ...settings, years }, camera, ...size })
  const hosts = new Set(marks.filter(({ subject }) => subject === 'hosts').map(({ id }) => id))
  const isHost = ({ mark }: Thing) => mark !== null && hosts.has(mark)
  return {
    taken: [...things.filter(isHost).map(boxOf), ...fences(size), ...covers],
    avoided: things.filter((thing) => !isHost(thing)).map(boxOf),
  }
}

const boxOf = ({ x, y, radius }: Thing): Box => ({
  ...{ x: x - radius, y: y - radius },
  ...{ width: 2 * radius, height: 2 * radius },
})

/** Along the window's edges: a name is inside or outside, and never cut. */
function fences({ width, height }: NamesSight['size']): Box[] {
  const across = { x: -EDGE, width: width + 2 * EDGE, height: 2 * EDGE }
  const down = { y: -EDGE, width: 2 * EDGE, height: height + 2 * EDGE }
  return [
    { ...across, y: -EDGE },
    { ...across, y: height - EDGE },
    { ...down, x: -EDGE },
    { ...down, x: width - EDGE },
  ]
}

/** MapLibre's name for the part of a text that stands at its offset. */
const ANCHORS: Record<Side, string> = {
  middle: 'center',
  right: 'left',
  left: 'right',
  below: 'top',
  above: 'bottom',
  'below-right': 'top-left',
  'above-right': 'bottom-left',
  'below-left': 'top-right',
  'above-left': 'bottom-right',
}

function nameOf({ x, y, spot }: Placement) {
  const { block, inside, leader } = spot
  return {
    text: block.lines.join('\n'),
    size: block.size,
    inside,
    anchors: anchorOf(x, y, spot),
    icon: leader ? `leader-${leader}` : '',
    corner: leader ? ANCHORS[leader] : 'center',
  }
}

/** An anchor and its offset in ems. */
function anchorOf(x: number, y: number, { block, box, side, leader }: Spot): [string, [number, number]] {
  // At the end of a line to the side a name is level with it.
  const anchor = leader?.endsWith('right') ? 'left' : leader?.endsWith('left') ? 'right' : ANCHORS[side]
  const across = anchor.endsWith('left') ? 0 : anchor.endsWith('right') ? 1 : 0.5
  const down = anchor.startsWith('top') ? 0 : anchor.startsWith('bottom') ? 1 : 0.5
  const ems = (pixels: number) => Math.round((pixels / block.size) * 100) / 100
  return [anchor, [ems(box.x + across * box.width - x), ems(box.y + down * box.height - y)]]
}

/** Names of the marks of the chosen years. */
export function markNameFeatures(sight: NamesSight): Feature[] {
  const { years, layers } = sight.settings
  const labelled = sight.marks.filter(
    (mark) => mark.subject !== 'places' && layers.has(mark.layer) && mark.moment(years) === 'now',
  )
  const events = labelled.filter(({ subject }) => subject === 'events').length
  return labelled
    .filter(({ subject }) => subject !== 'events' || events <= MOST_EVENT_LABELS)
    .flatMap((mark) => {
      const { id, subject, point } = mark
      const words = markAnchors(mark, sight)
      if (!words) return []
      const properties = { id, subject, ...words }
      return [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates: point } }]
    })
}

/** Where a mark's name may stand, best first, as MapLibre chooses from it; empty where there is no room. */
export function markAnchors(mark: Mark, { fonts, settings, camera, size, covers }: NamesSight) {
  const { language, view } = settings
  const at = place(figureProjection(view, camera, size.width, size.height), mark.point)
  const isHost = mark.subject === 'hosts'
  if (!at || !(isHost || camera.zoom >= EVENT_LABEL_ZOOM)) return null
  const em = isHost ? labelSize.host : labelSize.mark
  const variant = titleVariant(mark.names[language], fonts)
  if (!variant) return null
  const clearance = markRadius[mark.subject].now * symbolScale(camera.zoom) + 3
  const closed = [...fences(size), ...covers]
  const [x, y] = at
  const spots = besideSpots(x, y, clearance, blockOf(variant.lines, em, variant.width)).filter(
    ({ box }) => !closed.some((other) => overlap(grow(box, 1), other)),
  )
  if (spots.length === 0) return null
  return { text: variant.lines.join('\n'), anchors: spots.flatMap((spot) => anchorOf(x, y, spot)) }
}
