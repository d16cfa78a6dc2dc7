/** Sizes of pictures: pixels on a screen or millimetres of paper, and the logical page that each is drawn on. */

/** Pixels. */
export interface Size {
  width: number
  height: number
}

/** What a picture is made to fill: its pixels, how many go to the inch, and the paper where there is one. */
export interface Sheet extends Size {
  dpi: number
  /** Millimetres; null for a picture that is made for a screen. */
  paper: Size | null
}

/** In the order in which they are offered. */
export const SCREENS: readonly Size[] = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 2560, height: 1440 },
  { width: 3840, height: 2160 },
  { width: 1080, height: 1080 },
  { width: 1200, height: 628 },
  { width: 1080, height: 1920 },
]

/** Millimetres, upright: ISO 216, and ANSI's Letter. */
const PAPER_SIZES = {
  A5: { width: 148, height: 210 },
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  A2: { width: 420, height: 594 },
  A1: { width: 594, height: 841 },
  A0: { width: 841, height: 1189 },
  Letter: { width: 215.9, height: 279.4 },
} as const satisfies Record<string, Size>

export type Paper = keyof typeof PAPER_SIZES
export const PAPERS = Object.keys(PAPER_SIZES) as Paper[]
export const ORIENTATIONS = ['landscape', 'portrait'] as const
export type Orientation = (typeof ORIENTATIONS)[number]
export const DENSITY = { least: 72, most: 600 }

/** Pixels a side. */
export const SIDE = { least: 240, most: 16_384 }
/** Longer side to shorter: beyond this the legend has no room. */
export const LONGEST_SHAPE = 3

/** Logical pixels of the shorter side of every page: texts are as large on a page of any shape. */
const PAGE_SIDE = 720
const MILLIMETRES_PER_INCH = 25.4
/** CSS pixels to the inch. */
const CSS_DENSITY = 96

/** A page for a screen: as dense as a page of 720 logical pixels is when each is a CSS pixel. */
export function screenSheet({ width, height }: Size): Sheet {
  return { width, height, dpi: CSS_DENSITY * pageScale({ width, height }), paper: null }
}

/** A page of paper at `dpi` pixels to the inch. */
export function paperSheet(paper: Paper, orientation: Orientation, dpi: number): Sheet {
  const upright = PAPER_SIZES[paper]
  return sheetOn(orientation === 'portrait' ? upright : { width: upright.height, height: upright.width }, dpi)
}

function sheetOn(paper: Size, dpi: number): Sheet {
  const pixels = (millimetres: number) => Math.round((millimetres / MILLIMETRES_PER_INCH) * dpi)
  return { width: pixels(paper.width), height: pixels(paper.height), dpi, paper }
}

/** Pixels of the picture to a logical pixel of its page. */
export const pageScale = ({ width, height }: Size): number => Math.min(width, height) / PAGE_SIDE

/** The page in logical pixels: 720 on its shorter side, in the picture's own proportions. */
export function pageOf(size: Size): Size {
  const scale = pageScale(size)
  return { width: size.width / scale, height: size.height / scale }
}

/** Size in millimetres: the paper's own, or what the pixels come to at their density. */
export function millimetresOf({ width, height, dpi, paper }: Sheet): Size {
  const millimetres = (pixels: number) => (pixels / dpi) * MILLIMETRES_PER_INCH
  return paper ?? { width: millimetres(width), height: millimetres(height) }
}

export type Refusal = 'whole' | 'small' | 'large' | 'long' | 'odd'

/**
 * Why no picture can be that large or of that shape; null when one can. `most` is the longest side; where
 * `even` is asked for, neither side may be odd.
 */
export function refusalOf(
  { width, height }: Size,
  most: number = SIDE.most,
  even: boolean = false,
): Refusal | null {
  if (!Number.isInteger(width) || !Number.isInteger(height)) return 'whole'
  if (Math.min(width, height) < SIDE.least) return 'small'
  if (Math.max(width, height) > most) return 'large'
  if (Math.max(width, height) > LONGEST_SHAPE * Math.min(width, height)) return 'long'
  return even && (width % 2 === 1 || height % 2 === 1) ? 'odd' : null
}

/** The nearest smaller sheet, for a screen, whose sides are even. */
export const evened = ({ width, height }: Size): Sheet =>
  screenSheet({ width: width - (width % 2), height: height - (height % 2) })

/**
 * The sheet at its own proportions with at most `most` pixels a side and `area` pixels in all: paper at a whole density,
 * as it is chosen; where that would be too low for paper, a page for a screen.
 */
export function shrink(sheet: Sheet, most: number, area: number = Number.POSITIVE_INFINITY): Sheet {
  const { width, height, dpi, paper } = sheet
  const factor = Math.min(1, most / Math.max(width, height), Math.sqrt(area / (width * height)))
  if (factor === 1) return sheet
  const densities = [Math.ceil(dpi * factor), Math.floor(dpi * factor)]
  const fits = (one: Sheet) => Math.max(one.width, one.height) <= most && one.width * one.height <= area
  const onPaper = paper && densities.map((density) => sheetOn(paper, density)).find(fits)
  if (onPaper && onPaper.dpi >= DENSITY.least) return onPaper
  return screenSheet({ width: Math.floor(width * factor), height: Math.floor(height * factor) })
}
