/** Rectangles that things are cut to, and the cutting. Pure; in whatever units both sides share. */

/** Left, top, right, bottom; `top` is the smaller. */
export interface Bounds {
  left: number
  top: number
  right: number
  bottom: number
}

export const meet = (a: Bounds, b: Bounds): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom

export const within = (inner: Bounds, outer: Bounds): boolean =>
  inner.left >= outer.left &&
  inner.right <= outer.right &&
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom

/** Points as x, y, x, y …; the box round them, empty boxes inside out. */
export function boundsOf(points: ArrayLike<number>): Bounds {
  const found = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (let at = 0; at < points.length; at += 2) {
    const x = points[at]!
    const y = points[at + 1]!
    if (x < found.left) found.left = x
    if (x > found.right) found.right = x
    if (y < found.top) found.top = y
    if (y > found.bottom) found.bottom = y
  }
  return found
}

/** The part of a ring inside a box; where it was cut it runs along the box's edge (Sutherland and Hodgman). */
export function cutRing(points: readonly number[], { left, top, right, bottom }: Bounds): number[] {
  const sides: [axis: 0 | 1, limit: number, sign: 1 | -1][] = [
    [0, left, 1],
    [0, right, -1],
    [1, top, 1],
    [1, bottom, -1],
  ]
  return sides.reduce<number[]>(
    (ring, [axis, limit, sign]) => cutSide(ring, axis, limit, sign),
    points as number[],
  )
}

function cutSide(ring: number[], axis: 0 | 1, limit: number, sign: 1 | -1): number[] {
  const kept: number[] = []
  const count = ring.length
  for (let at = 0; at < count; at += 2) {
    const before = at === 0 ? count - 2 : at - 2
    const [x0, y0] = [ring[before]!, ring[before + 1]!]
    const [x1, y1] = [ring[at]!, ring[at + 1]!]
    const depth0 = ((axis === 0 ? x0 : y0) - limit) * sign
    const depth1 = ((axis === 0 ? x1 : y1) - limit) * sign
    if (depth0 >= 0 !== depth1 >= 0) {
      const along = depth0 / (depth0 - depth1)
      kept.push(x0 + along * (x1 - x0), y0 + along * (y1 - y0))
    }
    if (depth1 >= 0) kept.push(x1, y1)
  }
  return kept
}

/** The part of a stretch inside a box as [x0, y0, x1, y1], or null (Liang and Barsky). */
export function cutStretch(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  { left, top, right, bottom }: Bounds,
): [number, number, number, number] | null {
  const across = x1 - x0
  const down = y1 - y0
  let from = 0
  let to = 1
  for (const [step, room] of [
    [-across, x0 - left],
    [across, right - x0],
    [-down, y0 - top],
    [down, bottom - y0],
  ] as const) {
    if (step === 0 && room < 0) return null
    if (step < 0) from = Math.max(from, room / step)
    if (step > 0) to = Math.min(to, room / step)
  }
  if (from > to) return null
  return [x0 + from * across, y0 + from * down, x0 + to * across, y0 + to * down]
}
