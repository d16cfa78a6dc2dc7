/** What a thing on the map is, in a line: for the tip at the pointer and the list of things that overlap. */
import { type Choice, partsOf } from '../choices.ts'
import { yearsEnding } from '../comparing.ts'
import { writeDate } from '../dates.ts'
import { listOf, t } from '../i18n.ts'
import { eventGlyphs, markGlyphs } from '../look.ts'
import type { Lookup } from '../lookup.ts'
import { language, layers, settings, type Years } from '../state.ts'
import { eventMoment, standings, summitMoment } from '../time.ts'
import { whenWords } from '../when.ts'
import { useAtlas } from './context.ts'
import { AreaSwatch, GlyphSwatch } from './swatches.tsx'

/** What it is and when, line by line. */
export function linesOf({ id, marks }: Choice, lookup: Lookup, years: Years): string[] {
  const event = lookup.events.get(id)
  if (event) return [`${t(`kind.${event.kind}`)} · ${writeDate(language.value, event.date)}`]
  if (lookup.states.has(id)) return stateLines(id, lookup, years)
  const lines: string[] = []
  const held = lookup.summitsOf(id).filter((summit) => summitMoment(summit, years) !== 'future')
  const subjects = new Set(marks.map((mark) => partsOf(mark).subject))
  if (subjects.has('hosts'))
    lines.push(
      t('hits.host', {
        years: listOf(
          language.value,
          held.map(({ start }) => start.slice(0, 4)),
        ),
      }),
    )
  if (subjects.has('places')) lines.push(t('hits.words'))
  const now = lookup.eventsOf(id).filter((event) => eventMoment(event, years) === 'now')
  if (now.length > 0 && !subjects.has('hosts')) lines.push(now[0]!.names[language.value])
  return lines
}

/** Where the fill says what differs between two years, both ends of it are told, else what the map there shows. */
const toldOf = (years: Years): readonly Years[] =>
  settings.value.comparison?.way === 'difference' ? yearsEnding({ ...settings.value, years }) : [years]

function stateLines(id: string, { atlas, participations, summits }: Lookup, years: Years): string[] {
  const told = layers.value.has('psi') ? toldOf(years) : []
  const lines = told.flatMap((time) => {
    const standing = standings(atlas, time).get(id) ?? 'none'
    if (standing === 'none') return []
    return [`${whenWords(t, time)}${language.value === 'en' ? ': ' : '：'}${t(`standing.${standing}`)}`]
  })
  const attended = (participations.get(id)?.summits ?? []).flatMap(({ summit, present }) => {
    const held = summits.get(summit)
    return present && held && summitMoment(held, years) === 'now' ? [held.start.slice(0, 4)] : []
  })
  if (attended.length > 0 && layers.value.has('participants'))
    lines.push(t('hits.host', { years: listOf(language.value, attended) }))
  return lines
}

/** Its mark, or for a state how it stands. */
export function ThingSwatch({ choice: { id, marks }, years }: { choice: Choice; years: Years }) {
  const { lookup } = useAtlas()
  const event = lookup.events.get(id)
  if (event) {
    const hollow = event.location === 'approximate' || event.location === 'nearby'
    return <GlyphSwatch glyph={eventGlyphs[event.kind]} subject="events" hollow={hollow} />
  }
  if (lookup.states.has(id))
    return <AreaSwatch shade={standings(lookup.atlas, years).get(id) ?? 'no-information'} />
  const subject = marks.some((mark) => partsOf(mark).subject === 'hosts') ? 'hosts' : 'places'
  return <GlyphSwatch glyph={markGlyphs[subject]} subject={subject} />
}
