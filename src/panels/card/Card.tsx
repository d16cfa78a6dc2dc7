/** What the atlas knows of the chosen place, and the words that say so. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '../../i18n.ts'
import { choose, language, place, showOnMap } from '../../state.ts'
import { BordersLink } from '../borders/Borders.tsx'
import { useAtlas } from '../context.ts'
import { CROSS } from '../Icon.tsx'
import { IconButton } from '../IconButton.tsx'
import { AddState } from '../selection/AddState.tsx'
import { EventItem, EventList } from './Events.tsx'
import { Quotations } from './Quotation.tsx'
import { Sources } from './Sources.tsx'
import { PsiStanding } from './Standing.tsx'
import { HostedSummits, Participation } from './Summits.tsx'

const PIN =
  'M12 3a6 6 0 0 1 6 6c0 4.500-6 12-6 12S6 13.500 6 9a6 6 0 0 1 6-6zm0 3.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5z'

export function Card() {
  const { lookup } = useAtlas()
  const id = place.value
  const card = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useEscape(id !== null)
  // A place the user chose is read from its name; one that the address brought leaves the focus alone.
  // Before the window is drawn: what the card covers lets go of the focus then.
  useLayoutEffect(() => {
    if (card.current) card.current.scrollTop = 0
    if (document.activeElement !== document.body) heading.current?.focus()
  }, [id])
  if (id === null) return null
  const event = lookup.events.get(id)
  const known = lookup.states.has(id) || lookup.cities.has(id)
  return (
    <aside ref={card} class="card" id="card" aria-label={t('card.name')}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {lookup.name(id, language.value)}
        </h2>
        {lookup.states.get(id) && <AddState of={id} />}
        <IconButton class="filled" label={t('card.show')} path={PIN} onClick={() => showOnMap(id)} />
        <IconButton label={t('card.close')} path={CROSS} onClick={() => choose(null)} />
      </header>
      <div class="card-body">
        {event ? <EventItem event={event} alone /> : known ? <PlaceBody id={id} /> : <Unknown id={id} />}
        {event && <Quotations place={id} />}
        <Sources place={id} />
      </div>
    </aside>
  )
}

/** Escape closes the card, as soon as it is seen, from anywhere but a field or a dialog, which have an Escape of their own. */
function useEscape(open: boolean): void {
  useLayoutEffect(() => {
    if (!open) return
    const close = ({ key, target, defaultPrevented }: KeyboardEvent) => {
      const elsewhere = target instanceof Element && target.closest('input:not([type=range]), select, dialog')
      if (key === 'Escape' && !defaultPrevented && !elsewhere) choose(null)
    }
    document.addEventListener('keydown', close)
    return () => document.removeEventListener('keydown', close)
  }, [open])
}

/** What an address named as an event whose record has not come, or is none. */
function Unknown({ id }: { id: string }) {
  return <p>{useAtlas().lookup.awaits(id) ? t('tiled.coming') : t('tiled.none', { id })}</p>
}

function PlaceBody({ id }: { id: string }) {
  const { lookup } = useAtlas()
  const state = lookup.states.get(id)
  const city = lookup.cities.get(id)
  return (
    <>
      {city && (
        <p>
          <button type="button" class="link" onClick={() => choose(city.state)}>
            {lookup.name(city.state, language.value)}
          </button>
        </p>
      )}
      {state && <PsiStanding state={state} />}
      {city && <HostedSummits place={id} />}
      <Quotations place={id} />
      {state && <HostedSummits place={id} />}
      {state && <Participation state={state} />}
      <EventList place={id} />
      {state?.borderNote && (
        <section>
          <h3>{t('card.border')}</h3>
          <p class="small">
            {state.borderNote[language.value]} <BordersLink />
          </p>
        </section>
      )}
    </>
  )
}
