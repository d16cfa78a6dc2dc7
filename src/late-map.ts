/** Says when the standard map is long in coming, for whatever reason, and offers the one that needs less. */
import { t } from './i18n.ts'
import { tell, withdraw } from './panels/Notices.tsx'
import { renderer, rendererInUse } from './state.ts'

/** Milliseconds after which a map that is not drawn is late. */
const LATE = 13_000
const ID = 'late map'

/** Code and workers that come from nowhere are silent: their absence is all there is to be seen. */
export function tellWhenLate(map: HTMLElement): void {
  if (begun) return
  begun = true
  const end = () => {
    observer.disconnect()
    clearTimeout(timer)
    withdraw(ID)
  }
  const observer = new MutationObserver(() => map.dataset.drawn === 'true' && end())
  observer.observe(map, { attributeFilter: ['data-drawn'] })
  const timer = setTimeout(() => {
    if (rendererInUse.value !== 'webgl') return
    const take = () => {
      withdraw(ID)
      renderer.value = 'figure'
    }
    tell({ id: ID, words: () => t('problem.late'), action: 'light.offer.take', act: take })
  }, LATE)
}
let begun = false
