/** What is uncertain is said in the same words wherever it is said: legend, card, table and download. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Atlas, LANGUAGES } from '../../../geo/model.ts'
import { writeCsv } from '../../export/data.ts'
import { translate } from '../../i18n.ts'
import { lookupOf } from '../../lookup.ts'
import { stateRecords } from '../../records.ts'
import { shadeWords } from '../../shading.ts'
import { defaultSettings } from '../../state.ts'
import { datasetOf } from './datasets.ts'
import { joiningWords, sinceWords, standingWords } from './words.ts'

const atlas: Atlas = JSON.parse(
  readFileSync(new URL('../../../public/data/atlas.json', import.meta.url), 'utf8'),
)
const years = { from: 2010, to: 2010 }
const lookup = lookupOf(atlas)
const records = stateRecords(atlas, { years, layers: new Set(['psi', 'participants']) })

describe.each(LANGUAGES)('dates known only as a bracket, in %s', (language) => {
  const uncertain = records.filter(({ endorsement: is }) => is && !is.founder && is.earliest !== is.latest)
  const csv = writeCsv(datasetOf('states', uncertain, { lookup, areas: [], language, years })).split('\n')

  test('are worded alike in card, table and download', () => {
    expect(uncertain.length).toBeGreaterThanOrEqual(20)
    for (const { state, endorsement } of uncertain) {
      const since = sinceWords(language, endorsement!)
      expect(joiningWords(language, endorsement!), state.key).toContain(since)
      const line = csv.find((line) => line.startsWith(`${state.key},`)) ?? ''
      expect(line, state.key).toContain(since)
    }
  })

  test('make a standing that is worded as in the legend', () => {
    const settings = defaultSettings(2010, language)
    const legend = shadeWords((key, values) => translate(language, key, values), 'possible', settings)
    const possible = uncertain.filter(({ standing }) => standing === 'possible')
    expect(possible.length).toBeGreaterThan(20)
    for (const record of possible) {
      expect(standingWords(language, record)).toBe(legend)
      expect(csv.find((line) => line.startsWith(`${record.state.key},`))).toContain(legend)
    }
  })
})
