/** Any settings and any desk that an address can carry. For tests. */
import fc from 'fast-check'
import { LANGUAGES } from '../geo/model.ts'
import {
  type Desk,
  FOLDS,
  SORT_COLUMNS,
  SPEEDS,
  STOPS,
  SUPPORT_ORDERS,
  scopesOf,
  YEAR_TABLE_ORDERS,
} from './desk.ts'
import { SECTIONS } from './records.ts'
import {
  COLOURINGS,
  COMPARISON_WAYS,
  LAYERS,
  MIDDLE,
  MODES,
  PANELS,
  REGIONS,
  RELATIONS,
  RENDERERS,
  type Settings,
  THEMES,
  VIEWS,
} from './state.ts'
import { STANDINGS } from './time.ts'

/** What there is to choose from. */
export interface Choices {
  firstYear: number
  lastYear: number
  /** Keys of states and ids of cities. */
  places: readonly string[]
  states: readonly string[]
}

export interface DeskChoices {
  articles: readonly string[]
  passages: readonly string[]
  sources: readonly string[]
  rows: readonly string[]
}

export const anySettings = ({ firstYear, lastYear, places, states }: Choices): fc.Arbitrary<Settings> =>
  fc.record({
    years: fc
      .tuple(
        fc.integer({ min: firstYear, max: lastYear }),
        fc.integer({ min: firstYear, max: lastYear }),
        fc.constantFrom(...MODES.filter((mode) => mode !== 'end'), null),
      )
      .map(([one, other, mode]) => ({
        from: Math.min(one, other),
        to: Math.max(one, other),
        ...(mode && { mode }),
      })),
    layers: fc.subarray([...LAYERS]).map((list) => new Set(list)),
    place: fc.constantFrom(null, ...places),
    language: fc.constantFrom(...LANGUAGES),
    view: fc.constantFrom(...VIEWS),
    theme: fc.constantFrom(null, ...THEMES),
    panel: fc.constantFrom(...PANELS),
    colouring: fc.constantFrom(...COLOURINGS),
    comparison: fc.option(
      fc.oneof(
        fc.record({
          year: fc.integer({ min: firstYear, max: lastYear }),
          way: fc.constantFrom(...COMPARISON_WAYS),
        }),
        fc.record({
          year: fc.integer({ min: firstYear, max: lastYear }),
          way: fc.constant('swipe' as const),
          at: fc.integer({ min: 0, max: 100 }).filter((at) => at !== MIDDLE),
        }),
      ),
    ),
    multiples: fc
      .uniqueArray(fc.integer({ min: firstYear, max: lastYear }))
      .map((years) => years.sort((one, other) => one - other)),
    selection: fc.shuffledSubarray([...states]),
    relation: fc.constantFrom(null, ...RELATIONS, ...REGIONS),
    renderer: fc.constantFrom(...RENDERERS),
    embedded: fc.boolean(),
    camera: fc.option(
      fc.record({
        zoom: fc.integer({ min: -200, max: 1200 }).map((zoom) => zoom / 100),
        center: fc
          .tuple(fc.integer({ min: -180000, max: 180000 }), fc.integer({ min: -90000, max: 90000 }))
          .map(([longitude, latitude]): [number, number] => [longitude / 1000, latitude / 1000]),
      }),
    ),
  })

export const anyDesk = ({ articles, passages, sources, rows }: DeskChoices): fc.Arbitrary<Desk> =>
  fc.constantFrom(...SECTIONS).chain((section) =>
    fc.record({
      speed: fc.constantFrom(...SPEEDS),
      looping: fc.boolean(),
      singleKeys: fc.boolean(),
      folded: fc.boolean(),
      article: fc.constantFrom(null, ...articles),
      passage: fc.constantFrom(null, ...passages),
      textFirst: fc.boolean(),
      sheet: fc.constantFrom(null, ...STOPS),
      twoEnds: fc.boolean(),
      changes: fc.boolean(),
      yearTable: fc.constantFrom(null, true, false),
      yearTableOrder: fc.constantFrom(...YEAR_TABLE_ORDERS),
      comparedList: fc.boolean(),
      adding: fc.boolean(),
      summaries: fc.boolean(),
      sources: fc.record({
        words: fc.string({ unit: 'grapheme', maxLength: 20 }),
        order: fc.constantFrom(...SUPPORT_ORDERS),
      }),
      source: fc.constantFrom(null, ...sources),
      folds: fc
        .dictionary(fc.constantFrom(...FOLDS, ...sources, ...rows), fc.boolean())
        .map((folds) => new Map(Object.entries(folds))),
      table: fc.record({
        section: fc.constant(section),
        filter: fc.record({
          words: fc.string({ unit: 'grapheme', maxLength: 20 }),
          region: fc.constantFrom(null, ...REGIONS),
          standing: fc.constantFrom(null, ...STANDINGS),
          scope: fc.constantFrom(...scopesOf(section)),
        }),
        sorting: fc.option(
          fc.record({ column: fc.constantFrom(...SORT_COLUMNS[section]), descending: fc.boolean() }),
        ),
      }),
    }),
  )
