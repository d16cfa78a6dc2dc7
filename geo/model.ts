/**
 * THE DOOR: the only file that both wings read. `geo/` writes data of these shapes, `src/` reads it.
 *
 * Every shape is a Valibot schema, so that type and parser cannot drift apart: the build checks what it
 * writes and the browser checks what it fetched with the same lines.
 *
 * Conventions: positions are [longitude, latitude] in degrees (WGS 84, as in GeoJSON); days are ISO 8601
 * `YYYY-MM-DD`; looser dates are EDTF level 1 strings; ranges are half-open [start, end) in UTF-16 code units.
 */
import * as v from 'valibot'

export const LANGUAGES = ['zh-Hant', 'zh-Hans', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Raised when a data file changes in a way that older readers cannot read. */
export const DATA_VERSION = 1

/**
 * Longer texts are refused, since one of millions of characters would hold the page for minutes. In UTF-16 units;
 * the longest that a table may hold has a tenth of it.
 */
export const LONGEST_SHOWN = 100_000
/** Any text of the data. */
export const Text = v.pipe(v.string(), v.maxLength(LONGEST_SHOWN))

const Names = v.object({ 'zh-Hant': Text, 'zh-Hans': Text, en: Text })
/** One text in each language of the interface. */
export type Names = v.InferOutput<typeof Names>

const Position = v.tuple([v.number(), v.number()])
/** [longitude, latitude] in degrees. */
export type Position = v.InferOutput<typeof Position>

const Range = v.tuple([v.number(), v.number()])
/** Half-open [start, end) in UTF-16 code units. */
export type Range = v.InferOutput<typeof Range>

/** A tag of a language that a browser can name: of another it throws. */
const LanguageTag = v.pipe(
  Text,
  v.check((tag) => {
    try {
      return new Intl.DisplayNames('en', { type: 'language' }).of(tag) !== undefined
    } catch {
      return false
    }
  }),
)

const Article = v.object({
  /** The file's name without its ending: `nuclear-security-summit`. */
  id: Text,
  title: Text,
  /** What its subject is called in each language of the interface; the title itself stays as it is. */
  names: v.optional(Names),
  /** BCP 47 tag of the article's text. */
  language: LanguageTag,
  address: Text,
  /** EDTF date of the copy, `2019~` when only about known. */
  copied: Text,
  licence: v.object({ name: Text, address: Text }),
})
export type Article = v.InferOutput<typeof Article>

const Mention = v.object({
  /** Where in the passage's `text`. */
  range: Range,
  /** Where in the raw article file. */
  raw: Range,
  kind: v.picklist(['state', 'city', 'organisation', 'date']),
  /** State key (`KOR`), city id (`seoul` or `gn:1835848`), organisation id, or EDTF date. */
  of: Text,
  /** How it was recognised. */
  how: v.picklist(['link', 'name', 'column', 'apposition', 'learnt', 'locative', 'grammar', 'correction']),
})
export type Mention = v.InferOutput<typeof Mention>

const Passage = v.object({
  /** `${article}:${raw start}-${raw end}` */
  id: Text,
  article: Text,
  /** What may be quoted as one: a sentence of prose, a row of a table, a note, a heading. */
  kind: v.picklist(['heading', 'prose', 'table', 'reference']),
  /** Passages of one paragraph, table or list share a block; blocks count up through the article. */
  block: v.number(),
  /** Headings above it, outermost first; empty in the lead. */
  section: v.array(Text),
  raw: Range,
  /** Verbatim visible text: markup and note marks left out, nothing else changed. Cells of a row are joined by ` | `. */
  text: Text,
  /** Table rows only: the column's heading and where the cell stands in `text`. */
  cells: v.optional(v.array(v.object({ column: Text, range: Range }))),
  /** Outward links in `text`; http and https only. */
  links: v.array(v.object({ range: Range, address: Text })),
  mentions: v.array(Mention),
  /** Note marks: the note's number and the place in `text` it hangs on. */
  notes: v.array(v.object({ number: v.number(), at: v.number() })),
  /** Prose and table rows: what it says in one sentence, by the editors, in each language but its own. */
  summary: v.optional(v.partial(Names)),
})
export type Passage = v.InferOutput<typeof Passage>

const Note = v.object({
  article: Text,
  number: v.number(),
  /** Id of the reference passage; null where the note is empty in this copy. */
  passage: v.nullable(Text),
  address: v.nullable(Text),
  /** Archived copy, given when the source names one. */
  archive: v.nullable(Text),
  /** True when the source marks the address as dead. */
  dead: v.boolean(),
})
export type Note = v.InferOutput<typeof Note>

const EditorNote = v.object({
  article: Text,
  raw: Range,
  /** The words of the article it stands beside. */
  quote: Text,
  text: Names,
  sources: v.array(Text),
})
/** The editors' word beside an article's sentence that is wrong, empty or contradicts itself. */
export type EditorNote = v.InferOutput<typeof EditorNote>

/** Shapes of names: so many times as wide as high. */
export const ROOM_ASPECTS = [1, 3, 9] as const
const Room = v.tuple([v.number(), v.number(), v.number()])
/** Kilometres: widths of the widest level rectangles of each of these shapes. */
export type Room = v.InferOutput<typeof Room>

const Anchor = v.object({ point: Position, room: Room })
/** A point on a state's ground where its name may stand, and what fits round it. */
export type Anchor = v.InferOutput<typeof Anchor>

const State = v.object({
  /** ISO 3166-1 alpha-3; `XKX` for Kosovo. */
  key: Text,
  alpha2: v.nullable(Text),
  names: Names,
  /** Further names it can be found by, any language. */
  aliases: v.array(Text),
  region: v.picklist(['africa', 'americas', 'asia', 'europe', 'oceania', 'antarctica']),
  status: v.picklist(['un-member', 'un-observer', 'other', 'territory', 'undetermined', 'antarctica']),
  /** Territories: key of the state they belong to. */
  of: v.nullable(Text),
  /** The day a state came to be, when that lies inside the atlas's years. */
  existsFrom: v.nullable(Text),
  /** Where its label and its dot stand: inside its largest part. */
  point: Position,
  /** [west, south, east, north] of its largest part, for "zoom to". */
  extent: v.tuple([v.number(), v.number(), v.number(), v.number()]),
  /** Area of its shape in square kilometres: large states are labelled first. */
  area: v.number(),
  /** What fits round its point into its largest part: whether its name stands inside it. */
  room: Room,
  /** Where else its name may stand, for maps on which `point` is out of sight. */
  anchors: v.array(Anchor),
  /** Too small to see on a world map: gets a dot as well. */
  small: v.boolean(),
  /** What is said about its borders, if anything. */
  borderNote: v.nullable(Names),
})
/** A state, territory or area with a shape on the map. */
export type State = v.InferOutput<typeof State>

const City = v.object({
  /** Lower-case English name: `the-hague`. */
  id: Text,
  names: Names,
  point: Position,
  state: Text,
  /** Where the point comes from, e.g. `GeoNames 2747373`. */
  source: Text,
})
export type City = v.InferOutput<typeof City>

export const BASES = ['announced', 'bracket', 'bound', 'list'] as const

const Endorsement = v.object({
  state: Text,
  /** Among the first eleven. */
  founder: v.boolean(),
  /** The state joined on some day in the closed interval [earliest, latest]. */
  earliest: Text,
  latest: Text,
  basis: v.picklist(BASES),
  /** The year in which participation was suspended. */
  until: v.nullable(v.number()),
  /** "the 95th state to join", where a source counts. */
  ordinal: v.nullable(v.number()),
  note: v.nullable(Names),
  sources: v.array(Text),
  /** Passages of the articles that say so, best first. */
  evidence: v.array(Text),
})
/** A state's endorsement of the PSI Statement of Interdiction Principles. */
export type Endorsement = v.InferOutput<typeof Endorsement>

const NonMember = v.object({ state: Text, evidence: v.array(Text) })
/** A state of which an article says that it has not joined. */
export type NonMember = v.InferOutput<typeof NonMember>

const Summit = v.object({
  /** `nss-2010` */
  id: Text,
  edition: v.number(),
  start: Text,
  end: Text,
  city: Text,
  /** The host state, derived from the city: the article's own cells are empty. */
  state: Text,
  stateDerived: v.boolean(),
  /** The host's leader as the article's table writes it. */
  leader: Text,
  venue: v.nullable(Names),
  /** How many states and organisations took part, by the official count. */
  states: v.number(),
  organisations: v.number(),
  sources: v.array(Text),
  evidence: v.array(Text),
})
export type Summit = v.InferOutput<typeof Summit>

const Participation = v.object({
  /** A state's key, or an organisation's id (`EU`, `IAEA`, `UN`, `INTERPOL`). */
  participant: Text,
  /** One entry a summit. `direct`: a source lists it; `inferred`: from the confirmed count. */
  summits: v.array(
    v.object({ summit: Text, present: v.boolean(), basis: v.picklist(['direct', 'inferred']) }),
  ),
  note: v.nullable(Names),
})
export type Participation = v.InferOutput<typeof Participation>

const Arc = v.object({
  /** Ids of two summits that follow each other. */
  from: Text,
  to: Text,
  /** On the sphere. */
  kilometres: v.number(),
  /** A great circle from the one city to the other, cut at ±180°. */
  lines: v.array(v.array(Position)),
})
/** The way from one summit to the next. */
export type Arc = v.InferOutput<typeof Arc>

const Organisation = v.object({ id: Text, names: Names })
export type Organisation = v.InferOutput<typeof Organisation>

export const EVENT_KINDS = [
  'incident',
  'announcement',
  'meeting',
  'exercise',
  'workshop',
  'seminar',
  'ship-boarding agreement',
] as const

const Event = v.object({
  /** From its meaning: `2003-09-13-pacific-protector-03`. */
  id: Text,
  /** EDTF: `2003-09-13/2003-09-14`, `2003-10`, `2004`, `../2005-04` (no later than). */
  date: Text,
  /** First and last day it can have been. */
  earliest: Text,
  latest: Text,
  kind: v.picklist(EVENT_KINDS),
  names: Names,
  place: v.nullable(Names),
  /** Null when no source read places it: listed, never drawn. */
  point: v.nullable(Position),
  /** The city whose point this is, if it is one's. */
  city: v.nullable(Text),
  location: v.picklist(['city', 'venue', 'nearby', 'approximate', 'none']),
  state: v.nullable(Text),
  note: v.nullable(Names),
  sources: v.array(Text),
  evidence: v.array(Text),
})
/** Something that happened under the PSI. */
export type Event = v.InferOutput<typeof Event>

/** The world as tiles: a tile is drawn as it is, so every projection has a grid of its own. The globe has Mercator's. */
export const TILE_GRIDS = ['mercator', 'equal-earth', 'natural-earth', 'robinson'] as const
export type TileGrid = (typeof TILE_GRIDS)[number]
/** Side of the square that tile 0/0/0 covers on a flat map of the world, in widths of that world. */
export const GRID_MARGIN = 1.06
/** Tiles of this zoom hold every position; closer maps draw them larger. Half a pixel is lost at zoom 9, four at 12. */
export const DEEPEST_TILES = 6

/** Events that lie in the same years are drawn, and counted, together. */
const EventSpan = v.object({
  /** Years of the first and of the last day they can have been. */
  from: v.number(),
  to: v.number(),
  counts: v.array(v.object({ kind: v.picklist(EVENT_KINDS), events: v.number() })),
})
export type EventSpan = v.InferOutput<typeof EventSpan>

/**
 * Where the events with a point are when they are too many for one file: as dots in `events/GRID.pmtiles`, and as
 * records in `events/N.json`.
 */
const EventTiles = v.object({
  /** By year; each is two layers of every tile, see `spanLayers`. */
  spans: v.array(EventSpan),
  /** How many files the records fill. */
  parts: v.number(),
})
export type EventTiles = v.InferOutput<typeof EventTiles>

/** Layers of a tile: all dots of a span, and those of them where nothing earlier lies. */
export const spanLayers = ({ from, to }: Pick<EventSpan, 'from' | 'to'>) => ({
  all: `all ${from} ${to}`,
  first: `first ${from} ${to}`,
})

/** What a dot says: ids of its events, with a space between them, not more than a list can offer; how many it stands for. */
export const EventDot = v.object({ ids: Text, events: v.number(), approximate: v.boolean() })
export type EventDot = v.InferOutput<typeof EventDot>

/** `data/events/N.json`: the records of the events whose `partOf` is N. */
export const EventPart = v.object({ version: v.literal(DATA_VERSION), events: v.array(Event) })

/** The file that holds the record of an event: spread evenly by a sum of its id (FNV-1a). */
export function partOf(id: string, parts: number): number {
  let sum = 0x811c9dc5
  for (let at = 0; at < id.length; at++) sum = Math.imul(sum ^ id.charCodeAt(at), 0x01000193)
  return (sum >>> 0) % parts
}

const Total = v.object({
  date: Text,
  states: v.number(),
  precision: v.picklist(['exact', 'core states', 'about', 'more than', 'about this date', 'month']),
  sources: v.array(Text),
})
/** How many states the officials counted on a date. */
export type Total = v.InferOutput<typeof Total>

const Source = v.object({
  id: Text,
  title: Text,
  publisher: Text,
  /** As the table gives it; may be loose (`2013-05`, `undated`). */
  date: Text,
  address: Text,
})
export type Source = v.InferOutput<typeof Source>

const ArticlePlace = v.object({
  /** State key or city id. */
  place: Text,
  /** Years its sentences speak of, ascending; empty when none is dated. */
  years: v.array(v.number()),
  /** Passages that name it, or for a state a city in it, best first. */
  passages: v.array(Text),
  /** The same passages, the one that tells most of that year first, for each of `years`. */
  inYear: v.array(v.object({ year: v.number(), passages: v.array(Text) })),
})
/** A place the articles speak of. */
export type ArticlePlace = v.InferOutput<typeof ArticlePlace>

export const Atlas = v.object({
  version: v.literal(DATA_VERSION),
  firstYear: v.number(),
  lastYear: v.number(),
  articles: v.array(Article),
  passages: v.array(Passage),
  notes: v.array(Note),
  editorNotes: v.array(EditorNote),
  states: v.array(State),
  cities: v.array(City),
  organisations: v.array(Organisation),
  endorsements: v.array(Endorsement),
  nonMembers: v.array(NonMember),
  summits: v.array(Summit),
  arcs: v.array(Arc),
  participations: v.array(Participation),
  /** All of them, or, where there are `eventTiles`, those without a point. */
  events: v.array(Event),
  eventTiles: v.optional(EventTiles),
  totals: v.array(Total),
  sources: v.array(Source),
  articlePlaces: v.array(ArticlePlace),
  /** Traditional characters of the data, each followed by its Simplified form, for the search: `國国韓韩`. */
  scripts: Text,
})
/** `data/atlas.json` */
export type Atlas = v.InferOutput<typeof Atlas>

/** Thousands of positions: a schema of each would take longer than the map takes to be drawn. */
const isArcs = (arcs: unknown): boolean =>
  isListOf(arcs, (arc) => isListOf(arc, (position) => isListOf(position, Number.isFinite)))

const isListOf = (list: unknown, isOne: (one: unknown) => boolean): boolean =>
  Array.isArray(list) && list.every(isOne)

/**
 * `data/world.json`: a TopoJSON topology whose polygons are cut at ±180°. Objects: `areas` (polygons with
 * `key`, and `hatched: true` where the status is open), `borders` (land borders), `coasts`, `disputed`
 * (borders to be dashed). Only the frame and
 * the keys are checked here; topojson-client reads the rest.
 */
export const World = v.looseObject({
  version: v.literal(DATA_VERSION),
  type: v.literal('Topology'),
  arcs: v.custom<number[][][]>(isArcs),
  objects: v.looseObject({
    areas: v.looseObject({
      type: v.literal('GeometryCollection'),
      geometries: v.array(v.looseObject({ properties: v.looseObject({ key: Text }) })),
    }),
    borders: v.looseObject({ type: Text }),
    coasts: v.looseObject({ type: Text }),
    disputed: v.looseObject({ type: Text }),
  }),
})
export type World = v.InferOutput<typeof World>

/** `data/borders.json`: whose ground is drawn as whose, for those who ask; held by the build. */
export const Borders = v.object({
  version: v.literal(DATA_VERSION),
  /** Lines drawn dashed, and why. */
  dashed: v.array(v.object({ reason: Names, source: Text })),
  /** Control points: the build fails when one of them is drawn as another area's ground. */
  points: v.array(
    v.object({
      name: Names,
      point: Position,
      /** Key of the area that holds it; null where nothing is drawn. */
      drawnAs: v.nullable(Text),
      note: Names,
      source: Text,
    }),
  ),
})
export type Borders = v.InferOutput<typeof Borders>

const FontFace = v.object({
  /** `Atlas TC` or `Atlas SC`. */
  family: Text,
  weight: v.picklist([400, 700]),
  /** File beside the table: `atlas-latin-400.woff2`. */
  file: Text,
  /** CSS `unicode-range` of exactly the characters in the file. */
  range: Text,
})
export type FontFace = v.InferOutput<typeof FontFace>

export const FontTable = v.object({
  version: v.literal(DATA_VERSION),
  /** Thousandths of the font size, above and below the baseline. */
  ascent: v.number(),
  descent: v.number(),
  /** Advance widths in thousandths of the font size, of all characters but the Han ones, which are 1000. */
  advances: v.object({ 400: v.record(Text, v.number()), 700: v.record(Text, v.number()) }),
  faces: v.array(FontFace),
})
/** `data/fonts/metrics.json`: what is needed to measure and load the atlas's own fonts. */
export type FontTable = v.InferOutput<typeof FontTable>

/** A rule that a row of a data file breaks, said so that its author can mend it. */
export interface Problem {
  file: string
  /** Line in the file, counted from 1, where there is one. */
  row?: number
  reason: string
}
