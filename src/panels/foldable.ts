/** What makes a `<details>` stay as a reader left it, also in the address. */
import type { Signal } from '@preact/signals'
import { folds, setFold } from '../desk.ts'

type Toggling = { currentTarget: HTMLDetailsElement }

/** Until a reader has folded or unfolded it, it is as it is `byItself`. */
export const foldable = (name: string, byItself = false) => ({
  open: folds.value.get(name) ?? byItself,
  onToggle: ({ currentTarget }: Toggling) => setFold(name, currentTarget.open, byItself),
})

/** A list that lies over the map: Escape folds it as well. */
export const foldableOverMap = (open: Signal<boolean>) => ({
  open: open.value,
  onToggle: ({ currentTarget }: Toggling) => {
    open.value = currentTarget.open
  },
  onKeyDown: closeOnEscape,
})

/** Escape folds what is open and gives the focus back to what opened it. */
function closeOnEscape(event: KeyboardEvent): void {
  const unfolded = event.currentTarget as HTMLDetailsElement
  if (event.key !== 'Escape' || !unfolded.open) return
  event.stopPropagation()
  unfolded.open = false
  unfolded.querySelector('summary')?.focus()
}
