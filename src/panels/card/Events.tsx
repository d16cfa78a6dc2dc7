/** PSI events at a place: those of the chosen years open, the others behind a line. */
import type { Event } from '../../../geo/model.ts'
import { writeDate } from '../../dates.ts'
import { t } from '../../i18n.ts'
import { eventGlyphs } from '../../look.ts'
import { language, setYear, years } from '../../state.ts'
import { eventMoment } from '../../time.ts'
import { useAtlas } from '../context.ts'
import { foldable } from '../foldable.ts'
import { GlyphSwatch } from '../swatches.tsx'

export function EventList({ place }: { place: string }) {
  const { lookup } = useAtlas()
  const events = lookup.eventsOf(place)
  const tiled = lookup.atlas.eventTiles !== undefined
  if (events.length === 0 && !tiled) return null
  const now = events.filter((event) => eventMoment(event, years.value) === 'now')
  const others = events.filter((event) => !now.includes(event))
  return (
    <section>
      <h3>{t('card.events')}</h3>
      <ul class="plain">
        {now.map((event) => (
          <li key={event.id}>
            <EventItem event={event} />
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <details {...foldable('events', now.length === 0 && others.length < 4)}>
          <summary>{t('card.more', { n: others.length })}</summary>
          <ul class="plain">
            {others.map((event) => (
              <li key={event.id}>
                <EventItem event={event} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {tiled && <p class="small muted">{t('tiled.card')}</p>}
    </section>
  )
}

export function EventItem({ event, alone }: { event: Event; alone?: boolean }) {
  const { names, kind, date, place, location, note } = event
  const hollow = location === 'approximate' || location === 'nearby'
  const doubt = location === 'none' ? t('card.noPoint') : hollow ? t('card.approximate') : ''
  return (
    <div class="entry" data-event={event.id}>
      <GlyphSwatch glyph={eventGlyphs[kind]} subject="events" hollow={hollow} />
      <div>
        {!alone && <strong>{names[language.value]}</strong>}
        {!alone && <br />}
        <button type="button" class="link" onClick={() => setYear(Number(event.earliest.slice(0, 4)))}>
          {writeDate(language.value, date)}
        </button>
        {' · '}
        {t(`kind.${kind}`)}
        {place && ` · ${place[language.value]}`}
        {doubt && <span class="small muted"> ({doubt})</span>}
        {note && <p class="small muted">{note[language.value]}</p>}
      </div>
    </div>
  )
}
