/** Scrolling inside a panel only: `scrollIntoView` would also move the page around it. */

/**
 * Scrolls the side panel so that the element stands `below` CSS pixels under its top edge; leaves it where it
 * is when all of it can be seen already.
 */
export function bringIntoPanel(element: HTMLElement, below: number): void {
  const panel = element.closest('.side')
  if (!panel) return
  const { top, bottom } = element.getBoundingClientRect()
  const view = panel.getBoundingClientRect()
  if (top >= view.top + below && bottom <= view.bottom) return
  panel.scrollTop += top - view.top - below
}

/** Height of the panel's tabs, which stay in sight. */
export const tabsHeight = (): number => document.querySelector<HTMLElement>('.side .tabs')?.offsetHeight ?? 0
