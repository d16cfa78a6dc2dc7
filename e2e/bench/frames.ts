/** Judges frames that arrived on the screen. Pure. */

/** A picture of the whole page, smaller than it was on screen. */
export interface Frame {
  /** Milliseconds since 1970. */
  time: number
  width: number
  height: number
  /** Red, green, blue, alpha of each pixel, row by row. */
  data: Uint8Array
}

/** Part of a page, in shares of its width and height. */
export interface Region {
  left: number
  top: number
  right: number
  bottom: number
}

/** Steps of 255 by which two pixels may differ and still be called the same. */
const TOLERANCE = 24
/** A first picture shows all but this share of what the last one shows; labels may be missing. */
const PICTURE = 0.15
/** What is left to change in a picture that is called the same. */
const SAME = 0.01

/** Share of the region's pixels that differ. */
export function difference(one: Frame, other: Frame, region: Region): number {
  const [left, right] = [Math.ceil(region.left * one.width), Math.floor(region.right * one.width)]
  const [top, bottom] = [Math.ceil(region.top * one.height), Math.floor(region.bottom * one.height)]
  let changed = 0
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const at = (y * one.width + x) * 4
      if ([0, 1, 2].some((part) => Math.abs(one.data[at + part]! - other.data[at + part]!) > TOLERANCE))
        changed++
    }
  return changed / Math.max(1, (right - left) * (bottom - top))
}

export interface Arrival {
  /** First frame that shows nearly all of the last one. */
  picture: number
  /** First frame from which on nothing changes any more. */
  full: number
}

/** When the last of the frames arrived, seen from the frame before; null when nothing changed. */
export function arrivalOf(before: Frame, after: readonly Frame[], region: Region): Arrival | null {
  const last = after.at(-1)
  if (!last) return null
  const whole = difference(before, last, region)
  if (whole === 0) return null
  const left = after.map((frame) => difference(frame, last, region) / whole)
  const picture = left.findIndex((share) => share <= PICTURE)
  const full = left.findLastIndex((share) => share > SAME) + 1
  return { picture: after[picture]!.time, full: after[full]!.time }
}

/** Pictures that differ from the one before, in a second. */
export function framesPerSecond(frames: readonly Frame[], region: Region, seconds: number): number {
  const fresh = frames.filter(
    (frame, index) => index > 0 && difference(frames[index - 1]!, frame, region) > 0,
  )
  return fresh.length / seconds
}
