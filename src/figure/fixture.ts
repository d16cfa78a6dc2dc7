/** A world of rectangles for tests: one state of every standing, and one of every kind of mark. */
import type { Polygon } from 'geojson'
import type { Atlas, Endorsement, FontTable, Names, State } from '../../geo/model.ts'
import type { AreaFeature, Shapes } from '../data.ts'
import { palettes } from '../look.ts'
import { defaultSettings, type Settings } from '../state.ts'
import { buildScene, type SceneInput } from './scene.ts'
import { type Box, type Group, overlap, type PathShape, type Scene, shapesIn } from './shapes.ts'
import { textWidth } from './text.ts'
import type { Texts } from './texts.ts'

const names = (en: string): Names => ({ 'zh-Hant': `${en}國`, 'zh-Hans': `${en}国`, en })

const state = (key: string, west: number, more: Partial<State> = {}): State => ({
  key,
  alpha2: null,
  names: names(key),
  aliases: [],
  region: 'asia',
  status: 'un-member',
  of: null,
  existsFrom: null,
  point: [west + 5, 5],
  extent: [west, 0, west + 10, 10],
  area: 4_000_000,
  room: [1100, 1100, 1100],
  anchors: [],
  small: false,
  borderNote: null,
  ...more,
})

const states = [
  state('FOU', -160),
  state('DOC', -130),
  state('POS', -100),
  state('SUS', -70),
  state('NOT', -40),
  state('UNK', -10),
  state('NEW', 20, { existsFrom: '2011-07-09' }),
  state('OPN', 50, { status: 'undetermined' }),
  state('DOT', 80, { small: true, area: 20, room: [2, 3, 4] }),
  state('ANT', 110, { status: 'antarctica' }),
]

const endorsement = (key: string, earliest: string, latest: string, more: Partial<Endorsement> = {}) => ({
  state: key,
  founder: false,
  earliest,
  latest,
  basis: 'bracket' as const,
  until: null,
  ordinal: null,
  note: null,
  sources: [],
  evidence: [],
  ...more,
})

export const atlas: Atlas = {
  version: 1,
  firstYear: 2002,
  lastYear: 2025,
  articles: [
    {
      id: 'article',
      title: '<核安全> & "峰會"',
      language: 'zh-Hant',
      address: 'https://example.org/',
      copied: '2019~',
      licence: { name: 'CC BY-SA 4.0', address: 'https://example.org/' },
    },
  ],
  passages: [],
  notes: [],
  editorNotes: [],
  states,
  cities: [{ id: 'capital', names: names('Capital'), point: [-125, 6], state: 'DOC', source: 'fixture' }],
  organisations: [],
  endorsements: [
    endorsement('FOU', '2003-05-31', '2003-09-04', { founder: true }),
    endorsement('DOC', '2004-01-01', '2004-01-01'),
    endorsement('POS', '2004-01-01', '2015-06-09'),
    endorsement('SUS', '2004-05-31', '2004-05-31', { until: 2009 }),
    endorsement('NOT', '2020-01-01', '2020-01-01'),
    endorsement('DOT', '2004-01-01', '2015-06-09'),
  ],
  nonMembers: [],
  summits: [
    {
      id: 'nss-2010',
      edition: 1,
      start: '2010-04-12',
      end: '2010-04-13',
      city: 'capital',
      state: 'DOC',
      stateDerived: true,
      leader: 'A',
      venue: null,
      states: 2,
      organisations: 0,
      sources: [],
      evidence: [],
    },
  ],
  arcs: [],
  participations: ['FOU', 'DOC'].map((participant) => ({
    participant,
    summits: [{ summit: 'nss-2010', present: true, basis: 'direct' as const }],
    note: null,
  })),
  events: [
    {
      id: 'exercise',
      date: '2010-05',
      earliest: '2010-05-01',
      latest: '2010-05-31',
      kind: 'exercise',
      names: names('Exercise <b>&"One"\u202e'),
      place: null,
      point: [60, -30],
      city: null,
      location: 'approximate',
      state: null,
      note: null,
      sources: [],
      evidence: [],
    },
  ],
  totals: [{ date: '2010-05-11', states: 97, precision: 'exact', sources: [] }],
  sources: [],
  scripts: '',
  articlePlaces: [{ place: 'UNK', years: [2010], passages: [], inYear: [] }],
}

/** Clockwise, as d3-geo reads the inside of a polygon. */
function rectangle({ extent: [west, south, east, north] }: State): Polygon {
  const ring = [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ]
  return { type: 'Polygon', coordinates: [ring] }
}

export const shapes: Shapes = {
  areas: states.map(
    (one): AreaFeature => ({ type: 'Feature', properties: { key: one.key }, geometry: rectangle(one) }),
  ),
  borders: { type: 'MultiLineString', coordinates: [] },
  coasts: {
    type: 'MultiLineString',
    coordinates: [
      [
        [0, 0],
        [10, 10],
      ],
    ],
  },
  disputed: {
    type: 'MultiLineString',
    coordinates: [
      [
        [20, 0],
        [30, 10],
      ],
    ],
  },
}

const latin = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
const advances = Object.fromEntries(latin.map((character) => [character, 600]))

export const fonts: FontTable = {
  version: 1,
  ascent: 1069,
  descent: 293,
  advances: { 400: advances, 700: advances },
  faces: [],
}

/** Every text is its own key, with the values it was given. */
export const keysAsTexts: Texts = (key, values = {}) =>
  [key, ...Object.entries(values).map(([name, value]) => `${name}=${value}`)].join(' ')

export const settings: Settings = defaultSettings(2010, 'en')

export const page = { width: 1280, height: 720 }
const input: SceneInput = { atlas, shapes, settings, palette: palettes.light, page, fonts, t: keysAsTexts }

/** The scene of the fixture with some of its settings, or of its data, changed. */
export const sceneOf = (more: Partial<Settings>, data: Partial<SceneInput> = {}): Scene =>
  buildScene({ ...input, ...data, settings: { ...settings, ...more } })

/** The group of that name, however deep. */
export function find(scene: Scene, id: string): Group | undefined {
  const search = (groups: readonly Group[]): Group | undefined => {
    for (const group of groups) {
      const found = group.id === id ? group : search(group.children.filter((child) => child.kind === 'group'))
      if (found) return found
    }
    return undefined
  }
  return search(scene.groups)
}

/** All shapes of a group as paths, their data written out. */
export const paths = (group: Group | undefined) =>
  (shapesIn(group?.children ?? []) as PathShape[]).map((shape) => ({ ...shape, d: String(shape.d) }))

/** Boxes of all texts of a group, from the widths of the font table. */
export function textBoxes(group: Group | undefined): Box[] {
  return shapesIn(group?.children ?? []).flatMap((shape) => {
    if (shape.kind !== 'text') return []
    const width = textWidth(shape.text, shape.size, shape.weight, fonts)
    const left = { start: 0, middle: width / 2, end: width }[shape.anchor]
    return [{ x: shape.x - left, y: shape.y - shape.size * 0.8, width, height: shape.size }]
  })
}

/** Pairs of boxes that overlap. */
export function clashes(boxes: readonly Box[]): [Box, Box][] {
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b): [Box, Box][] => (overlap(a, b) ? [[a, b]] : [])),
  )
}
