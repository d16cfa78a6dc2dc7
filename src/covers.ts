/** What of the page lies over a map for good, so that no name is written under it. */

export interface Cover {
  x: number
  y: number
  width: number
  height: number
}

/** Whether two maps are covered alike, to a pixel. */
export const areAlike = (some: readonly Cover[], others: readonly Cover[]): boolean =>
  some.length === others.length && some.every((one, at) => isAlike(one, others[at]!))

const isAlike = (one: Cover, other: Cover): boolean =>
  Math.abs(one.x - other.x) < 1 &&
  Math.abs(one.y - other.y) < 1 &&
  Math.abs(one.width - other.width) < 1 &&
  Math.abs(one.height - other.height) < 1

/**
 * Boxes of what says `data-over-map`, in CSS pixels from the map's top left corner. What is laid over the map
 * for a moment does not say it: the names below would be missing when it has gone.
 */
export function coversOf(map: HTMLElement): Cover[] {
  const { left, top, right, bottom } = map.getBoundingClientRect()
  return [...document.querySelectorAll('[data-over-map]')].flatMap((element) => {
    const box = element.getBoundingClientRect()
    const meets = box.left < right && box.right > left && box.top < bottom && box.bottom > top
    if (!meets || box.width === 0) return []
    return [{ x: box.left - left, y: box.top - top, width: box.width, height: box.height }]
  })
}
