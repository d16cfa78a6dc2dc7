/**
 * Lets the built page ask first for what it is painted with. Files are fetched in the order of the page, by many
 * servers six at a time: behind the code, a small style sheet would come a whole round trip later. The looks of the
 * panels, which the page is painted without, are sent for at the end.
 */
import type { HtmlTagDescriptor, IndexHtmlTransformContext, Plugin } from 'vite'

const STYLES = 'src/first/styles.ts'
/** What the browser waits for before it paints anything. */
const BLOCKING = /\s*(?:<link rel="stylesheet"[^>]*>|<script [^>]*blocking="render"[^>]*><\/script>)/g
const CODE = /\s*<script type="module" crossorigin/

export const first = (): Plugin => ({
  name: 'first',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle }) => (bundle ? { html: inOrder(html), tags: [sent(bundle)] } : []),
  },
})

function inOrder(html: string): string {
  const blocking = html.match(BLOCKING) ?? []
  return html.replace(BLOCKING, '').replace(CODE, (code) => blocking.join('') + code)
}

function sent(bundle: NonNullable<IndexHtmlTransformContext['bundle']>): HtmlTagDescriptor {
  const sheet = Object.values(bundle).find(
    (file) => file.type === 'asset' && file.names.includes('styles.css'),
  )
  if (!sheet) throw new Error(`The build made no style sheet of ${STYLES}.`)
  const attrs = {
    rel: 'preload',
    as: 'style',
    fetchpriority: 'low',
    crossorigin: true,
    href: `./${sheet.fileName}`,
  }
  return { tag: 'link', attrs, injectTo: 'head' }
}
