import type { ReadonlySignal } from '@preact/signals'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { FontTable } from '../../geo/model.ts'
import type { Shapes } from '../data.ts'
import type { Palette } from '../look.ts'
import type { Lookup } from '../lookup.ts'

/** What maps and pictures are drawn from, beside the facts. */
export interface Drawing {
  shapes: Shapes
  fonts: FontTable
}

interface Shared {
  lookup: Lookup
  /** Fetched when it is first read, and null until it has come; the lists do without it. */
  drawing: ReadonlySignal<Drawing | null>
  palette: ReadonlySignal<Palette>
}

const AtlasContext = createContext<Shared | null>(null)
export const AtlasProvider = AtlasContext.Provider

/** The data and the palette in use; panels are only drawn inside the provider. */
export function useAtlas(): Shared {
  const shared = useContext(AtlasContext)
  if (!shared) throw new Error('A panel was drawn outside AtlasProvider.')
  return shared
}
