/** Small drawings for legend and cards, from the one look. */
import { useId } from 'preact/hooks'
import {
  arcArrow,
  arcWidth,
  dotRadius,
  type Glyph,
  glyphPaths,
  type MarkSubject,
  outlines,
  pastOpacity,
  patterns,
  patternTile,
} from '../look.ts'
import type { OutlineRole } from '../relations.ts'
import type { Shade } from '../shading.ts'
import { useAtlas } from './context.ts'

export function AreaSwatch({ shade }: { shade: Shade }) {
  const { palette } = useAtlas()
  const id = useId()
  const { ground, pattern } = palette.value.areas[shade]
  const { path, width } = patterns[pattern?.kind ?? 'dots']
  return (
    <svg class="swatch" viewBox="0 0 26 16" aria-hidden="true">
      {pattern && (
        <pattern id={id} width={patternTile} height={patternTile} patternUnits="userSpaceOnUse">
          <path d={path} stroke={pattern.ink} stroke-width={width} stroke-linecap="round" fill="none" />
        </pattern>
      )}
      <rect x=".5" y=".5" width="25" height="15" rx="2" fill={ground} stroke={palette.value.coast} />
      {pattern && <rect x=".5" y=".5" width="25" height="15" rx="2" fill={`url(#${id})`} />}
    </svg>
  )
}

export function GlyphSwatch({
  glyph,
  subject,
  hollow,
}: {
  glyph: Glyph
  subject: MarkSubject
  hollow?: boolean
}) {
  const { palette } = useAtlas()
  const { fill, stroke } = palette.value.marks[subject]
  return (
    <svg class="swatch" viewBox="-13 -8 26 16" aria-hidden="true">
      <path
        d={glyphPaths[glyph]}
        transform="scale(6.4)"
        fill={hollow ? stroke : fill}
        stroke={hollow ? fill : stroke}
        stroke-width={hollow ? 0.3 : 0.2}
      />
    </svg>
  )
}

export function DotSwatch() {
  const { palette } = useAtlas()
  const { ground } = palette.value.areas.documented
  return (
    <svg class="swatch" viewBox="-13 -8 26 16" aria-hidden="true">
      <circle r="4" fill={ground} stroke={palette.value.halo} stroke-width="1.2" />
    </svg>
  )
}

/** An event where they are too many for glyphs. */
export function EventDotSwatch({ hollow }: { hollow?: boolean }) {
  const { fill, stroke } = useAtlas().palette.value.marks.events
  return (
    <svg class="swatch" viewBox="-13 -8 26 16" aria-hidden="true">
      <circle r={dotRadius} fill={hollow ? stroke : fill} stroke={hollow ? fill : stroke} />
    </svg>
  )
}

/** Keeps the place of a swatch. */
export const NoSwatch = () => <svg class="swatch" viewBox="-13 -8 26 16" aria-hidden="true" />

export function DashSwatch() {
  const { palette } = useAtlas()
  return (
    <svg class="swatch" viewBox="0 0 26 16" aria-hidden="true">
      <path d="M1 8H25" stroke={palette.value.ink} stroke-width="1.4" stroke-dasharray="4 3" />
    </svg>
  )
}

export function OutlineSwatch({ of }: { of: OutlineRole }) {
  const { palette } = useAtlas()
  const { width, casing, dash } = outlines[of]
  const { selection, halo } = palette.value
  const box = { x: 3, y: 3, width: 20, height: 10, fill: 'none' }
  return (
    <svg class="swatch" viewBox="0 0 26 16" aria-hidden="true">
      {casing && <rect {...box} stroke={halo} stroke-width={casing} />}
      <rect {...box} stroke={selection} stroke-width={width} stroke-dasharray={dash?.join(' ')} />
    </svg>
  )
}

export function ArcSwatch({ past }: { past: boolean }) {
  const { palette } = useAtlas()
  const { fill } = palette.value.marks.hosts
  return (
    <svg class="swatch" viewBox="-13 -8 26 16" aria-hidden="true" opacity={past ? pastOpacity : 1}>
      <path d="M-12 0H8" stroke={fill} stroke-width={arcWidth} fill="none" />
      <path
        d={`M${arcArrow.map((point) => point.join(' ')).join('L')}Z`}
        transform="translate(5 0)"
        fill={fill}
      />
    </svg>
  )
}
