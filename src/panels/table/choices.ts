/** What the reader has set in the table; it outlives the panel, and is in the address (desk.ts). */
import { computed } from '@preact/signals'
import { type Sorting, table, unfiltered } from '../../desk.ts'
import type { Filter, Section } from '../../records.ts'

export const section = computed(() => table.value.section)
export const filter = computed(() => table.value.filter)
export const sorting = computed(() => table.value.sorting)

export function showSection(next: Section): void {
  const { words, region } = filter.value
  table.value = { section: next, filter: { ...unfiltered(next), words, region }, sorting: null }
}

export function changeFilter(change: Partial<Filter>): void {
  table.value = { ...table.value, filter: { ...filter.value, ...change } }
}

export function clearFilter(): void {
  changeFilter({ ...unfiltered(section.value), scope: filter.value.scope })
}

/** First by the column, then the other way round. */
export function sortBy(column: string, now: Sorting): void {
  const descending = now.column === column && !now.descending
  table.value = { ...table.value, sorting: { column, descending } }
}
