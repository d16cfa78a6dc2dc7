/** A menu in `<details>`: Escape, wherever the keyboard is, and a press elsewhere close it. */
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'

/** Gives what closes it and brings the focus back to its button. */
export function useMenu(menu: RefObject<HTMLDetailsElement | null>): () => void {
  const close = () => {
    if (!menu.current) return
    menu.current.open = false
    menu.current.querySelector('summary')?.focus()
  }
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    const press = ({ target }: Event) => {
      if (menu.current?.open && target instanceof Node && !menu.current.contains(target))
        menu.current.open = false
    }
    const key = (event: KeyboardEvent) => {
      // A dialog lies over it and has an Escape of its own.
      if (event.key !== 'Escape' || !menu.current?.open || document.querySelector('dialog[open]')) return
      // What opens inside of it is closed first.
      if (menu.current.querySelector('details[open], [aria-expanded="true"]')) return
      event.stopPropagation()
      close()
    }
    document.addEventListener('pointerdown', press, { signal })
    document.addEventListener('keydown', key, { signal, capture: true })
    return () => listening.abort()
  }, [menu])
  return close
}
