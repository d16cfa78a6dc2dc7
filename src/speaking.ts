/** Changes the language when its words are there; what could not be fetched is told, with a way to try again. */
import type { Language } from '../geo/model.ts'
import { t } from './i18n.ts'
import { whenSpoken } from './languages.ts'
import { languageNames } from './locales/beginning.ts'
import { tell, withdraw } from './panels/Notices.tsx'
import { language } from './state.ts'

export const speak = (wanted: Language): void =>
  whenSpoken(
    wanted,
    () => {
      language.value = wanted
    },
    () => tellOfWords(wanted, () => speak(wanted)),
  )

/** In the language that goes on being spoken. */
export function tellOfWords(wanted: Language, again: () => void): void {
  const id = 'words'
  tell({
    id,
    words: () => t('problem.words', { language: languageNames[wanted] }),
    act: () => {
      withdraw(id)
      again()
    },
  })
}
