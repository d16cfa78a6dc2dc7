/** What is said before the words of a language have come, and of languages that are not spoken now. */
import type { Language } from '../../geo/model.ts'

export const languageNames: Record<Language, string> = {
  'zh-Hant': '繁體中文',
  'zh-Hans': '简体中文',
  en: 'English',
}

/** Where they do not come. */
export const withoutWords: Record<Language, string> = {
  'zh-Hant': '介面文字無法載入。',
  'zh-Hans': '界面文字无法加载。',
  en: 'The words of the interface could not be loaded.',
}

/** Where the looks of the panels do not come, be it that they are refused or only late. */
export const withoutLooks: Record<Language, string> = {
  'zh-Hant': '版面樣式尚未載入。',
  'zh-Hans': '版面样式尚未加载。',
  en: 'The layout of the page has not loaded.',
}

export const tryAgain: Record<Language, string> = {
  'zh-Hant': '再試一次',
  'zh-Hans': '再试一次',
  en: 'Try again',
}

/** Summits are found by their names in all languages. */
export const summitNames: Record<Language, string> = {
  'zh-Hant': '{year} 年核安全峰會：{city}',
  'zh-Hans': '{year} 年核安全峰会：{city}',
  en: 'Nuclear Security Summit {year}: {city}',
}
