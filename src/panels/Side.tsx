/**
 * The side panel and its tabs. A card takes the legend's place; beside the article, the table or the sources,
 * which are read together with it, it stands on the other side of the map (on a phone it lies on top).
 */
import type { ComponentType } from 'preact'
import { t } from '../i18n.ts'
import { PANELS, type Panel, panel, place } from '../state.ts'
import { Card } from './card/Card.tsx'
import { useFocusBack } from './card/useFocusBack.ts'
import { later } from './later.tsx'
import { Legend } from './legend/Legend.tsx'

/** One line a panel. */
const contents: Partial<Record<Panel, ComponentType>> = {
  legend: Legend,
  article: later('article', async () => (await import('./reader/Reader.tsx')).Reader),
  table: later('table', async () => (await import('./table/Table.tsx')).TablePanel),
  sources: later('sources', async () => (await import('./SourcesPanel.tsx')).SourcesPanel),
}

export function Side() {
  useFocusBack()
  const Content = contents[panel.value] ?? Legend
  const cardHere = place.value !== null && panel.value === 'legend'
  return (
    <>
      <div class={`side side-${panel.value}`} id="side">
        {cardHere ? (
          <Card />
        ) : (
          <>
            <Tabs />
            <Content />
          </>
        )}
      </div>
      {place.value !== null && !cardHere && (
        <div class="aside">
          <Card />
        </div>
      )}
    </>
  )
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
          onClick={() => {
            panel.value = name
          }}
        >
          {t(`panel.${name}`)}
        </button>
      ))}
    </nav>
  )
}
