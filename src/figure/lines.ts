/** Lines of text on the page, and the boxes they take. */
import type { FontTable } from '../../geo/model.ts'
import type { Box, TextShape } from './shapes.ts'
import { textWidth, type Weight, wrap } from './text.ts'

/** Lower edge of the lowest box. */
export const bottomOf = (boxes: readonly Box[], least = 0) =>
  Math.max(least, ...boxes.map(({ y, height }) => y + height))
/** Lines of text from a top left corner, and their boxes. */
export function lines(
  text: string,
  width: number,
  x: number,
  top: number,
  size: number,
  weight: Weight,
  fill: string,
  fonts: FontTable,
): { boxes: Box[]; shapes: TextShape[] } {
  const step = Math.round(size * 1.36)
  const set = wrap(text, width, size, weight, fonts)
  return {
    boxes: set.map((line, index) => ({
      x,
      y: top + index * step,
      width: textWidth(line, size, weight, fonts),
      height: step,
    })),
    shapes: set.map((line, index) => ({
      kind: 'text' as const,
      x,
      y: top + index * step + size * 1.04,
      text: line,
      size,
      weight,
      anchor: 'start' as const,
      fill,
    })),
  }
}
