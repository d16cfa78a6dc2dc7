/** The help sheet of keys, and the single keys themselves. */
import { useEffect, useRef } from 'preact/hooks'
import { folded, singleKeys } from '../desk.ts'
import { type MessageKey, t } from '../i18n.ts'
import { singleKeyOf } from '../keys.ts'
import { choose, type Panel, panel, playing, type View, view } from '../state.ts'
import { DialogHead } from './DialogHead.tsx'
import { toggleFullScreen } from './full-screen.ts'
import { raise } from './sheet/stop.ts'

/** Keys in the groups in which the sheet lists them; several keys that do one thing stand together. */
const GROUPS: [MessageKey, [string[], MessageKey][]][] = [
  [
    'keys.anywhere',
    [
      [['/'], 'keys.search'],
      [['p'], 'keys.play'],
      [['g'], 'keys.globe'],
      [['c'], 'keys.compare'],
      [['l'], 'keys.legend'],
      [['a'], 'keys.articles'],
      [['t'], 'keys.table'],
      [['s'], 'keys.sources'],
      [['d'], 'keys.save'],
      [['h'], 'share.name'],
      [['w'], 'keys.fullScreen'],
      [['?'], 'keys.sheet'],
      [['Esc'], 'keys.escape'],
    ],
  ],
  [
    'keys.slider',
    [
      [['←', '→'], 'keys.year'],
      [['Page Up', 'Page Down'], 'keys.page'],
      [['Home', 'End'], 'keys.ends'],
      [['Space'], 'keys.play'],
    ],
  ],
  [
    'keys.map',
    [
      [['←', '→', '↑', '↓'], 'keys.move'],
      [['+', '−'], 'keys.zoom'],
      [['Enter'], 'keys.open'],
      [['←', '→', 'Home', 'End'], 'keys.divider'],
      [['Shift + Enter'], 'keys.addState'],
      [['Page Up', 'Page Down'], 'keys.places'],
    ],
  ],
  [
    'keys.inPlaces',
    [
      [['↑', '↓'], 'keys.nextPlace'],
      [['Shift ←', '→', '↑', '↓'], 'keys.nextOnMap'],
      [['A … Z'], 'keys.named'],
      [['Home', 'End'], 'keys.endPlaces'],
      [['Enter'], 'keys.card'],
      [['Esc'], 'keys.backToMap'],
    ],
  ],
]

export function Keys() {
  const sheet = useRef<HTMLDialogElement>(null)
  useSingleKeys(() => sheet.current?.showModal())
  return (
    <>
      <button
        type="button"
        class="round keys-button"
        aria-haspopup="dialog"
        aria-label={t('keys.name')}
        title={t('keys.name')}
        onClick={() => sheet.current?.showModal()}
      >
        ?
      </button>
      <dialog ref={sheet} class="about keys-sheet" aria-labelledby="keys-title">
        <DialogHead id="keys-title" title={t('keys.name')} onClose={() => sheet.current?.close()} />
        {GROUPS.map(([title, rows]) => (
          <section key={title}>
            <h3>{t(title)}</h3>
            <dl>
              {rows.map(([keys, label]) => (
                <div key={label}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{key === 'Space' ? t('keys.space') : key}</kbd>
                    ))}
                  </dt>
                  <dd>{t(label)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <label>
          <input
            type="checkbox"
            checked={singleKeys.value}
            onChange={({ currentTarget }) => {
              singleKeys.value = currentTarget.checked
            }}
          />
          <span>{t('keys.on')}</span>
        </label>
      </dialog>
    </>
  )
}

/** What each single key does; `/` belongs to the search. */
function actionsOf(openSheet: () => void): Record<string, () => void> {
  return {
    '?': openSheet,
    p: () => {
      playing.value = !playing.value
    },
    g: turnGlobe,
    l: () => openPanel('legend'),
    a: () => openPanel('article'),
    t: () => openPanel('table'),
    s: () => openPanel('sources'),
    c: () => pressButtonOf('c'),
    d: () => pressButtonOf('d'),
    h: () => pressButtonOf('h'),
    w: toggleFullScreen,
  }
}

function useSingleKeys(openSheet: () => void): void {
  useEffect(() => {
    const actions = actionsOf(openSheet)
    const listen = (event: KeyboardEvent) => {
      const key = singleKeyOf(event)
      if (key === null || !Object.hasOwn(actions, key)) return
      event.preventDefault()
      actions[key]?.()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}

/** Shows a panel and puts the focus on its tab. A card would hide the legend, so it is closed for it. */
function openPanel(name: Panel): void {
  if (name === 'legend') choose(null)
  panel.value = name
  folded.value = false
  raise()
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.tabs [aria-current]')?.focus())
}

let lastFlat: View = 'equal-earth'

/** From the flat map to the globe, and back to the flat map it was. */
function turnGlobe(): void {
  if (view.value !== 'globe') lastFlat = view.value
  view.value = view.value === 'globe' ? lastFlat : 'globe'
}

/** Presses the button that says of itself that it is the key's; unfolds the menu it may be in. */
function pressButtonOf(key: string): void {
  const button = document.querySelector<HTMLElement>(`[aria-keyshortcuts="${key}"]`)
  button?.closest('details')?.setAttribute('open', '')
  button?.click()
}
