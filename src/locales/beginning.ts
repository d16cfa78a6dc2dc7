/** What is said before the words of a language have come, and of languages that are not spoken now. */
import type { Language } from '../../geo/model.ts'

export const languageNames: Record<Language, string> = {
  'zh-Hant': '繁體中文',
  'zh-Hans': '简体中文',
  en: 'English',
}

/** Where they do not come. */
export const withoutWords: Record<Language, { sentence: string; retry: string }> = {
  'zh-Hant': { sentence: '介面文字無法載入。', retry: '再試一次' },
  'zh-Hans': { sentence: '界面文字无法加载。', retry: '再试一次' },
  en: { sentence: 'The words of the interface could not be loaded.', retry: 'Try again' },
}

/** Summits are found by their names in all languages. */
export const summitNames: Record<Language, string> = {
  'zh-Hant': '{year} 年核安全峰會：{city}',
  'zh-Hans': '{year} 年核安全峰会：{city}',
  en: 'Nuclear Security Summit {year}: {city}',
}
