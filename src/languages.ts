/** Languages are fetched when they are first spoken: each is as large as all the panels. */
import type { Language } from '../geo/model.ts'
import { fetchCode } from './code.ts'
import { type Catalogue, knows, learn } from './i18n.ts'

const FILES: Record<Language, () => Promise<Catalogue>> = {
  'zh-Hant': async () => (await import('./locales/zh-Hant.ts')).zhHant,
  'zh-Hans': async () => (await import('./locales/zh-Hans.ts')).zhHans,
  en: async () => (await import('./locales/en.ts')).en,
}

/** Milliseconds that words are waited for. */
const PATIENCE = 12_000

export async function fetchLanguage(language: Language): Promise<void> {
  if (knows(language)) return
  learn(language, await fetchCode(`words of ${language}`, () => inTime(FILES[language]())))
}

async function inTime<Words>(words: Promise<Words>): Promise<Words> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<never>((_, give) => {
    timer = setTimeout(() => give(new Error('The words do not come.')), PATIENCE)
  })
  return Promise.race([words, silence]).finally(() => clearTimeout(timer))
}

/** At once where the words are there; else when they have come, and `failed` when they do not. */
export function whenSpoken(language: Language, speak: () => void, failed: () => void): void {
  if (knows(language)) speak()
  else fetchLanguage(language).then(speak, failed)
}
