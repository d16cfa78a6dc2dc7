/** The globe: the world as points of a sphere, turned to the camera and seen in its perspective. */
import type { Position } from 'geojson'
import type { Shapes } from '../data.ts'
import { figureProjection, globeAt, onMercator } from '../figure/projections.ts'
import type { Camera } from '../state.ts'
import type { Bounds } from './box.ts'
import { type Paper, Pen } from './pen.ts'
import type { Sheet, Size } from './sheet.ts'
import { worldOf } from './world.ts'

/** x, y, z, x, y, z … on the unit sphere. */
type SphereLine = Float64Array
type Vector = readonly [number, number, number]

const RADIANS = Math.PI / 180

export function globeOf(shapes: Shapes) {
  const world = worldOf(shapes, (positions: readonly Position[]): SphereLine => {
    const points = new Float64Array(positions.length * 3)
    for (const [at, [longitude = 0, latitude = 0]] of positions.entries())
      points.set(vectorOf(longitude, latitude), 3 * at)
    return points
  })
  return {
    world,
    sheet: (camera: Camera, size: Size, sight: Bounds, grid: number): Sheet<SphereLine> => {
      const eye = eyeAt(camera, size)
      const write = <On extends Paper>(
        lines: readonly SphereLine[],
        paper: On,
        draw: (line: SphereLine, pen: Pen) => void,
      ): On => {
        const pen = new Pen(sight, grid, paper)
        for (const line of lines) draw(line, pen)
        return paper
      }
      return {
        rings: (lines, paper) => write(lines, paper, (line, pen) => drawRing(line, eye, pen)),
        lines: (lines, paper) => write(lines, paper, (line, pen) => drawLine(line, eye, pen)),
      }
    },
  }
}

function vectorOf(longitude: number, latitude: number): Vector {
  const across = Math.cos(latitude * RADIANS)
  return [
    across * Math.cos(longitude * RADIANS),
    across * Math.sin(longitude * RADIANS),
    Math.sin(latitude * RADIANS),
  ]
}

/** Where one looks from, and what of it lies where on the screen. */
interface Eye {
  /** Unit vectors towards the eye, to the right and up. */
  towards: Vector
  right: Vector
  up: Vector
  radius: number
  /** Distance of the eye from the Earth's centre, in radii; beyond a depth of 1 / far lies the horizon. */
  far: number
  x: number
  y: number
}

function eyeAt(camera: Camera, { width, height }: Size): Eye {
  const [longitude, latitude] = camera.center
  return {
    towards: vectorOf(longitude, latitude),
    right: vectorOf(longitude + 90, 0),
    up: vectorOf(longitude, latitude + 90),
    ...globeAt(camera, height),
    x: width / 2,
    y: height / 2,
  }
}

/** Radius in pixels of the disc one sees. */
const discOf = ({ radius, far }: Eye): number => (radius * (far - 1)) / Math.sqrt(far * far - 1)

/** The disc that one sees of the globe. */
export function discAt(camera: Camera, size: Size): { x: number; y: number; radius: number } {
  const eye = eyeAt(camera, size)
  return { x: eye.x, y: eye.y, radius: discOf(eye) }
}

/** How near to the eye each point lies: what lies deeper than the horizon is not seen. */
function depths(line: SphereLine, { towards: [x, y, z] }: Eye): Float64Array {
  const found = new Float64Array(line.length / 3)
  for (let at = 0; at < found.length; at++)
    found[at] = line[3 * at]! * x + line[3 * at + 1]! * y + line[3 * at + 2]! * z
  return found
}

/** A point from which a line goes on behind the horizon, or comes back. */
const crossing = (line: SphereLine, from: number, to: number, along: number): Vector => [
  line[3 * from]! + along * (line[3 * to]! - line[3 * from]!),
  line[3 * from + 1]! + along * (line[3 * to + 1]! - line[3 * from + 1]!),
  line[3 * from + 2]! + along * (line[3 * to + 2]! - line[3 * from + 2]!),
]

function pixelOf([px, py, pz]: Vector, depth: number, eye: Eye, into: number[]): void {
  const factor = (eye.radius * (eye.far - 1)) / (eye.far - depth)
  const { right, up } = eye
  into.push(
    eye.x + factor * (px * right[0] + py * right[1] + pz * right[2]),
    eye.y - factor * (px * up[0] + py * up[1] + pz * up[2]),
  )
}

const pointAt = (line: SphereLine, at: number): Vector => [
  line[3 * at]!,
  line[3 * at + 1]!,
  line[3 * at + 2]!,
]

/** Where a ring dips behind the horizon it follows the edge of the disc. */
function drawRing(line: SphereLine, eye: Eye, pen: Pen): void {
  const depth = depths(line, eye)
  const horizon = 1 / eye.far
  const pixels: number[] = []
  let left = -1
  let beginsAtEdge = false
  for (let at = 0; at < depth.length; at++) {
    const before = at === 0 ? depth.length - 1 : at - 1
    const [d0, d1] = [depth[before]!, depth[at]!]
    if (d0 >= horizon !== d1 >= horizon) {
      const start = pixels.length
      pixelOf(crossing(line, before, at, (d0 - horizon) / (d0 - d1)), horizon, eye, pixels)
      if (d0 >= horizon) left = start
      else if (left >= 0) pixels.splice(start, 0, ...edgeBetween(pixels, left, start, eye))
      else beginsAtEdge = true
    }
    if (d1 >= horizon) pixelOf(pointAt(line, at), d1, eye, pixels)
  }
  // A ring has no beginning: what was left last is where it comes back first.
  if (beginsAtEdge && left >= 0) pixels.push(...edgeBetween(pixels, left, 0, eye))
  pen.ring(pixels)
}

/** Radians of the edge between two of its points. */
const EDGE_STEP = 0.04

function edgeBetween(pixels: readonly number[], from: number, to: number, eye: Eye): number[] {
  const start = Math.atan2(pixels[from + 1]! - eye.y, pixels[from]! - eye.x)
  const end = Math.atan2(pixels[to + 1]! - eye.y, pixels[to]! - eye.x)
  const turn = ((((end - start + Math.PI) % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI)) - Math.PI
  const disc = discOf(eye)
  const steps = Math.floor(Math.abs(turn) / EDGE_STEP)
  return Array.from({ length: steps }, (_, index) => start + (turn * (index + 1)) / (steps + 1)).flatMap(
    (angle) => [eye.x + disc * Math.cos(angle), eye.y + disc * Math.sin(angle)],
  )
}

function drawLine(line: SphereLine, eye: Eye, pen: Pen): void {
  const depth = depths(line, eye)
  const horizon = 1 / eye.far
  let pixels: number[] = []
  for (let at = 0; at < depth.length; at++) {
    const [d0, d1] = [depth[at - 1] ?? Number.NaN, depth[at]!]
    if ((d0 >= horizon && d1 < horizon) || (d0 < horizon && d1 >= horizon))
      pixelOf(crossing(line, at - 1, at, (d0 - horizon) / (d0 - d1)), horizon, eye, pixels)
    if (d1 >= horizon) pixelOf(pointAt(line, at), d1, eye, pixels)
    else if (pixels.length > 0) {
      pen.line(pixels)
      pixels = []
    }
  }
  if (pixels.length > 2) pen.line(pixels)
}

/** Latitudes up to which the globe can be turned. */
const STEEPEST = 85

/**
 * Turns the globe by pixels, as if it were pushed in its middle. It stays as large as it is, so the zoom, which
 * counts from Mercator's scale at the centre, changes with the latitude.
 */
export function turned(camera: Camera, across: number, down: number, { width, height }: Size): Camera {
  const radius = figureProjection('globe', camera, width, height).scale()
  const [longitude, latitude] = camera.center
  const now = Math.min(Math.max(latitude + down / radius / RADIANS, -STEEPEST), STEEPEST)
  const before = Math.cos(onMercator(latitude) * RADIANS)
  const round = longitude - across / radius / RADIANS / before
  const zoom = camera.zoom + Math.log2(Math.cos(now * RADIANS) / before)
  return { center: [((((round + 180) % 360) + 360) % 360) - 180, now], zoom }
}
