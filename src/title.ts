/** What the page is called: what it shows, of which years, and the atlas. Pure. */
import type { MessageKey } from './i18n.ts'
import { type Layer, type Settings, writeYears } from './state.ts'

/** Layers as the page's title names them; the places of the articles are of both. */
const SUBJECTS: [MessageKey, Layer[]][] = [
  ['title.psi', ['psi', 'events']],
  ['title.nss', ['hosts', 'participants']],
]

/** `南韓 2009 · 防擴散地圖集` with a place; `PSI 2009 · …` with the layers of one subject alone. */
export function titleOf(
  { years, layers, place }: Settings,
  nameOf: (place: string) => string,
  t: (key: MessageKey, values?: Record<string, string | number>) => string,
): string {
  const subjects = SUBJECTS.flatMap(([name, own]) =>
    own.some((layer) => layers.has(layer)) ? [t(name)] : [],
  )
  const what = place === null ? subjects.join('/') : nameOf(place)
  return `${what} ${writeYears(years)} · ${t('title')}`.trim()
}
