/**
 * The side panel and its tabs. A card takes the legend's place; beside the article, the table or the sources,
 * which are read together with it, it stands on the other side of the map (in a phone's sheet it lies on top).
 */
import { effect } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { folded, restorations, textFirst } from '../desk.ts'
import { t } from '../i18n.ts'
import { choose, embedded, PANELS, type Panel, panel, place } from '../state.ts'
import { Card } from './card/Card.tsx'
import { useFocusBack } from './card/useFocusBack.ts'
import { IconButton } from './IconButton.tsx'
import { later } from './later.tsx'
import { Legend } from './legend/Legend.tsx'
import { phone, small } from './phone.ts'
import { Sheet } from './sheet/Sheet.tsx'
import { raise } from './sheet/stop.ts'

/** One line a panel. */
const contents: Partial<Record<Panel, ComponentType>> = {
  legend: Legend,
  article: later('article', async () => (await import('./reader/Reader.tsx')).Reader),
  table: later('table', async () => (await import('./table/Table.tsx')).TablePanel),
  sources: later('sources', async () => (await import('./SourcesPanel.tsx')).SourcesPanel),
}

export function Side() {
  useFocusBack()
  useEffect(unfoldForPanels, [])
  const Content = contents[panel.value] ?? Legend
  const cardHere = place.value !== null && panel.value === 'legend'
  // In a small frame of another page the map has all of it, until a place is chosen.
  if (phone.value && embedded.value && folded.value && place.value === null) return null
  const away = folded.value && !phone.value && !cardHere
  const cardBeside = place.value !== null && !cardHere
  const textInFront = panel.value === 'article' && textFirst.value
  // Neither keyboard nor screen reader goes to what nobody sees.
  const covered = cardBeside && small.value && !textInFront
  return (
    <Sheet tabs={<Tabs />}>
      {away ? (
        <FoldButton />
      ) : (
        <div class={`side side-${panel.value}`} id="side" inert={covered}>
          {cardHere ? (
            <Card />
          ) : (
            <>
              {!phone.value && (
                <div class="side-top">
                  <Tabs />
                  <FoldButton />
                </div>
              )}
              <Content />
            </>
          )}
        </div>
      )}
      {cardBeside && (
        <div class="aside">
          <Card />
        </div>
      )}
    </Sheet>
  )
}

/** A panel that is asked for comes out, unless an address puts the side away. */
function unfoldForPanels(): () => void {
  let [lastPanel, lastRestoration] = [panel.peek(), restorations.peek()]
  return effect(() => {
    const asked = panel.value !== lastPanel && restorations.value === lastRestoration
    lastPanel = panel.value
    lastRestoration = restorations.value
    if (asked) folded.value = false
  })
}

function Tabs() {
  const shown = PANELS.filter((name) => contents[name])
  if (shown.length < 2) return null
  return (
    <nav class="tabs" aria-label={t('panel.name')}>
      {shown.map((name) => (
        <button
          key={name}
          type="button"
          class="tab"
          aria-current={panel.value === name ? 'page' : undefined}
          onClick={() => show(name)}
        >
          {t(`panel.${name}`)}
        </button>
      ))}
    </nav>
  )
}

/** In the sheet the card lies on what the tab shows: pressed again, the tab brings that to light. */
function show(name: Panel): void {
  if (phone.value && (name === 'legend' || name === panel.value)) choose(null)
  panel.value = name
  raise()
}

/** Puts the panel away, to give the map the window, and brings it back. */
function FoldButton() {
  const away = folded.value
  const label = t(away ? 'side.unfold' : 'side.fold')
  return (
    <IconButton
      class={away ? 'fold unfold' : 'fold'}
      aria-expanded={!away}
      label={label}
      path={away ? 'M6 5l7 7-7 7M13 5l7 7-7 7' : 'M18 5l-7 7 7 7M11 5l-7 7 7 7'}
      onClick={() => {
        folded.value = !away
        requestAnimationFrame(() => document.querySelector<HTMLElement>('.fold')?.focus())
      }}
    />
  )
}
