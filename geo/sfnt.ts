/** Reads advance widths out of a TrueType or OpenType font file: just the four tables that say them. */

export interface FontMeasures {
  /** Thousandths of the font size above and below the baseline, both positive. */
  ascent: number
  descent: number
  /** Character → advance width in thousandths of the font size; only characters that have a glyph. */
  advances: Map<string, number>
}

/** `font` is an SFNT file (not WOFF). Throws a sentence when a table that is needed is missing. */
export function measureFont(font: Uint8Array): FontMeasures {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = tableOffsets(view)
  const unitsPerEm = view.getUint16(table(tables, 'head') + 18)
  const horizontal = table(tables, 'hhea')
  const toThousandths = (units: number) => Math.round((units * 1000) / unitsPerEm)
  const advanceOf = advanceReader(view, table(tables, 'hmtx'), view.getUint16(horizontal + 34))
  const advances = new Map<string, number>()
  for (const [code, glyph] of glyphs(view, table(tables, 'cmap'))) {
    if (glyph !== 0) advances.set(String.fromCodePoint(code), toThousandths(advanceOf(glyph)))
  }
  return {
    ascent: toThousandths(view.getInt16(horizontal + 4)),
    descent: toThousandths(-view.getInt16(horizontal + 6)),
    advances,
  }
}

function tableOffsets(view: DataView): Map<string, number> {
  const offsets = new Map<string, number>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16
    const tag = [0, 1, 2, 3].map((byte) => String.fromCharCode(view.getUint8(record + byte))).join('')
    offsets.set(tag, view.getUint32(record + 8))
  }
  return offsets
}

function table(tables: Map<string, number>, tag: string): number {
  const offset = tables.get(tag)
  if (offset === undefined) throw new Error(`The font has no ${tag} table.`)
  return offset
}

/** Glyphs past the last full entry share its width. */
function advanceReader(view: DataView, offset: number, count: number): (glyph: number) => number {
  return (glyph) => view.getUint16(offset + 4 * Math.min(glyph, count - 1))
}

/** [code point, glyph] of the font's widest Unicode mapping. */
function* glyphs(view: DataView, offset: number): Generator<[number, number]> {
  const subtables = Array.from({ length: view.getUint16(offset + 2) }, (_, index) => {
    const start = offset + view.getUint32(offset + 4 + index * 8 + 4)
    return { start, format: view.getUint16(start) }
  })
  const wide = subtables.find(({ format }) => format === 12)
  if (wide) return yield* wideGlyphs(view, wide.start)
  const narrow = subtables.find(({ format }) => format === 4)
  // A font that was cut to none of its characters has no mapping left.
  if (narrow) yield* narrowGlyphs(view, narrow.start)
}

function* wideGlyphs(view: DataView, start: number): Generator<[number, number]> {
  for (let index = 0; index < view.getUint32(start + 12); index++) {
    const group = start + 16 + index * 12
    const first = view.getUint32(group)
    for (let code = first; code <= view.getUint32(group + 4); code++) {
      yield [code, view.getUint32(group + 8) + code - first]
    }
  }
}

function* narrowGlyphs(view: DataView, start: number): Generator<[number, number]> {
  const doubled = view.getUint16(start + 6)
  const ends = start + 14
  const starts = ends + doubled + 2
  for (let at = 0; at < doubled; at += 2) {
    const last = view.getUint16(ends + at)
    for (let code = view.getUint16(starts + at); code <= last && code !== 0xffff; code++) {
      yield [code, narrowGlyph(view, starts + doubled + at, doubled, code, view.getUint16(starts + at))]
    }
  }
}

/** The arithmetic of `cmap` format 4: a difference, or a place counted from the range offset itself. */
function narrowGlyph(view: DataView, deltaAt: number, doubled: number, code: number, first: number): number {
  const delta = view.getInt16(deltaAt)
  const rangeAt = deltaAt + doubled
  const rangeOffset = view.getUint16(rangeAt)
  if (rangeOffset === 0) return (code + delta) & 0xffff
  const glyph = view.getUint16(rangeAt + rangeOffset + 2 * (code - first))
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff
}
