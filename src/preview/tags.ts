/** What the page says of itself to search engines and to the programs that preview shared links. Pure. */
import { en } from '../locales/en.ts'
import { zhHant } from '../locales/zh-Hant.ts'

/** A tag of the page's head, as Vite takes it. */
export interface HeadTag {
  tag: 'meta' | 'link'
  attrs: Record<string, string>
  injectTo: 'head'
}

/** The picture in `public/` and its pixels. */
export const PICTURE = { file: 'preview.png', width: 1200, height: 630 }

/**
 * Where the page will stand, from what whoever builds it says; null where nothing is said. Readers of shared links
 * take no relative addresses, and a page in a folder does not know its own.
 */
export function addressOf(said: string | undefined): URL | null {
  if (!said) return null
  const address = URL.canParse(said) ? new URL(said) : null
  if (!address || !/^https?:$/.test(address.protocol))
    throw new Error(
      `ATLAS_ADDRESS is "${said}", but it must be a whole address like https://example.org/atlas/`,
    )
  address.hash = ''
  address.search = ''
  if (!address.pathname.endsWith('/')) address.pathname += '/'
  return address
}

/** The atlas's own language first, then English: nobody knows who will be shown the link. */
const both = (key: 'title' | 'page.description', between: string): string => zhHant[key] + between + en[key]

export function headTags(address: URL | null): HeadTag[] {
  const title = both('title', ' · ')
  const description = both('page.description', ' ')
  const image = address ? new URL(PICTURE.file, address).href : `./${PICTURE.file}`
  return [
    named('description', description),
    property('og:type', 'website'),
    property('og:site_name', title),
    property('og:title', title),
    property('og:description', description),
    property('og:locale', 'zh_TW'),
    property('og:locale:alternate', 'zh_CN'),
    property('og:locale:alternate', 'en_US'),
    property('og:image', image),
    property('og:image:width', String(PICTURE.width)),
    property('og:image:height', String(PICTURE.height)),
    property('og:image:alt', `${title}, 2010`),
    named('twitter:card', 'summary_large_image'),
    ...(address ? placed(address.href) : []),
  ]
}

const placed = (href: string): HeadTag[] => [
  property('og:url', href),
  { tag: 'link', attrs: { rel: 'canonical', href }, injectTo: 'head' },
]

const named = (name: string, content: string): HeadTag => meta({ name, content })
const property = (name: string, content: string): HeadTag => meta({ property: name, content })
const meta = (attrs: Record<string, string>): HeadTag => ({ tag: 'meta', attrs, injectTo: 'head' })
