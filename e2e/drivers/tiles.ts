/** A server whose atlas has so many events that they come as tiles. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Atlas as Data, Event, Position } from '../../geo/model.ts'
import { tileEvents } from '../../geo/tiles/index.ts'
import type { Camera, View } from '../../src/state.ts'
import type { Atlas } from '../atlas.ts'
import { grow } from '../bench/grow.ts'
import { StaticServer } from './server.ts'

const DATA = join(import.meta.dirname, '../../dist/data')
const read = (name: string) => JSON.parse(readFileSync(join(DATA, name), 'utf8'))

export type Located = Event & { point: Position }

export interface Tiled {
  server: StaticServer
  /** All that are drawn. */
  events: Located[]
}

export async function tiledServer(count: number): Promise<Tiled> {
  const { atlas } = grow(read('atlas.json') as Data, read('world.json'), { times: 1, events: count })
  const tiled = tileEvents(atlas)
  const server = await StaticServer.open('atlas')
  server.added.set('data/atlas.json', JSON.stringify(tiled.atlas))
  for (const [name, content] of tiled.files) server.added.set(`data/${name}`, content)
  return { server, events: atlas.events.filter((event): event is Located => event.point !== null) }
}

/** Pixels to the next event, and to whatever lies over the map. */
const ALONE = 16

/** An event by itself on the map at this camera, and where it is in the window. */
export async function aloneOn(
  atlas: Atlas,
  events: readonly Located[],
  wanted: (event: Located) => boolean,
  view: View,
  camera: Camera,
): Promise<{ event: Located; x: number; y: number }> {
  const pixels = await atlas.pixelsOf(
    events.map(({ point }) => point),
    view,
    camera,
  )
  const seen = events.flatMap((event, index) => {
    const at = pixels[index]
    return at ? [{ event, ...at }] : []
  })
  const free = await atlas.areOnMap(seen)
  const alone = seen.find(
    ({ event, x, y }, index) =>
      free[index] &&
      wanted(event) &&
      seen.every((other) => other.event === event || Math.hypot(other.x - x, other.y - y) > ALONE),
  )
  if (!alone) throw new Error('No event lies by itself.')
  return alone
}
