/** Colours of the pixels of a picture. */
import type { PNG } from 'pngjs'

/** sRGB, 0 to 255. */
export type Colour = [number, number, number]

/** The colour of one pixel of a picture. */
export function colourAt({ width, data }: PNG, x: number, y: number): Colour {
  const at = (Math.round(y) * width + Math.round(x)) * 4
  return [data[at]!, data[at + 1]!, data[at + 2]!]
}

export function colourOf(hexadecimal: string): Colour {
  const value = Number.parseInt(hexadecimal.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

/** Largest difference of the three channels. */
export const difference = (one: Colour, other: Colour): number =>
  Math.max(...one.map((channel, index) => Math.abs(channel - (other[index] ?? 0))))
