/** The comparison as a table to download: a row a state, a column for each year. Pure. */
import type { Atlas, Language } from '../../../geo/model.ts'
import type { Cell, DataTable } from '../../export/data.ts'
import { translate } from '../../i18n.ts'
import { sinceWords } from '../table/words.ts'
import type { ComparedState } from './rows.ts'

export function comparisonTable(atlas: Atlas, rows: readonly ComparedState[], language: Language): DataTable {
  const fields = rows.map((row) => fieldsOf(atlas, row, language))
  return {
    columns: fields[0]?.map(([column]) => column) ?? [],
    rows: rows.map(({ state }, index) => ({
      id: state.key,
      cells: fields[index]!.map(([, cell]) => cell),
      geometry: null,
    })),
    licence: translate(language, 'table.licence.states'),
  }
}

function fieldsOf(
  atlas: Atlas,
  { state, endorsement, attended, standings }: ComparedState,
  language: Language,
): [string, Cell][] {
  const summits = atlas.summits.filter(({ start }) =>
    attended.some(({ year }) => year === Number(start.slice(0, 4))),
  )
  return [
    ['key', state.key],
    ['name_zh_hant', state.names['zh-Hant']],
    ['name_zh_hans', state.names['zh-Hans']],
    ['name_en', state.names.en],
    ['psi_earliest', endorsement?.earliest ?? null],
    ['psi_latest', endorsement?.latest ?? null],
    ['psi_since_words', endorsement ? sinceWords(language, endorsement) : null],
    ['psi_until', endorsement?.until ?? null],
    ['psi_basis', endorsement?.basis ?? null],
    ['nss_years', attended.map(({ year }) => String(year))],
    ['nss_years_inferred', attended.filter(({ inferred }) => inferred).map(({ year }) => String(year))],
    ...standings.map(({ year, standing }): [string, Cell] => [`psi_${year}`, standing]),
    [
      'sources',
      [...new Set([...(endorsement?.sources ?? []), ...summits.flatMap(({ sources }) => sources)])],
    ],
  ]
}
