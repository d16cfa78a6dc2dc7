/** Addresses and code that lead to the present map from elsewhere. Pure. */

/** The address with some settings of its hash set anew; null leaves one out. */
export function withPairs(address: string, pairs: Readonly<Record<string, string | null>>): string {
  const [page = '', hash = ''] = address.split(/#(.*)/s)
  const kept = hash.split('&').filter((part) => part !== '' && !Object.hasOwn(pairs, part.split('=', 1)[0]!))
  const added = Object.entries(pairs).flatMap(([key, value]) => (value === null ? [] : [`${key}=${value}`]))
  const joined = [...kept, ...added].join('&')
  return joined === '' ? page : `${page}#${joined}`
}

/** What the frame in another page is to show: the map with its years, in the language it was shared in. */
export const embeddedAddress = (address: string, language: string, withLegend: boolean): string =>
  withPairs(address, { lang: language, side: withLegend ? null : '0', embed: '1' })

/** From the frame to the whole atlas. */
export const wholeAddress = (address: string): string => withPairs(address, { side: null, embed: null })

export interface FrameSize {
  /** CSS pixels, or all that the page gives. */
  width: number | '100%'
  height: number
}

export const FRAME_SIZES: readonly FrameSize[] = [
  { width: '100%', height: 560 },
  { width: 960, height: 600 },
  { width: 720, height: 480 },
  { width: 400, height: 560 },
]

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replace(/[&<>"]/g, (character) => ENTITIES[character]!)

/** HTML to be put into another page. */
export function embedCode(address: string, title: string, { width, height }: FrameSize): string {
  const values = { src: address, title, width: String(width), height: String(height) }
  const attributes = Object.entries(values).map(([name, value]) => `${name}="${escaped(value)}"`)
  return `<iframe ${attributes.join(' ')} style="border:0" loading="lazy" allow="fullscreen"></iframe>`
}
