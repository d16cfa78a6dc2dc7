/** Words of the command line → what to draw, or a sentence for each word that cannot be used. Pure. */
import { parseArgs } from 'node:util'
import { ALL_PARTS, type Parts } from '../figure/parts.ts'
import { FIGURE_VIEWS, type FigureView } from '../figure/projections.ts'
import type { Settings } from '../state.ts'
import { type Limits, readAddress } from '../url.ts'
import { codeOf } from './link.ts'
import {
  DENSITY,
  LONGEST_SHAPE,
  ORIENTATIONS,
  PAPERS,
  paperSheet,
  refusalOf,
  type Sheet,
  SIDE,
  screenSheet,
} from './sizes.ts'

export const COMMAND_FORMATS = ['svg', 'pdf', 'png'] as const
export type CommandFormat = (typeof COMMAND_FORMATS)[number]

/** What the command line asks for. */
export interface Request {
  /** One picture each, in order. */
  pictures: Settings[]
  /** True when one file a year was asked for, or one page a year. */
  series: boolean
  projection: FigureView | null
  format: CommandFormat
  sheet: Sheet
  parts: Parts
  link: ((settings: Settings) => string) | null
  transparent: boolean
  outlined: boolean
  /** Null for a name made from what the picture shows. */
  out: string | null
}

/** A word of the command line that cannot be used, said to who wrote it. */
export class ArgumentError extends Error {
  override name = 'ArgumentError'
}

const OPTIONS = {
  year: { type: 'string' },
  years: { type: 'string' },
  multiples: { type: 'string' },
  compare: { type: 'string' },
  layers: { type: 'string' },
  place: { type: 'string' },
  map: { type: 'string' },
  lang: { type: 'string' },
  projection: { type: 'string' },
  theme: { type: 'string' },
  mode: { type: 'string' },
  format: { type: 'string' },
  size: { type: 'string', default: '1920x1080' },
  orientation: { type: 'string', default: 'landscape' },
  dpi: { type: 'string', default: '300' },
  title: { type: 'string' },
  subtitle: { type: 'string' },
  link: { type: 'string' },
  insets: { type: 'boolean', default: false },
  without: { type: 'string' },
  transparent: { type: 'boolean', default: false },
  outlined: { type: 'boolean', default: false },
  out: { type: 'string' },
} as const

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values']

/** Which options stand for which key of the atlas's address. */
const ADDRESS_KEYS = {
  year: 'year',
  layers: 'layers',
  place: 'place',
  map: 'map',
  lang: 'lang',
  mode: 'mode',
  multiples: 'multiples',
  compare: 'compare',
  theme: 'theme',
} as const

/** Throws an `ArgumentError` at the first word that cannot be used. */
export function readArguments(words: readonly string[], limits: Limits, defaults: Settings): Request {
  const values = valuesOf(words)
  if (values.year && values.years) fail('Give --year or --years, not both.')
  if (values.multiples && (values.years || values.compare))
    fail('Give --multiples, --years or --compare, only one of them.')
  const settings = settingsOf(values, limits, defaults)
  const out = values.out ?? null
  if (out === '') fail('--out needs the name of a file.')
  return {
    pictures: values.years === undefined ? [settings] : series(values.years, settings, limits),
    series: values.years !== undefined,
    projection: projectionOf(values),
    format: formatOf(values, out),
    sheet: sheetOf(values),
    parts: partsOf(values),
    link: linkOf(values),
    transparent: values.transparent === true,
    outlined: values.outlined === true,
    out,
  }
}

function fail(sentence: string): never {
  throw new ArgumentError(sentence)
}

function valuesOf(words: readonly string[]): Values {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, strict: true, allowPositionals: false }).values
  } catch (error) {
    // Node's own sentences name the word; their advice about "--" is for another kind of command.
    return fail(`${(error as Error).message.split('. To specify')[0]!.replace(/\.$/, '')}. See --help.`)
  }
}

function settingsOf(values: Values, limits: Limits, defaults: Settings): Settings {
  const pairs = Object.entries(ADDRESS_KEYS).flatMap(([option, key]) => {
    const value = values[option as keyof typeof ADDRESS_KEYS]
    return value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`]
  })
  const { settings, mendings } = readAddress(pairs.join('&'), limits, defaults)
  const [mending] = mendings
  if (!mending) return settings
  const option = Object.entries(ADDRESS_KEYS).find(([, key]) => key === mending.key)?.[0]
  return fail(`--${option} cannot be "${mending.value}". See --help for what it can be.`)
}

function projectionOf({ projection }: Values): FigureView | null {
  if (projection === undefined) return null
  const found = FIGURE_VIEWS.find((view) => view === projection)
  return found ?? fail(`--projection must be one of ${FIGURE_VIEWS.join(', ')}, not "${projection}".`)
}

function series(years: string, settings: Settings, { firstYear, lastYear }: Limits): Settings[] {
  const match = /^(\d{4})\.\.(\d{4})$/.exec(years)
  const [from, to] = [Number(match?.[1]), Number(match?.[2])]
  if (!match || from > to || from < firstYear || to > lastYear)
    return fail(
      `--years must be a span between ${firstYear} and ${lastYear}, such as 2003..2016, not "${years}".`,
    )
  return Array.from({ length: to - from + 1 }, (_, index) => ({
    ...settings,
    years: { ...settings.years, from: from + index, to: from + index },
  }))
}

/** As said, or else as the file's name ends. */
function formatOf({ format }: Values, out: string | null): CommandFormat {
  const wanted = format ?? (out && /\.(\w+)$/.exec(out)?.[1]?.toLowerCase()) ?? 'svg'
  const found = COMMAND_FORMATS.find((one) => one === wanted)
  return found ?? fail(`The format "${wanted}" is not one of ${COMMAND_FORMATS.join(', ')}.`)
}

function sheetOf({ size, orientation, dpi }: Values): Sheet {
  const density = Number(dpi)
  if (!(density >= DENSITY.least && density <= DENSITY.most))
    fail(`--dpi must be a number from ${DENSITY.least} to ${DENSITY.most}, not "${dpi}".`)
  const turned = ORIENTATIONS.find((one) => one === orientation)
  if (!turned) fail(`--orientation must be ${ORIENTATIONS.join(' or ')}, not "${orientation}".`)
  const paper = PAPERS.find((one) => one.toLowerCase() === size?.toLowerCase())
  const pixels = /^(\d{1,6})x(\d{1,6})$/.exec(size ?? '')
  if (!paper && !pixels)
    fail(`--size must be pixels such as 3508x2480 or one of ${PAPERS.join(', ')}, not "${size}".`)
  const sheet = paper
    ? paperSheet(paper, turned, density)
    : screenSheet({ width: Number(pixels![1]), height: Number(pixels![2]) })
  const refusal = refusalOf(sheet)
  if (refusal)
    fail(
      `${sheet.width} × ${sheet.height} pixels cannot be made: each side needs ${SIDE.least} to ${SIDE.most}, ` +
        `and the longer at most ${LONGEST_SHAPE} times the shorter.`,
    )
  return sheet
}

/** The address as it was given, with the picture's year where {year} stands. */
function linkOf({ link }: Values): Request['link'] {
  if (link === undefined) return null
  const linkOfYear = (year: number) => link.replaceAll('{year}', String(year))
  if (!URL.canParse(linkOfYear(0)) || !/^https?:/.test(link))
    return fail(`--link needs an address that begins with https:// or http://, not "${link}".`)
  if (!codeOf(linkOfYear(2000))) fail('--link is too long for a QR code that can be printed.')
  return ({ years }) => linkOfYear(years.to)
}

const PARTS = ['title', 'subtitle', 'year', 'legend', 'total', 'notes', 'scaleBar', 'north'] as const

function partsOf({ title, subtitle, without, insets }: Values): Parts {
  const left = without === undefined ? [] : without.split(',')
  const unknown = left.find((part) => !PARTS.some((known) => known === part))
  if (unknown !== undefined) fail(`--without knows ${PARTS.join(', ')}, but not "${unknown}".`)
  const off = new Set(left)
  return {
    title: off.has('title') ? '' : (title ?? ALL_PARTS.title),
    subtitle: off.has('subtitle') ? '' : (subtitle ?? ALL_PARTS.subtitle),
    year: !off.has('year'),
    legend: !off.has('legend'),
    total: !off.has('total'),
    notes: !off.has('notes'),
    scaleBar: !off.has('scaleBar'),
    north: !off.has('north'),
    insets: insets === true,
  }
}
