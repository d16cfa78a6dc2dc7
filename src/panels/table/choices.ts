/** What the reader has set in the table; it outlives the panel, and is not in the address. */
import { signal } from '@preact/signals'
import { type Filter, SCOPES, type Section } from '../../records.ts'

export interface Sorting {
  column: string
  descending: boolean
}

export const section = signal<Section>('states')

const unfiltered = (of: Section): Filter => ({
  words: '',
  region: null,
  standing: null,
  scope: SCOPES[of === 'states' ? 'states' : 'dated'][0],
})

export const filter = signal<Filter>(unfiltered('states'))
/** Null: as the section is sorted by itself. */
export const sorting = signal<Sorting | null>(null)

export function showSection(next: Section): void {
  section.value = next
  sorting.value = null
  filter.value = { ...unfiltered(next), words: filter.value.words, region: filter.value.region }
}

export function changeFilter(change: Partial<Filter>): void {
  filter.value = { ...filter.value, ...change }
}

export function clearFilter(): void {
  filter.value = { ...unfiltered(section.value), scope: filter.value.scope }
}

/** First by the column, then the other way round. */
export function sortBy(column: string, now: Sorting): void {
  sorting.value = { column, descending: now.column === column && !now.descending }
}
