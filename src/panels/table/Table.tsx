/** The map as a list: everything the chosen years and layers show, to sort, to filter and to take away. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import { restoredPlace } from '../../desk.ts'
import { countTiled } from '../../event-tiles.ts'
import { foldingOf } from '../../fold.ts'
import { t } from '../../i18n.ts'
import type { Lookup } from '../../lookup.ts'
import {
  eventRecords,
  type Filter,
  filterRecords,
  placeRecords,
  SECTIONS,
  type Section,
  type Shown,
  stateRecords,
  summitRecords,
  type TableRecord,
} from '../../records.ts'
import { sortRecords } from '../../sort.ts'
import { LAYERS, type Layer, language, layers, place, toggleLayer, writeYears, years } from '../../state.ts'
import { countStandings } from '../../time.ts'
import { whenWords } from '../../when.ts'
import { useAtlas } from '../context.ts'
import { changeFilter, clearFilter, filter, section, showSection, sorting } from './choices.ts'
import { type Layout, layoutOf, NAME } from './columns.tsx'
import { DataTable } from './DataTable.tsx'
import { Downloads } from './Downloads.tsx'
import { Filters } from './Filters.tsx'

const makers: Record<Section, (atlas: Lookup['atlas'], shown: Shown) => TableRecord[]> = {
  states: stateRecords,
  summits: summitRecords,
  events: eventRecords,
  places: placeRecords,
}

/** The layers that a section shows; it is a section of what is off when none of them is on. */
const sectionLayers: Record<Section, Layer[]> = {
  states: ['psi', 'participants'],
  summits: ['hosts'],
  events: ['events'],
  places: ['places'],
}

export function TablePanel() {
  const { lookup } = useAtlas()
  const now = section.value
  const shown: Shown = { years: years.value, layers: layers.value }
  const folding = useMemo(() => foldingOf(lookup.atlas), [lookup])
  const off = sectionLayers[now].every((layer) => !layers.value.has(layer))
  const all = makers[now](lookup.atlas, shown)
  const [words, on] = [language.value, layers.value]
  const layout = useMemo(
    () => layoutOf(now, { lookup, language: words, layers: on }),
    [now, lookup, words, on],
  )
  const sorted = sorting.value ?? layout.sorted
  const listed = off ? [] : filterRecords(all, filter.value, folding)
  const records = sortRecords(listed, sorterOf(layout, sorted.column), sorted.descending, language.value)
  useSectionOfPlace(lookup, records)
  return (
    <section class="table-panel" aria-label={t('panel.table')}>
      <Sections />
      <Filters section={now} />
      <Status section={now} records={records} />
      {now === 'events' && !off && <Tiled />}
      {off && <LayerOff section={now} />}
      {!off && records.length === 0 && <Empty section={now} all={all} filter={filter.value} />}
      {records.length > 0 && (
        <DataTable caption={caption(now)} layout={layout} records={records} sorting={sorted} />
      )}
      <Downloads
        section={now}
        shown={records}
        all={() => everything(lookup, now, shown)}
        allCount={all.length}
      />
    </section>
  )
}

/** All rows of a section with every layer and every summit; standings stay those of the chosen years. */
function everything({ atlas }: Lookup, of: Section, { years: chosen }: Shown): TableRecord[] {
  const summitYears = { from: atlas.firstYear, to: atlas.lastYear }
  return makers[of](atlas, { years: chosen, layers: new Set(LAYERS), summitYears })
}

function sorterOf(layout: Layout<TableRecord>, column: string) {
  if (column === NAME) return layout.name
  if (column === 'sources') return (record: TableRecord) => record.sources.length + record.articles.length
  return layout.columns.find(({ id }) => id === column)?.sort ?? layout.name
}

const caption = (of: Section) =>
  t(`table.caption.${of}`, { years: writeYears(years.value), when: whenWords(t, years.value) })

function Sections() {
  return (
    <fieldset class="sections">
      <legend class="visually-hidden">{t('table.sections')}</legend>
      {SECTIONS.map((name) => (
        <button
          key={name}
          type="button"
          class="button"
          aria-pressed={section.value === name}
          onClick={() => showSection(name)}
        >
          {t(`table.section.${name}`)}
        </button>
      ))}
    </fieldset>
  )
}

/** Milliseconds of rest before a count is spoken: a year being dragged is not read out year by year. */
const REST = 600

/** The counts, seen at once and spoken when they have come to rest. */
function Status({ section: of, records }: { section: Section; records: TableRecord[] }) {
  const { lookup } = useAtlas()
  const words = statusWords(lookup, of, records)
  const [spoken, setSpoken] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(words), REST)
    return () => clearTimeout(timer)
  }, [words])
  return (
    <>
      <p class="table-status" aria-hidden="true">
        {words}
      </p>
      <p class="visually-hidden" role="status">
        {spoken}
      </p>
    </>
  )
}

/** Of events that come as tiles only the number is at hand. */
function Tiled() {
  const n = countTiled(useAtlas().lookup.atlas.eventTiles, years.value)
  return n > 0 && <p class="small muted">{t('tiled.table', { n })}</p>
}

function statusWords({ atlas }: Lookup, of: Section, records: TableRecord[]): string {
  const values = { years: writeYears(years.value), n: records.length }
  if (of !== 'states' || !layers.value.has('psi')) return t('table.status', values)
  const listed = records.flatMap((record) =>
    record.section === 'states' ? [[record.id, record.standing] as const] : [],
  )
  const counts = countStandings(atlas, new Map(listed))
  return t('table.status.states', {
    ...values,
    when: whenWords(t, years.value),
    documented: (counts.get('founder') ?? 0) + (counts.get('documented') ?? 0),
    possible: counts.get('possible') ?? 0,
  })
}

function LayerOff({ section: of }: { section: Section }) {
  return (
    <div class="table-empty">
      {sectionLayers[of].map((layer) => (
        <p key={layer}>
          {t('table.layerOff', { layer: t(`layer.${layer}`) })}{' '}
          <button type="button" class="button" onClick={() => toggleLayer(layer)}>
            {t('table.layerOn')}
          </button>
        </p>
      ))}
    </div>
  )
}

function Empty({ section: of, all, filter: set }: { section: Section; all: TableRecord[]; filter: Filter }) {
  const filtered = set.words.trim() !== '' || set.region !== null || set.standing !== null
  const dated = of !== 'states' && set.scope !== 'all'
  return (
    <div class="table-empty">
      <p>{t(filtered ? 'table.empty' : 'table.emptyYears', { years: writeYears(years.value) })}</p>
      {filtered && (
        <button type="button" class="button" onClick={clearFilter}>
          {t('table.clear')}
        </button>
      )}
      {dated && (
        <button
          type="button"
          class="button"
          onClick={() => {
            changeFilter({ scope: 'all' })
          }}
        >
          {t('table.allYears', { n: all.length })}
        </button>
      )}
    </div>
  )
}

/** A place chosen elsewhere brings up the section that lists it, unless this one does already. */
function useSectionOfPlace({ atlas }: Lookup, records: TableRecord[]): void {
  const id = place.value
  useEffect(() => {
    // What an address brought stays as it says, also when this runs so late that another one was typed.
    if (id !== place.peek() || id === restoredPlace.peek()) return
    if (id === null || records.some((record) => record.place === id || record.id === id)) return
    if (atlas.states.some(({ key }) => key === id)) return showSection('states')
    if (atlas.summits.some(({ city }) => city === id)) return showSection('summits')
    if (atlas.events.some((event) => event.city === id || event.id === id)) return showSection('events')
    if (atlas.articlePlaces.some((row) => row.place === id)) showSection('places')
    // Only a newly chosen place brings its section: the reader may then look at another one.
  }, [id])
}
