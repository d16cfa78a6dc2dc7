/** Escape folds what is open and gives the focus back to what opened it. */
export function closeOnEscape(event: KeyboardEvent): void {
  const folded = event.currentTarget as HTMLDetailsElement
  if (event.key !== 'Escape' || !folded.open) return
  event.stopPropagation()
  folded.open = false
  folded.querySelector('summary')?.focus()
}
