/** Sorting rows of any kind, as a language orders its words. Pure. */
import type { Language } from '../geo/model.ts'

/** What a column is sorted by: texts as the language orders them, nothing always last. */
export type SortValue = string | number | null

/** A sorted copy; equals keep their order. */
export function sortRecords<Any>(
  records: Any[],
  sortedBy: (record: Any) => SortValue,
  descending: boolean,
  language: Language,
): Any[] {
  const collator = new Intl.Collator(language, { numeric: true })
  const keyed = records.map((record) => ({ record, value: sortedBy(record) }))
  keyed.sort(({ value: one }, { value: other }) => {
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    const order =
      typeof one === 'number' && typeof other === 'number'
        ? one - other
        : collator.compare(String(one), String(other))
    return descending ? -order : order
  })
  return keyed.map(({ record }) => record)
}
