/** The points of the figure: rings of summit participants, places, events and host cities. */
import type { GeoProjection } from 'd3-geo'
import type { Language, Names, State } from '../../geo/model.ts'
import {
  type Glyph,
  glyphPaths,
  type MarkSubject,
  markGlyphs,
  markOffset,
  markRadius,
  type Palette,
  pastOpacity,
  symbolScale,
} from '../look.ts'
import type { Mark } from '../marks.ts'
import type { Settings } from '../state.ts'
import { round } from './land.ts'
import { place } from './projections.ts'
import { type Group, group, type PathShape } from './shapes.ts'
import { plain } from './text.ts'

/** A mark that is drawn: where, how large, and whether it belongs to the chosen years. */
export interface PlacedMark {
  mark: Mark
  /** The middle of what is drawn. */
  x: number
  y: number
  radius: number
  now: boolean
}

/** Marks of the layers that are on and have begun, earlier ones first. */
export function placeMarks(
  marks: readonly Mark[],
  { layers, years }: Settings,
  projection: GeoProjection,
  zoom: number,
): PlacedMark[] {
  const scale = symbolScale(zoom)
  return marks
    .flatMap((mark) => {
      const moment = mark.moment(years)
      if (!layers.has(mark.layer) || moment === 'future') return []
      const at = place(projection, mark.point)
      if (!at) return []
      const radius = round(markRadius[mark.subject][moment] * scale)
      const [right, down] = markOffset[mark.subject]
      return [
        {
          mark,
          x: round(at[0] + right * scale),
          y: round(at[1] + down * scale),
          radius,
          now: moment === 'now',
        },
      ]
    })
    .sort((a, b) => Number(a.now) - Number(b.now))
}

/** One group a subject: `places`, `events`, `hosts`, in drawing order. */
export function markGroups(placed: readonly PlacedMark[], palette: Palette, language: Language): Group[] {
  return (['places', 'events', 'hosts'] as const).flatMap((subject) => {
    const own = placed.filter(({ mark }) => mark.subject === subject)
    if (own.length === 0) return []
    return [
      group(
        subject,
        own.map((one) => markShape(one, palette, language)),
      ),
    ]
  })
}

function markShape({ mark, x, y, radius, now }: PlacedMark, palette: Palette, language: Language): PathShape {
  const shape = glyphShape(mark.subject, mark.glyph, mark.approximate, x, y, radius, palette)
  if (!now) shape.opacity = pastOpacity
  return { ...shape, key: mark.place, title: plain(mark.names[language]) }
}

/** A glyph of `radius` pixels round (x, y): filled, or hollow where the point is only about right. */
export function glyphShape(
  subject: MarkSubject,
  glyph: Glyph,
  hollow: boolean,
  x: number,
  y: number,
  radius: number,
  palette: Palette,
): PathShape {
  const { fill, stroke } = palette.marks[subject]
  return {
    kind: 'path',
    d: glyphPaths[glyph],
    fill: hollow ? stroke : fill,
    stroke: hollow ? fill : stroke,
    width: hollow ? 1.8 : 1.1,
    at: { x: round(x), y: round(y), scale: radius },
  }
}

/** A ring at the point of every state that took part. */
export function participantRings(
  states: Iterable<State>,
  taking: ReadonlySet<string>,
  projection: GeoProjection,
  zoom: number,
  palette: Palette,
  nameOf: (names: Names) => string,
): PathShape[] {
  return [...states].flatMap((state) => {
    const at = taking.has(state.key) ? place(projection, state.point) : null
    if (!at) return []
    const [right, down] = markOffset.participants
    const scale = symbolScale(zoom)
    const radius = round(markRadius.participants.now * scale)
    const x = at[0] + right * scale
    const shape = glyphShape(
      'participants',
      markGlyphs.participants,
      false,
      x,
      at[1] + down * scale,
      radius,
      palette,
    )
    return [{ ...shape, key: state.key, title: plain(nameOf(state.names)) }]
  })
}
