/** What the chosen years hold, in one sentence: for the slider's value and for those who listen. */
import { countTiled } from '../../event-tiles.ts'
import { t } from '../../i18n.ts'
import { writeYears, years } from '../../state.ts'
import { countStandings, eventMoment, standings } from '../../time.ts'
import { useAtlas } from '../context.ts'

/** `2009: 53 documented, 45 possible, events: 3`. */
export function useValueText(): string {
  const { lookup } = useAtlas()
  const counts = countStandings(lookup.atlas, standings(lookup.atlas, years.value))
  return t('time.value', {
    year: writeYears(years.value),
    documented: (counts.get('founder') ?? 0) + (counts.get('documented') ?? 0),
    possible: counts.get('possible') ?? 0,
    events:
      lookup.atlas.events.filter((event) => eventMoment(event, years.value) === 'now').length +
      countTiled(lookup.atlas.eventTiles, years.value),
  })
}
