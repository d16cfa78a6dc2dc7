import { comparedListOpen } from '../../desk.ts'

/** What makes the list behind a comparison's line fold, and stay as it is in the address. */
export const foldable = () => ({
  open: comparedListOpen.value,
  onToggle: ({ currentTarget }: { currentTarget: HTMLDetailsElement }) => {
    comparedListOpen.value = currentTarget.open
  },
  onKeyDown: closeOnEscape,
})

/** Escape folds what is open and gives the focus back to what opened it. */
function closeOnEscape(event: KeyboardEvent): void {
  const folded = event.currentTarget as HTMLDetailsElement
  if (event.key !== 'Escape' || !folded.open) return
  event.stopPropagation()
  folded.open = false
  folded.querySelector('summary')?.focus()
}
