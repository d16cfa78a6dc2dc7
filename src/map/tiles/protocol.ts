/**
 * What MapLibre asks for when a source says `events://equal-earth/{z}/{x}/{y}`. A tile that does not come is empty on
 * the map; why is told to whoever listens, once for each file.
 */
import type { RequestParameters } from 'maplibre-gl'
import type { TileGrid } from '../../../geo/model.ts'
import { DataError } from '../../data.ts'
import type { View } from '../../state.ts'

export const TILE_PROTOCOL = 'events'

/** The globe's tiles are Mercator's. */
export const gridOf = (view: View): TileGrid => (view === 'globe' ? 'mercator' : view)

export const tileAddress = (view: View): string => `${TILE_PROTOCOL}://${gridOf(view)}/{z}/{x}/{y}`

type Hear = (error: DataError) => void
const listeners = new Set<Hear>()

/** Gives what ends the listening. */
export function hearOfTiles(hear: Hear): () => void {
  listeners.add(hear)
  return () => listeners.delete(hear)
}

export async function tileFor(
  { url }: Pick<RequestParameters, 'url'>,
  { signal }: AbortController,
): Promise<{ data: ArrayBuffer }> {
  const [grid, ...numbers] = url.slice(`${TILE_PROTOCOL}://`.length).split('/')
  const [z = 0, x = 0, y = 0] = numbers.map(Number)
  try {
    const { readTile } = await import('./archive.ts')
    return { data: await readTile(`events/${grid}.pmtiles`, [z, x, y], signal) }
  } catch (error) {
    if (signal.aborted) throw error
    const told =
      error instanceof DataError ? error : new DataError(`events/${grid}.pmtiles`, 'unreachable', error)
    for (const hear of listeners) hear(told)
    return { data: new ArrayBuffer(0) }
  }
}
