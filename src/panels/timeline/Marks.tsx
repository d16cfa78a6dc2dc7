/** The four summits and the notable events over their years; each has its name on hover and focus. */
import { writeDate } from '../../dates.ts'
import { t } from '../../i18n.ts'
import { eventGlyphs, type Glyph, glyphPaths, markGlyphs } from '../../look.ts'
import type { Lookup } from '../../lookup.ts'
import { language, playing, setYear, years } from '../../state.ts'
import { useAtlas } from '../context.ts'
import { at, type Bounds, rowsOf } from './moving.ts'

/** Events with a mark: the interception and the announcement it all began with, and the high-level meetings. */
const NOTABLE = [
  '2002-12-09-so-san-boarded',
  '2003-05-31-psi-announced-by-president-bush',
  '2006-06-23-high-level-political-meeting-65-states-attended',
  '2008-05-28-fifth-anniversary-senior-level-meeting-88-states',
  '2013-05-27-tenth-anniversary-high-level-political-meeting-main-day-28-may',
  '2018-05-15-fifteenth-anniversary-high-level-political-meeting',
  '2023-05-30-twentieth-anniversary-high-level-political-meeting-70-states',
]

interface Mark {
  id: string
  subject: 'hosts' | 'events'
  year: number
  label: string
  glyph: Glyph
}

/** Summits first: they have the choice of rows. */
function marksOf(lookup: Lookup): Mark[] {
  const summits = lookup.atlas.summits.map(({ id, start, city }): Mark => {
    const year = Number(start.slice(0, 4))
    const label = t('time.summit', { year, city: lookup.name(city, language.value) })
    return { id, subject: 'hosts', year, label, glyph: markGlyphs.hosts }
  })
  const events = NOTABLE.flatMap((id): Mark[] => {
    const event = lookup.events.get(id)
    if (!event) return []
    const year = Number(event.earliest.slice(0, 4))
    const values = { date: writeDate(language.value, event.date), name: event.names[language.value] }
    return [{ id, subject: 'events', year, label: t('time.event', values), glyph: eventGlyphs[event.kind] }]
  })
  return [...summits, ...events]
}

export function Marks({ bounds }: { bounds: Bounds }) {
  const marks = marksOf(useAtlas().lookup)
  const rows = rowsOf(marks.map(({ year }) => year))
  const order = marks.map((mark, index) => ({ ...mark, row: rows[index] ?? 0 }))
  order.sort((one, other) => one.year - other.year)
  return (
    <div class="marks">
      {order.map(({ id, subject, year, label, glyph, row }) => (
        <button
          key={id}
          type="button"
          class={`mark mark-${subject}`}
          data-year={year}
          aria-label={label}
          aria-current={year >= years.value.from && year <= years.value.to ? 'date' : undefined}
          style={{ ...at(year, bounds), '--row-number': row }}
          onClick={() => {
            playing.value = false
            setYear(year)
          }}
        >
          <svg viewBox="-1.1 -1.1 2.2 2.2" aria-hidden="true">
            <path d={glyphPaths[glyph]} />
          </svg>
          <span class="mark-name" aria-hidden="true">
            {label}
          </span>
        </button>
      ))}
    </div>
  )
}
