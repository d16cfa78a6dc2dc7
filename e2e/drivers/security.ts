/** What an attacker would put in, and what would tell that it worked. */
import type { Page } from '@playwright/test'

/** Each would set `ran` on the window, were it taken for more than text. */
export const PAYLOADS = [
  '<script>window.ran=1</script>',
  '<img src=x onerror="window.ran=1">',
  '<svg onload=window.ran=1>',
  '"><iframe srcdoc="<script>parent.ran=1</script>">',
  '</style></title></textarea><script>window.ran=1</script>',
  '<a href="javascript:window.ran=1">go</a>',
  '<details open ontoggle=window.ran=1>',
  "'-window.ran++-'",
  '{{constructor.constructor("window.ran=1")()}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is to be taken for no template
  '${window.ran=1}',
  ']]><x:script xmlns:x="http://www.w3.org/1999/xhtml">window.ran=1</x:script>',
  '\u202e=HYPERLINK("http://e.example/","go")',
]

/** A word that stands before the payloads, by which they are found on the page. */
export const MARK = 'Hostile'
const ALL = `${MARK} ${PAYLOADS.join(' ')}`

/** Strings of these names are ids, codes and dates, of which the reader sees nothing as it stands. */
const NOT_READ = new Set(
  `id key alpha2 kind basis status region precision location language state city participant summit summits of
  how article passage passages sources evidence date earliest latest start end copied until existsFrom basis
  series block type version scripts file range family`.split(/\s+/),
)
const LANGUAGES = ['zh-Hant', 'zh-Hans', 'en']

/** The same data with every payload in every string that is shown, and an address that would run in every link. */
export function poisoned(value: unknown, name = ''): unknown {
  if (typeof value === 'string') {
    if (name === 'address' || name === 'archive') return 'javascript:window.ran=1'
    return LANGUAGES.includes(name) || !NOT_READ.has(name) ? `${value} ${ALL}` : value
  }
  if (Array.isArray(value)) return value.map((part) => poisoned(part, name))
  if (typeof value !== 'object' || value === null) return value
  // The place of an event is its name in three languages, that of a row an id.
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const isId = key === 'place' && typeof part === 'string'
      return [key, isId ? part : poisoned(part, key)]
    }),
  )
}

/** Everything on the page that is live and should not be. */
export const liveParts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    if ('ran' in window) found.push('a payload ran')
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        const active = name.startsWith('on') || name === 'srcdoc' || /^\s*(javascript|data:text)/i.test(value)
        if (active) found.push(`${element.localName} ${name}=${value.slice(0, 40)}`)
      }
      const own =
        element.localName !== 'script' || (element as HTMLScriptElement).src.startsWith(location.origin)
      if (!own || ['iframe', 'object', 'embed', 'base'].includes(element.localName))
        found.push(element.localName)
    }
    return found
  })

/** Live parts of a drawing that was saved. */
export const liveInSvg = (page: Page, text: string): Promise<string[]> =>
  page.evaluate((source) => {
    const drawing = new DOMParser().parseFromString(source, 'image/svg+xml')
    if (drawing.querySelector('parsererror')) return ['it is no XML']
    return [...drawing.querySelectorAll('*')].flatMap((element) => {
      const attributes = [...element.attributes].filter(
        ({ name, value }) =>
          /^on/i.test(name) || (/href$/i.test(name) && !/^(#|data:image\/png)/.test(value)),
      )
      const active = ['script', 'foreignObject', 'iframe', 'a'].includes(element.localName)
      return [...(active ? [element.localName] : []), ...attributes.map(({ name }) => name)]
    })
  }, text)

/** Every link that leaves the atlas, with what it gives away. */
export const outwardLinks = (page: Page) =>
  page.locator('a[href^="http"]').evaluateAll((all) =>
    all
      .filter((link) => new URL((link as HTMLAnchorElement).href).origin !== location.origin)
      .map((link) => ({
        target: link.getAttribute('target'),
        rel: [...(link as HTMLAnchorElement).relList].sort().join(' '),
        referrer: link.getAttribute('referrerpolicy'),
      })),
  )

/** What the browser itself refuses under the page's policy: each is tried from inside the page. */
export const refusals = (page: Page): Promise<Record<string, boolean>> =>
  page.evaluate(async () => {
    // The debugger by which this is run may evaluate texts; a task of the page's own may not.
    await new Promise((done) => setTimeout(done))
    const refused = (attempt: () => unknown) => {
      try {
        attempt()
        return false
      } catch {
        return true
      }
    }
    return {
      'markup from text': refused(() => {
        document.createElement('div').innerHTML = '<b>bold</b>'
      }),
      // biome-ignore lint/security/noGlobalEval: that it is refused is what is tested
      'code from text': refused(() => eval('1')),
      'code from elsewhere': refused(() => new Worker('data:text/javascript,1')),
      'another policy': refused(() =>
        (
          window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => void } }
        ).trustedTypes.createPolicy('mine', {}),
      ),
    }
  })

export const isPolluted = (page: Page): Promise<boolean> => page.evaluate(() => 'polluted' in {})

/** The years that the handles of the slider stand at, once there are any. */
export async function shownYears(page: Page): Promise<number[]> {
  const handles = page.locator('input[type=range]:is(#year, #year-from)')
  await handles.first().waitFor({ state: 'attached' })
  return handles.evaluateAll((all) => all.map((handle) => Number((handle as HTMLInputElement).value)))
}
