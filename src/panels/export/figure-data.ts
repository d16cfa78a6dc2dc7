/** What the figure is drawn from, as tables: one for each kind of thing that its layers show. Pure. */
import type { DataTable } from '../../export/data.ts'
import {
  eventRecords,
  placeRecords,
  type Section,
  stateRecords,
  summitRecords,
  type TableRecord,
} from '../../records.ts'
import type { Layer } from '../../state.ts'
import { dataFileName, datasetOf, type Source } from '../table/datasets.ts'

/** Which layers show something of a table's rows. */
const SHOWN_BY: Record<Section, readonly Layer[]> = {
  states: ['psi', 'participants'],
  summits: ['hosts', 'participants'],
  events: ['events'],
  places: ['places'],
}

const RECORDS = { states: stateRecords, summits: summitRecords, events: eventRecords, places: placeRecords }

/** Every area that is drawn; of what has a date, all that has begun, as the figure shows it too. */
export function figureData(
  source: Source,
  layers: ReadonlySet<Layer>,
  extension: string,
): { name: string; table: DataTable }[] {
  const { lookup, years } = source
  return (Object.keys(RECORDS) as Section[]).flatMap((section) => {
    if (!SHOWN_BY[section].some((layer) => layers.has(layer))) return []
    const all: TableRecord[] = RECORDS[section](lookup.atlas, { years, layers })
    const drawn = all.filter((record) => record.section === 'states' || record.moment !== 'future')
    if (drawn.length === 0) return []
    const name = dataFileName(section, 'shown', source, extension)
    return [{ name, table: datasetOf(section, drawn, source) }]
  })
}
