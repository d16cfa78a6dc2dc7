/** What a pointer means: the small things within its reach, and those that lie over the nearest of them. Pure. */
import type { Atlas } from '../../geo/model.ts'
import { dotRadius, dotZoom, markOffset, markRadius, symbolScale } from '../look.ts'
import type { Mark } from '../marks.ts'
import type { Camera, Hit, Settings } from '../state.ts'
import { participants } from '../time.ts'
import { figureProjection, place } from './projections.ts'

/**
 * How far from a small thing a pointer still means it, CSS pixels: over land, which can be meant itself, less
 * far than over the sea.
 */
export const REACH = { land: 14, sea: 20 }

/** A small thing where the map draws it, CSS pixels from the map's top left corner. */
export interface Thing extends Hit {
  x: number
  y: number
  radius: number
  now: boolean
}

export interface Sight {
  atlas: Atlas
  marks: readonly Mark[]
  settings: Settings
  camera: Camera
  /** CSS pixels */
  width: number
  height: number
}

/** Every mark, dot and ring that the map shows, those drawn last at the end. */
export function thingsIn({ atlas, marks, settings, camera, width, height }: Sight): Thing[] {
  const { years, layers, view } = settings
  const projection = figureProjection(view, camera, width, height)
  const scale = symbolScale(camera.zoom)
  const taking = layers.has('participants') ? participants(atlas, years) : new Set<string>()
  const things: Thing[] = []
  const put = (hit: Hit, point: [number, number], offset: [number, number], radius: number, now: boolean) => {
    const at = place(projection, point)
    if (!at) return
    const [right, down] = offset
    things.push({ ...hit, x: at[0] + right * scale, y: at[1] + down * scale, radius: radius * scale, now })
  }
  for (const { key, point, small, status } of atlas.states) {
    const state = { place: key, mark: null }
    if (small && camera.zoom >= dotZoom(status)) put(state, point, [0, 0], dotRadius, true)
    if (taking.has(key)) put(state, point, markOffset.participants, markRadius.participants.now, true)
  }
  for (const mark of marks) {
    const moment = layers.has(mark.layer) ? mark.moment(years) : 'future'
    if (moment === 'future') continue
    const { subject, point } = mark
    const hit = { place: mark.place, mark: mark.id }
    put(hit, point, markOffset[subject], markRadius[subject][moment], moment === 'now')
  }
  return things
}

/** The nearest thing within reach and what lies over or under it, nearest first; empty when nothing is near. */
export function hitsAt(things: readonly Thing[], x: number, y: number, overLand: boolean): Hit[] {
  const reach = overLand ? REACH.land : REACH.sea
  const near = things
    .map((thing, order) => ({ thing, order, away: Math.hypot(thing.x - x, thing.y - y) }))
    .filter(({ away }) => away <= reach)
    // Of things equally near, those of the chosen years come first, then what is drawn on top.
    .sort(
      (one, other) =>
        Math.round(one.away - other.away) ||
        Number(other.thing.now) - Number(one.thing.now) ||
        other.order - one.order,
    )
  const nearest = near[0]?.thing
  if (!nearest) return []
  const covers = (thing: Thing) =>
    Math.hypot(thing.x - nearest.x, thing.y - nearest.y) < thing.radius + nearest.radius
  return near
    .filter(({ thing }) => covers(thing))
    .map(({ thing: { place, mark, more } }) => (more ? { place, mark, more } : { place, mark }))
}
