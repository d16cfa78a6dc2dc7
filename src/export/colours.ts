/** Pictures in few colours: which a figure is drawn in, and which of a palette is nearest to a pixel. Pure. */
import { type Scene, type Shape, shapesIn } from '../figure/shapes.ts'

export type Colour = [red: number, green: number, blue: number]

/** Every colour of the scenes once: paper, grounds and inks of the classes, marks, lines, letters. */
export function flatColours(scenes: readonly Scene[]): Colour[] {
  const names = scenes.flatMap(({ background, patterns, groups }) => [
    background,
    ...patterns.flatMap(({ fill: { ground, pattern } }) => [ground, pattern?.ink]),
    ...shapesIn(groups).flatMap(coloursOf),
  ])
  return [...new Set(names)].flatMap((name) => (name ? [channels(name)] : []))
}

/** What is half transparent mixes with what lies below it. */
function coloursOf(shape: Shape): (string | null | undefined)[] {
  if (shape.opacity !== undefined && shape.opacity < 1) return []
  if (shape.kind === 'text') return [shape.fill, shape.halo?.colour]
  return [shape.fill, shape.stroke]
}

function channels(hexadecimal: string): Colour {
  const value = Number.parseInt(hexadecimal.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

/** How many colours there are of three bytes. */
const ALL = 2 ** 24

/** Puts the number of the palette's nearest colour for every pixel; each colour is looked for once in all pictures. */
export function matcherOf(palette: readonly Colour[]): (pixels: Uint8ClampedArray) => Uint8Array {
  // Nought says that the colour was not met yet.
  const known = new Uint16Array(ALL)
  return (pixels) => {
    const numbers = new Uint8Array(pixels.length / 4)
    for (let at = 0, pixel = 0; at < pixels.length; at += 4, pixel++) {
      const [red, green, blue] = [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!]
      const colour = (red << 16) | (green << 8) | blue
      const number = known[colour] || nearest(palette, red, green, blue) + 1
      known[colour] = number
      numbers[pixel] = number - 1
    }
    return numbers
  }
}

function nearest(palette: readonly Colour[], red: number, green: number, blue: number): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY]
  for (let number = 0; number < palette.length; number++) {
    const colour = palette[number]!
    const distance = (colour[0] - red) ** 2 + (colour[1] - green) ** 2 + (colour[2] - blue) ** 2
    if (distance < least) {
      best = number
      least = distance
    }
  }
  return best
}
