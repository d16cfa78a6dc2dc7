/** Changes the language when its words are there; what could not be fetched is told, with a way to try again. */
import type { Language } from '../geo/model.ts'
import { t } from './i18n.ts'
import { fetchLanguage, whenSpoken } from './languages.ts'
import { languageNames, withoutWords } from './locales/beginning.ts'
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

/** The first words of a visit: without them there is nothing but a sentence and a button, until they come. */
export async function firstWords(wanted: Language, into: HTMLElement): Promise<void> {
  const comes = () =>
    fetchLanguage(wanted).then(
      () => true,
      () => false,
    )
  while (!(await comes())) await pressed(wanted, into)
}

function pressed(wanted: Language, into: HTMLElement): Promise<void> {
  const { sentence, retry } = withoutWords[wanted]
  const told = document.createElement('p')
  told.role = 'alert'
  told.className = 'unstarted'
  const button = document.createElement('button')
  button.className = 'button'
  button.textContent = retry
  told.append(sentence, ' ', button)
  into.querySelector('.unstarted')?.remove()
  into.append(told)
  return new Promise((done) => {
    button.addEventListener('click', () => {
      told.remove()
      done()
    })
  })
}
