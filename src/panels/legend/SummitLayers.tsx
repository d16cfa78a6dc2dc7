/** The Nuclear Security Summits: who took part, and where they were held. */
import { listOf, t } from '../../i18n.ts'
import { markGlyphs } from '../../look.ts'
import type { Lookup } from '../../lookup.ts'
import { language, years } from '../../state.ts'
import { participants, summitMoment } from '../../time.ts'
import { useAtlas } from '../context.ts'
import { GlyphSwatch } from '../swatches.tsx'
import { Key, LayerEntry } from './LayerEntry.tsx'

const summitYears = ({ atlas }: Lookup) => atlas.summits.map(({ start }) => Number(start.slice(0, 4)))

export function ParticipantsLayer() {
  const { lookup } = useAtlas()
  const taking = [...participants(lookup.atlas, years.value)]
  const states = taking.filter((id) => lookup.states.has(id)).length
  if (states === 0) return <LayerEntry id="participants" elsewhere={summitYears(lookup)} />
  return (
    <LayerEntry id="participants">
      <ul class="keys">
        <Key swatch={<GlyphSwatch glyph={markGlyphs.participants} subject="participants" />}>
          {t('layer.count.participants', { n: states, m: taking.length - states })}
        </Key>
      </ul>
    </LayerEntry>
  )
}

export function HostsLayer() {
  const { lookup } = useAtlas()
  const summits = lookup.atlas.summits.filter((summit) => summitMoment(summit, years.value) === 'now')
  if (summits.length === 0) return <LayerEntry id="hosts" elsewhere={summitYears(lookup)} />
  const cities = [...new Set(summits.map(({ city }) => lookup.name(city, language.value)))]
  return (
    <LayerEntry id="hosts">
      <ul class="keys">
        <Key swatch={<GlyphSwatch glyph={markGlyphs.hosts} subject="hosts" />}>
          {listOf(language.value, cities)}
        </Key>
      </ul>
    </LayerEntry>
  )
}
