/** What is being read: which article, which sentence, and whether the text or the card is wanted in front. */
import { batch, signal } from '@preact/signals'
import type { Passage } from '../../../geo/model.ts'
import { followed, openArticle, textFirst } from '../../desk.ts'
import { language, panel, type Years } from '../../state.ts'
import { bringIntoPanel, tabsHeight } from '../scroll.ts'

/** The place that was last chosen by a link of the text: the text stays where it is. */
export const chosenInText = signal<string | null>(null)

/** Opens the reader at a sentence, marks it, and takes the keyboard there. */
export function showInArticle({ id, article }: Passage): void {
  batch(() => {
    panel.value = 'article'
    openArticle.value = article
    followed.value = { passage: id, focus: true }
    textFirst.value = true
  })
}

/** Marks a sentence without taking the keyboard there. */
export function follow({ id, article }: Passage, byItself = false): void {
  batch(() => {
    openArticle.value = article
    followed.value = { passage: id, focus: false, byItself }
  })
}

/** The address that a link of the text leads to when it is opened by itself, without what was set before. */
export function addressOf(place: string | null, years: Years | null): string {
  const year = years && (years.from === years.to ? `${years.from}` : `${years.from}..${years.to}`)
  const parts = [year && `year=${year}`, place && `place=${encodeURIComponent(place)}`]
  return `#${[...parts, `lang=${language.value}`, 'panel=article'].filter(Boolean).join('&')}`
}

/** Ids of elements, so that marks, notes and sentences can lead to one another. */
export const passageElement = (id: string): string => `passage-${id}`
export const noteElement = (article: string, number: number): string => `note-${article}-${number}`

/** CSS pixels between the bar and a sentence that was brought into sight: the words before it are seen too. */
const CONTEXT = 72

/** Scrolls the text, and nothing else of the window, to an element that cannot be seen whole. */
export function bringIntoSight(element: HTMLElement): void {
  const panel = element.closest('.side')?.getBoundingClientRect().top ?? 0
  const bar = document.querySelector('.stepper')?.getBoundingClientRect()
  bringIntoPanel(element, Math.max(tabsHeight(), (bar?.bottom ?? 0) - panel) + CONTEXT)
}

/** Brings an element of the text into sight and takes the keyboard there. */
export function goToElement(id: string): void {
  const element = document.getElementById(id)
  if (!element) return
  element.focus({ preventScroll: true })
  bringIntoSight(element)
}
