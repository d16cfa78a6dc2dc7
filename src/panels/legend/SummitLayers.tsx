/** The Nuclear Security Summits: who took part, and where they were held. */
import { listOf, t } from '../../i18n.ts'
import { markGlyphs } from '../../look.ts'
import type { Lookup } from '../../lookup.ts'
import { language } from '../../state.ts'
import { participants, summitMoment } from '../../time.ts'
import { useAtlas } from '../context.ts'
import { GlyphSwatch } from '../swatches.tsx'
import { Key, LayerEntry } from './LayerEntry.tsx'
import { ofYears, told } from './told.ts'

const summitYears = ({ atlas }: Lookup) => atlas.summits.map(({ start }) => Number(start.slice(0, 4)))

export function ParticipantsLayer() {
  const { lookup } = useAtlas()
  const rows = told.value.map((years) => {
    const taking = [...participants(lookup.atlas, years)]
    const n = taking.filter((id) => lookup.states.has(id)).length
    const words = n === 0 ? null : t('layer.count.participants', { n, m: taking.length - n })
    return { years, words }
  })
  if (rows.every(({ words }) => words === null))
    return <LayerEntry id="participants" elsewhere={summitYears(lookup)} />
  return (
    <LayerEntry id="participants">
      <ul class="keys">
        {rows.map(({ years, words }) => (
          <Key
            key={years.from}
            swatch={<GlyphSwatch glyph={markGlyphs.participants} subject="participants" />}
          >
            {ofYears(years, words ?? t('legend.none'))}
          </Key>
        ))}
      </ul>
    </LayerEntry>
  )
}

export function HostsLayer() {
  const { lookup } = useAtlas()
  const rows = told.value.map((years) => {
    const summits = lookup.atlas.summits.filter((summit) => summitMoment(summit, years) === 'now')
    return { years, cities: [...new Set(summits.map(({ city }) => lookup.name(city, language.value)))] }
  })
  if (rows.every(({ cities }) => cities.length === 0))
    return <LayerEntry id="hosts" elsewhere={summitYears(lookup)} />
  return (
    <LayerEntry id="hosts">
      <ul class="keys">
        {rows.map(({ years, cities }) => (
          <Key key={years.from} swatch={<GlyphSwatch glyph={markGlyphs.hosts} subject="hosts" />}>
            {ofYears(years, cities.length > 0 ? listOf(language.value, cities) : t('legend.none'))}
          </Key>
        ))}
      </ul>
    </LayerEntry>
  )
}
