/** Words of the interface. `t` follows the chosen language; `translate` is for figure and Node. */
import type { Language } from '../geo/model.ts'
import type { zhHant } from './locales/zh-Hant.ts'
import { language } from './state.ts'

export type MessageKey = keyof typeof zhHant
/** Every key in one language; a new language is a file that satisfies this and a line in `languages.ts` and `locales/`. */
export type Catalogue = Record<MessageKey, string>
export type Values = Record<string, string | number>

/** Of the languages whose words have come: the page fetches those that it speaks, Node has all. */
const catalogues = new Map<Language, Catalogue>()

export function learn(language: Language, catalogue: Catalogue): void {
  catalogues.set(language, catalogue)
}

export const knows = (language: Language): boolean => catalogues.has(language)

function catalogueOf(language: Language): Catalogue {
  const catalogue = catalogues.get(language)
  if (!catalogue) throw new Error(`The words of ${language} have not come.`)
  return catalogue
}

/** Puts `values.name` for `{name}`; a name without a value stays as it is. */
export const fillIn = (words: string, values: Values): string =>
  words.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  )

/** A message, filled in. */
export const translate = (inLanguage: Language, key: MessageKey, values: Values = {}): string =>
  fillIn(catalogueOf(inLanguage)[key], values)

/** In the language chosen now; read inside a component, it is drawn anew when the language changes. */
export const t = (key: MessageKey, values?: Values): string => translate(language.value, key, values)

/** A list of words as the language writes it: `2010, 2012 and 2014`. */
export const listOf = (inLanguage: Language, items: string[]): string =>
  new Intl.ListFormat(inLanguage, { type: 'conjunction' }).format(items)

/** The first of the visitor's languages that the atlas speaks; Traditional Chinese for other Chinese readers. */
export function preferredLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const { language: base, script } = new Intl.Locale(tag).maximize()
    if (base === 'zh') return script === 'Hans' ? 'zh-Hans' : 'zh-Hant'
    if (base === 'en') return 'en'
  }
  return 'en'
}
