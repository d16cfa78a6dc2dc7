/** Things that lie over each other where the user pressed, as a list to choose from: by mouse, touch and keys. */
import { useEffect, useRef } from 'preact/hooks'
import { choicesOf, unsaid } from '../choices.ts'
import { t } from '../i18n.ts'
import { choose, language, offered, settings, years } from '../state.ts'
import { useAtlas } from './context.ts'
import { linesOf, ThingSwatch } from './thing.tsx'

export function MapHits() {
  const now = offered.value
  const moved = useRef<unknown>(null)
  const { camera, layers, view } = settings.value
  const what = JSON.stringify([camera, view, years.value, [...layers]])
  useEffect(() => {
    // What was offered lay where the map has since moved on from.
    if (moved.current !== null && moved.current !== what) offered.value = null
    moved.current = what
  }, [what])
  return now && <Offered key={`${now.x} ${now.y}`} />
}

function Offered() {
  const { lookup } = useAtlas()
  const list = useRef<HTMLElement>(null)
  const now = offered.value
  useFocus(list)
  if (!now) return null
  const choices = choicesOf(now.hits)
  const more = unsaid(now.hits)
  const style = { '--x': `${now.x}px`, '--y': `${now.y}px` }
  return (
    <section
      ref={list}
      class="hits"
      style={style}
      aria-label={t('hits.name', { n: choices.length + more })}
      onKeyDown={(event) => press(event, list.current)}
    >
      <header>
        <strong>{t('hits.name', { n: choices.length + more })}</strong>
        <button type="button" class="hits-close" aria-label={t('card.close')} onClick={close}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M6 6l12 12M18 6L6 18" stroke="currentColor" stroke-width="2" />
          </svg>
        </button>
      </header>
      <ul>
        {choices.map((choice) => (
          <li key={choice.id}>
            <button
              type="button"
              class="hit"
              data-choice={choice.id}
              onClick={() => {
                close()
                choose(choice.id)
              }}
            >
              <ThingSwatch choice={choice} years={years.value} />
              <span>
                <strong>{lookup.name(choice.id, language.value)}</strong>
                {linesOf(choice, lookup, years.value).map((line) => (
                  <span key={line} class="small muted tip-line">
                    {line}
                  </span>
                ))}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="small muted hits-more">{t('hits.more', { n: more })}</p>}
    </section>
  )
}

function close(): void {
  offered.value = null
}

/** Arrows go through the list, Escape leaves it, and nothing else of the page hears of either. */
function press(event: KeyboardEvent, list: HTMLElement | null): void {
  const buttons = [...(list?.querySelectorAll<HTMLElement>('.hit') ?? [])]
  const at = buttons.indexOf(document.activeElement as HTMLElement)
  const to: Record<string, number> = {
    ArrowDown: (at + 1) % buttons.length,
    ArrowUp: (at - 1 + buttons.length) % buttons.length,
    Home: 0,
    End: buttons.length - 1,
  }
  if (event.key === 'Escape') close()
  else if (event.key in to) buttons[to[event.key] ?? 0]?.focus()
  else if (event.key !== 'Enter') return
  event.stopPropagation()
  if (event.key !== 'Enter') event.preventDefault()
}

/** The first choice takes the keyboard, and gives it back to where it was. */
function useFocus(list: { current: HTMLElement | null }): void {
  useEffect(() => {
    const before = document.activeElement
    list.current?.querySelector<HTMLElement>('.hit')?.focus()
    return () => {
      const held = document.activeElement === document.body || list.current?.contains(document.activeElement)
      if (held && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [list])
}
