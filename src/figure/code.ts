/** The address of the live map as a square that a telephone reads: on white, whatever the page's colours. */
import type { FontTable } from '../../geo/model.ts'
import type { Palette } from '../look.ts'
import type { Box, Shape } from './shapes.ts'
import { textWidth, wrap } from './text.ts'
import type { Texts } from './texts.ts'

/** Rows from the top, true for dark; without the quiet zone. */
export type Code = readonly (readonly boolean[])[]

/** Modules of white round the code, without which readers do not find it. */
const QUIET = 4
/** Logical pixels to a module, a whole number: on a screen's page no edge falls between two pixels. */
const MODULE = 2
const CAPTION = { size: 9, step: 12, before: 3 }

export const codeWidth = (code: Code): number => (code.length + 2 * QUIET) * MODULE

interface CodeInput {
  code: Code
  palette: Palette
  fonts: FontTable
  t: Texts
}

export interface SetCode {
  width: number
  height: number
  /** With its top right corner at (right, top). */
  draw: (right: number, top: number) => { boxes: Box[]; shapes: Shape[] }
}

export function setCode({ code, palette, fonts, t }: CodeInput): SetCode {
  const width = codeWidth(code)
  const words = wrap(t('figure.link'), width, CAPTION.size, 400, fonts)
  const height = width + CAPTION.before + words.length * CAPTION.step
  const draw = (right: number, top: number) => {
    const x = Math.floor(right - width)
    const y = Math.floor(top)
    const widest = Math.max(width, ...words.map((line) => textWidth(line, CAPTION.size, 400, fonts)))
    return {
      boxes: [{ x: right - widest, y: top, width: widest, height }],
      shapes: [
        { kind: 'path' as const, d: `M${x} ${y}h${width}v${width}h${-width}Z`, fill: '#ffffff' },
        {
          kind: 'path' as const,
          d: modulesOf(code),
          fill: '#000000',
          at: { x: x + QUIET * MODULE, y: y + QUIET * MODULE, scale: MODULE },
          title: t('figure.link'),
        },
        ...words.map(
          (text, index): Shape => ({
            ...{ kind: 'text', text, size: CAPTION.size, weight: 400, anchor: 'end', fill: palette.mutedInk },
            x: right,
            y: y + width + CAPTION.before + index * CAPTION.step + CAPTION.size,
          }),
        ),
      ],
    }
  }
  return { width, height, draw }
}

/** A rectangle for every run of dark modules, all in one path so that no seams show between rows. */
function modulesOf(code: Code): string {
  return code
    .flatMap((row, y) => {
      const runs: string[] = []
      for (let from = row.indexOf(true); from !== -1; ) {
        const found = row.indexOf(false, from)
        const to = found === -1 ? row.length : found
        runs.push(`M${from} ${y}h${to - from}v1h${from - to}Z`)
        from = row.indexOf(true, to)
      }
      return runs
    })
    .join('')
}
