/** What a page carries, as its reader chooses. */

/** What the page carries beside the map; the credits are always there. */
export interface Parts {
  /** Words of the title and of the line below it; null for the atlas's own, empty for none. */
  title: string | null
  subtitle: string | null
  year: boolean
  legend: boolean
  /** Sums and the official count, in the atlas's own subtitle. */
  total: boolean
  /** What is drawn how, and by whose borders. */
  notes: boolean
  /** On maps of a part of the world only. */
  scaleBar: boolean
  /** On such maps where north is the same way up all over. */
  north: boolean
  /** Small maps of crowded regions, beside a round map of the whole world. */
  insets: boolean
}

export const ALL_PARTS: Parts = {
  title: null,
  subtitle: null,
  year: true,
  legend: true,
  total: true,
  notes: true,
  scaleBar: true,
  north: true,
  insets: false,
}
