/** Words of the interface. `t` follows the chosen language; `translate` is for figure and Node. */
import type { Language } from '../geo/model.ts'
import { en } from './locales/en.ts'
import { zhHans } from './locales/zh-Hans.ts'
import { zhHant } from './locales/zh-Hant.ts'
import { language } from './state.ts'

export type MessageKey = keyof typeof zhHant
/** Every key in one language; a new language is a file that satisfies this and a line in `catalogues`. */
export type Catalogue = Record<MessageKey, string>
export type Values = Record<string, string | number>

const catalogues: Record<Language, Catalogue> = { 'zh-Hant': zhHant, 'zh-Hans': zhHans, en }

/** Fills `{name}` in the message with `values.name`; a name without a value stays as it is. */
export function translate(inLanguage: Language, key: MessageKey, values: Values = {}): string {
  return catalogues[inLanguage][key].replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  )
}

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
