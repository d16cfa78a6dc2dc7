/** Layers and legend in one: each layer can be switched, and says what it shows and how much of it. */
import type { ComponentChildren } from 'preact'
import { writeDate } from '../dates.ts'
import { listOf, type MessageKey, t } from '../i18n.ts'
import { eventGlyphs, type Glyph, markGlyphs } from '../look.ts'
import type { Lookup } from '../lookup.ts'
import { DIFFERENCES, JOINED, possibleShades, type Shade, shadesOf, shadeWords } from '../shading.ts'
import {
  COLOURINGS,
  colouring,
  type Layer,
  language,
  layers,
  settings,
  toggleLayer,
  writeYears,
  years,
} from '../state.ts'
import {
  countStandings,
  eventMoment,
  officialTotal,
  participants,
  standings,
  summitMoment,
  uncounted,
  yearsMoment,
} from '../time.ts'
import { whenWords } from '../when.ts'
import { useAtlas } from './context.ts'
import { AreaSwatch, DashSwatch, DotSwatch, GlyphSwatch } from './swatches.tsx'

export function Legend() {
  return (
    <section class="legend" id="legend" aria-label={t('layers.name')}>
      <PsiLayer />
      <ParticipantsLayer />
      <HostsLayer />
      <EventsLayer />
      <PlacesLayer />
      <ul class="keys small">
        <Key swatch={<DotSwatch />}>{t('legend.dot')}</Key>
        <Key swatch={<DashSwatch />}>{t('legend.dashed')}</Key>
      </ul>
    </section>
  )
}

interface LayerProps {
  id: Layer
  count?: string | number
  /** Years in which the layer has something; shown when it has nothing now. */
  elsewhere?: number[]
  children?: ComponentChildren
}

function LayerEntry({ id, count, elsewhere, children }: LayerProps) {
  const on = layers.value.has(id)
  return (
    <fieldset class="layer" data-layer={id}>
      <label class="layer-switch">
        <input type="checkbox" checked={on} onChange={() => toggleLayer(id)} />
        <span>{t(`layer.${id}`)}</span>
        {on && count !== undefined && <span class="count">{count}</span>}
      </label>
      {on && elsewhere && (
        <p class="small muted">
          {t('layer.nothing', {
            years: writeYears(years.value),
            list: listOf(language.value, elsewhere.map(String)),
          })}
        </p>
      )}
      {on && !elsewhere && children}
    </fieldset>
  )
}

const Key = (props: {
  swatch: ComponentChildren
  count?: number | undefined
  children: ComponentChildren
}) => (
  <li>
    {props.swatch}
    <span>{props.children}</span>
    {props.count !== undefined && <span class="count">{props.count}</span>}
  </li>
)

/** Classes that the legend explains in every year. */
const ALWAYS = new Set<Shade>([
  ...['founder', 'documented', 'possible', 'not-member', 'no-information'],
  ...DIFFERENCES,
  ...JOINED,
] as Shade[])

/** Areas of open status are no states: they are explained, not counted. */
const countOf = (shade: Shade, counts: Map<Shade, number>) =>
  shade === 'open' ? undefined : (counts.get(shade) ?? 0)

function PsiLayer() {
  const { lookup } = useAtlas()
  const of = standings(lookup.atlas, years.value)
  const counts = countStandings(lookup.atlas, of)
  const shades = shadesOf(lookup.atlas, settings.value)
  const drawn = new Set(shades.values())
  const shown = possibleShades(settings.value).filter(
    (name) => name !== 'none' && (drawn.has(name) || ALWAYS.has(name)),
  )
  const areas = countStandings(lookup.atlas, shades)
  const documented = (counts.get('founder') ?? 0) + (counts.get('documented') ?? 0)
  return (
    <LayerEntry id="psi">
      <p class="sum" data-documented={documented} data-possible={counts.get('possible') ?? 0}>
        {years.value.mode && <span class="muted">{whenWords(t, years.value)}: </span>}
        {t('legend.sum', { documented, possible: counts.get('possible') ?? 0 })}
        <br />
        <span class="muted">
          {t('legend.total')} {totalWords(lookup)}
        </span>
      </p>
      <label class="colouring">
        {t('colouring.name')}
        <select
          id="colouring"
          value={colouring.value}
          onChange={({ currentTarget }) => {
            colouring.value = COLOURINGS.find((value) => value === currentTarget.value) ?? 'status'
          }}
        >
          {COLOURINGS.map((value) => (
            <option key={value} value={value}>
              {t(`colouring.${value}`)}
            </option>
          ))}
        </select>
      </label>
      <ul class="keys">
        {shown.map((name) => (
          <Key key={name} swatch={<AreaSwatch shade={name} />} count={countOf(name, areas)}>
            {shadeWords(t, name, settings.value)}
          </Key>
        ))}
      </ul>
      {uncounted(lookup.atlas, of).map(({ key, standing }) => (
        <p key={key} class="small muted">
          {t('legend.uncounted', {
            name: lookup.name(key, language.value),
            standing: t(`standing.${standing}`),
          })}
        </p>
      ))}
    </LayerEntry>
  )
}

function totalWords({ atlas }: Lookup): string {
  const total = officialTotal(atlas, years.value)
  if (!total) return t('legend.total.none')
  const form: MessageKey =
    total.precision === 'more than'
      ? 'legend.total.moreThan'
      : total.precision === 'about'
        ? 'legend.total.about'
        : 'legend.total.exact'
  return t(form, { n: total.states, date: writeDate(language.value, total.date) })
}

function ParticipantsLayer() {
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

const summitYears = ({ atlas }: Lookup) => atlas.summits.map(({ start }) => Number(start.slice(0, 4)))

function HostsLayer() {
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

const GLYPH_NAMES = ['diamond', 'triangle', 'square', 'cross'] as const
const glyphKeys: Record<(typeof GLYPH_NAMES)[number], MessageKey> = {
  diamond: 'glyph.meeting',
  triangle: 'glyph.exercise',
  square: 'glyph.workshop',
  cross: 'glyph.incident',
}

function EventsLayer() {
  const { lookup } = useAtlas()
  const { atlas } = lookup
  const now = atlas.events.filter((event) => eventMoment(event, years.value) === 'now')
  if (now.length === 0) {
    const elsewhere = [...new Set(atlas.events.map(({ earliest }) => Number(earliest.slice(0, 4))))]
    return <LayerEntry id="events" elsewhere={elsewhere} />
  }
  const withGlyph = (glyph: Glyph) => now.filter(({ kind }) => eventGlyphs[kind] === glyph).length
  const unplaced = now.filter(({ point }) => point === null).length
  return (
    <LayerEntry id="events" count={now.length}>
      <ul class="keys">
        {GLYPH_NAMES.filter((glyph) => withGlyph(glyph) > 0).map((glyph) => (
          <Key key={glyph} swatch={<GlyphSwatch glyph={glyph} subject="events" />} count={withGlyph(glyph)}>
            {t(glyphKeys[glyph])}
          </Key>
        ))}
        <Key swatch={<GlyphSwatch glyph="triangle" subject="events" hollow />}>{t('layer.hollow')}</Key>
      </ul>
      {unplaced > 0 && <p class="small muted">{t('layer.count.events', { n: now.length, m: unplaced })}</p>}
    </LayerEntry>
  )
}

function PlacesLayer() {
  const { lookup } = useAtlas()
  const places = lookup.atlas.articlePlaces
  const now = places.filter((row) => yearsMoment(row.years, years.value) === 'now').length
  if (now === 0) {
    const elsewhere = [...new Set(places.flatMap((row) => row.years))].sort((one, other) => one - other)
    return <LayerEntry id="places" elsewhere={elsewhere} />
  }
  return (
    <LayerEntry id="places" count={now}>
      <ul class="keys">
        <Key swatch={<GlyphSwatch glyph={markGlyphs.places} subject="places" />}>{t('layer.past')}</Key>
      </ul>
    </LayerEntry>
  )
}
