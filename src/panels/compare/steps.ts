/** Where a key moves the divider, and how a grid is set. Pure. */

/** Hundredths of the width that an arrow and a page key move. */
const STEP = 2
const PAGE = 10

/** The new place after a key, as the ARIA slider has them; null for other keys. */
export function keyStep(key: string, at: number): number | null {
  const steps: Record<string, number> = {
    ...{ ArrowLeft: -STEP, ArrowDown: -STEP, ArrowRight: STEP, ArrowUp: STEP },
    ...{ PageDown: -PAGE, PageUp: PAGE, Home: -100, End: 100 },
  }
  if (!Object.hasOwn(steps, key)) return null
  return Math.min(Math.max(at + steps[key]!, 0), 100)
}

/** Pixels: what lies between cells, and the narrowest map that can be read. */
export const CELL = { gap: 10, narrowest: 150 }

/** Height of a cell's caption: in a narrow cell the counts stand below the year. */
export const captionOf = (width: number) => (width < 230 ? 44 : 26)

/**
 * How many columns give `count` maps the most room in a window; where they would become too narrow, as many
 * as are wide enough, and the rest is scrolled to.
 * @param shape width of a map to its height
 */
export function columnsFor(count: number, width: number, height: number, shape: number): number {
  const widthOf = (columns: number) => {
    const rows = Math.ceil(count / columns)
    const across = (width - (columns - 1) * CELL.gap) / columns
    const down = (height - (rows - 1) * CELL.gap) / rows - captionOf(across)
    return Math.min(across, down * shape)
  }
  const columns = Array.from({ length: count }, (_, index) => index + 1)
  const best = columns.reduce((one, other) => (widthOf(other) > widthOf(one) ? other : one))
  if (widthOf(best) >= CELL.narrowest) return best
  return Math.min(count, Math.max(1, Math.floor((width + CELL.gap) / (CELL.narrowest + CELL.gap))))
}

/** The cell that an arrow leads to from one of `count` in rows of `columns`; null where there is none. */
export function neighbour(key: string, index: number, count: number, columns: number): number | null {
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
  }
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  if (!Object.hasOwn(steps, key)) return null
  const next = index + steps[key]!
  return next >= 0 && next < count ? next : null
}
