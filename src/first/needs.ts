/** What panels are not drawn without: their looks and words. What does not come is told in place of everything. */
import type { Language } from '../../geo/model.ts'
import { fetchLanguage } from '../languages.ts'
import { tryAgain, withoutLooks, withoutWords } from '../locales/beginning.ts'

/** Milliseconds that looks are waited for without a word. */
const PATIENCE = 10_000

/** Settles when panels can be drawn. */
export const firstNeeds = (wanted: Language, into: HTMLElement): Promise<void> =>
  words(wanted, into, looks(wanted, into))

/**
 * Without their looks panels would be a heap without a map, so they are not drawn. A browser that was once refused a
 * style sheet, or hangs on it, is only sure to ask anew with a new page; on this one nothing has been done yet that
 * could be lost. Should they come after all, they are taken.
 */
async function looks(wanted: Language, into: HTMLElement): Promise<void> {
  let withdraw = () => {}
  const say = () => {
    withdraw = sayAlone(into, withoutLooks[wanted], wanted, () => location.reload())
  }
  const late = setTimeout(say, PATIENCE)
  // By itself: Vite waits for the style sheet after all that hangs on the import directly.
  const coming = import('./styles.ts')
  const come = await coming.then(
    () => true,
    () => false,
  )
  clearTimeout(late)
  withdraw()
  if (come) return
  say()
  // On this page they never will.
  await new Promise(() => {})
}

/** Fetched beside the looks, and told after them: one sentence at a time. */
async function words(wanted: Language, into: HTMLElement, dressed: Promise<void>): Promise<void> {
  const comes = () =>
    fetchLanguage(wanted).then(
      () => true,
      () => false,
    )
  while (!(await comes())) {
    await dressed
    await new Promise<void>((pressed) => {
      const withdraw = sayAlone(into, withoutWords[wanted], wanted, () => {
        withdraw()
        pressed()
      })
    })
  }
  await dressed
}

/** In place of what the page says of itself, with a button; gives what takes it away again. */
function sayAlone(into: HTMLElement, sentence: string, spoken: Language, press: () => void): () => void {
  const told = document.createElement('p')
  told.role = 'alert'
  told.className = 'unstarted'
  const button = document.createElement('button')
  button.className = 'button'
  button.textContent = tryAgain[spoken]
  button.addEventListener('click', press)
  told.append(sentence, ' ', button)
  into.querySelector('.unstarted:not([role])')?.remove()
  into.append(told)
  return () => told.remove()
}
