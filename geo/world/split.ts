/** Splits a ring in two along a line whose ends lie on it or near it. */
import type { Position } from '../model.ts'
import { type Ring, signedArea } from './geometry.ts'

/** An end of the line this near to a vertex, in degrees, is that vertex: neighbours then keep sharing it. */
const SAME_VERTEX = 0.005

/**
 * The two rings into which `line` (two or more positions, in degrees) splits `ring`; each has the winding of
 * the ring. Null when the line does not reach from one place of the ring to another.
 */
export function splitRing(ring: Ring, line: Position[]): [Ring, Ring] | null {
  const start = line[0]
  const end = line.at(-1)
  if (start === undefined || end === undefined) return null
  const open = withVertexAt(withVertexAt(ring.slice(0, -1), start), end)
  const from = nearestVertex(open, start)
  const to = nearestVertex(open, end)
  if (from === to) return null
  const inner = line.slice(1, -1)
  const first = closed([...walk(open, from, to), ...inner.toReversed()])
  const second = closed([...walk(open, to, from), ...inner])
  if (signedArea(first) * signedArea(second) <= 0) return null
  return [first, second]
}

/** The vertices from one index to another, both included, in the ring's direction. */
function walk(open: Ring, from: number, to: number): Ring {
  return from <= to ? open.slice(from, to + 1) : [...open.slice(from), ...open.slice(0, to + 1)]
}

function closed(open: Ring): Ring {
  return [...open, open[0]!]
}

function nearestVertex(open: Ring, point: Position): number {
  let best = 0
  for (let i = 1; i < open.length; i++) {
    if (distance(open[i]!, point) < distance(open[best]!, point)) best = i
  }
  return best
}

/** The ring with the point put in on its nearest side, unless a vertex stands there already. */
function withVertexAt(open: Ring, point: Position): Ring {
  if (distance(open[nearestVertex(open, point)]!, point) <= SAME_VERTEX) return open
  let best = 0
  let nearest = Infinity
  for (let i = 0; i < open.length; i++) {
    const away = distance(footOn(open[i]!, open[(i + 1) % open.length]!, point), point)
    if (away < nearest) {
      best = i
      nearest = away
    }
  }
  return [...open.slice(0, best + 1), point, ...open.slice(best + 1)]
}

function footOn(from: Position, to: Position, point: Position): Position {
  const dx = to[0] - from[0]
  const dy = to[1] - from[1]
  const length = dx * dx + dy * dy
  if (length === 0) return from
  const along = ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length
  const t = Math.max(0, Math.min(1, along))
  return [from[0] + t * dx, from[1] + t * dy]
}

function distance(a: Position, b: Position): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}
