/** Arithmetic of hexadecimal sRGB colours. Pure. */

/** A colour over another, as browsers lay a translucent one, channel by channel. */
export function mixed(over: string, under: string, opacity: number): string {
  const channel = (at: number) => {
    const [above, below] = [over, under].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16))
    return Math.round(above! * opacity + below! * (1 - opacity))
  }
  const bytes = [1, 3, 5].map((at) => channel(at).toString(16).padStart(2, '0'))
  return `#${bytes.join('')}`
}

/** Contrast of two colours as WCAG counts it: 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((one, other) => one - other)
  return (light! + 0.05) / (dark! + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
