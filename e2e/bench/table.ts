/** Runs → medians, ratios, bars. Pure. */
import type { Run } from './measures.ts'
import type { Picture } from './picture.ts'

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** The value below which that share of the values lies, between neighbours in proportion; NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.NaN
  const sorted = values.toSorted((one, other) => one - other)
  const at = share * (sorted.length - 1)
  const [low, high] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!]
  return low + (high - low) * (at - Math.floor(at))
}

interface Row {
  name: string
  unit: string
  of: (runs: readonly Run[]) => number
}

const each = (value: (run: Run) => number) => (runs: readonly Run[]) => median(runs.map(value))
const bytes = (way: 'gzip' | 'brotli') =>
  each(({ sent }) => sent.reduce((sum, file) => sum + file[way], 0) / 1000)
const allSteps = (runs: readonly Run[]) => runs.flatMap(({ steps }) => steps)

export const ROWS = {
  gzip: { name: 'bytes sent, gzip', unit: 'kB', of: bytes('gzip') },
  brotli: { name: 'bytes sent, brotli', unit: 'kB', of: bytes('brotli') },
  firstPicture: { name: 'first picture', unit: 'ms', of: each((run) => run.firstPicture) },
  fullMap: { name: 'first full map', unit: 'ms', of: each((run) => run.fullMap) },
  mainCpu: { name: 'processor, main thread', unit: 'ms', of: each((run) => run.mainCpu) },
  workerCpu: { name: 'processor, workers', unit: 'ms', of: each((run) => run.workerCpu) },
  graphicsCpu: { name: 'processor, graphics', unit: 'ms', of: each((run) => run.graphicsCpu) },
  step: { name: 'year step', unit: 'ms', of: (runs) => median(allSteps(runs)) },
  stepCpu: {
    name: 'processor, a year step',
    unit: 'ms',
    of: (runs) => median(runs.flatMap((run) => run.stepCpu)),
  },
  slowStep: { name: 'year step, 95th', unit: 'ms', of: (runs) => quantile(allSteps(runs), 0.95) },
  playing: { name: 'processor, a second of playing', unit: 'ms', of: each((run) => run.playingCpu) },
  heap: { name: 'heap', unit: 'MB', of: each(({ heap }) => heap / 1e6) },
  dragging: { name: 'frames a second, dragging', unit: '', of: each((run) => run.dragging) },
} satisfies Record<string, Row>

type Measure = keyof typeof ROWS

/** A promise: a measure of one subject beside a measure of another. */
interface Bar {
  of: [subject: string, measure: Measure]
  to: [subject: string, measure: Measure]
  most?: number
  least?: number
}

export const BARS: Bar[] = [
  { of: ['atlas', 'firstPicture'], to: ['bare', 'fullMap'], most: 0.2 },
  { of: ['atlas', 'fullMap'], to: ['bare', 'fullMap'], most: 1.15 },
  { of: ['atlas', 'brotli'], to: ['bare', 'brotli'], most: 1.1 },
  { of: ['atlas', 'gzip'], to: ['bare', 'gzip'], most: 1.1 },
  { of: ['atlas', 'step'], to: ['bare', 'step'], most: 1.15 },
  { of: ['atlas', 'heap'], to: ['bare', 'heap'], most: 1.25 },
  { of: ['atlas', 'dragging'], to: ['bare', 'dragging'], least: 1 },
  { of: ['figure', 'fullMap'], to: ['leaflet', 'fullMap'], most: 1 },
  { of: ['figure', 'step'], to: ['leaflet', 'step'], most: 1 },
  { of: ['figure', 'dragging'], to: ['leaflet', 'dragging'], least: 1 },
  { of: ['light', 'fullMap'], to: ['leaflet', 'fullMap'], most: 1 },
  { of: ['light', 'step'], to: ['leaflet', 'step'], most: 1 },
  { of: ['light', 'dragging'], to: ['leaflet', 'dragging'], least: 1 },
]

export type Runs = ReadonlyMap<string, readonly Run[]>

export interface Verdict {
  sentence: string
  ratio: number
  holds: boolean
}

/** The bars whose two subjects were measured. */
export function verdicts(runs: Runs): Verdict[] {
  return BARS.flatMap(({ of, to, most, least }) => {
    const [own, other] = [runs.get(of[0]), runs.get(to[0])]
    if (!own || !other) return []
    const ratio = ROWS[of[1]].of(own) / ROWS[to[1]].of(other)
    // A machine too busy for a single frame says nothing of either page.
    if (!Number.isFinite(ratio)) return []
    const holds = most === undefined ? ratio >= (least ?? 0) : ratio <= most
    const bound = most === undefined ? `at least ${least}` : `at most ${most}`
    const beside = `${to[0]}'s ${ROWS[to[1]].name}`
    const sentence = `${of[0]}: ${ROWS[of[1]].name} to ${beside}: ${ratio.toFixed(2)}, ${bound}`
    return [{ sentence, ratio, holds }]
  })
}

/** A Markdown table, one column a subject. */
export function tableOf(runs: Runs): string {
  const names = [...runs.keys()]
  const head = [`| | ${names.join(' | ')} |`, `|---|${names.map(() => '---:|').join('')}`]
  const rows = Object.values(ROWS).map((row: Row) => {
    const cells = names.map((name) => `${written(row.of(runs.get(name)!))} ${row.unit}`.trim())
    return `| ${row.name} | ${cells.join(' | ')} |`
  })
  return [...head, ...rows].join('\n')
}

const written = (value: number): string =>
  Number.isNaN(value) ? '–' : value >= 100 ? value.toFixed(0) : value.toFixed(1)

/** Bytes by kind of file, raw, gzip and brotli, of one load. */
export function bytesByKind({ sent }: Run): string {
  const kinds = [...new Set(sent.map(({ kind }) => kind))].sort()
  const lines = kinds.map((kind) => {
    const own = sent.filter((file) => file.kind === kind)
    const sum = (way: 'raw' | 'gzip' | 'brotli') => own.reduce((total, file) => total + file[way], 0) / 1000
    return `| ${kind} | ${own.length} | ${(['raw', 'gzip', 'brotli'] as const).map((way) => sum(way).toFixed(1)).join(' | ')} |`
  })
  return ['| kind | files | raw, kB | gzip, kB | brotli, kB |', '|---|---:|---:|---:|---:|', ...lines].join(
    '\n',
  )
}

/** How much longer than plain d3-geo a saved picture may take. */
const PICTURE_BAR = 1.2

/** Pictures saved by the atlas, by d3-geo on a canvas as it comes, and on one in memory. */
export type Pictures = Record<'atlas' | 'canvas' | 'memory', readonly Picture[]>

export function picturesTable({ atlas, canvas, memory }: Pictures): string {
  const time = (pictures: readonly Picture[]) => median(pictures.map(({ milliseconds }) => milliseconds))
  const row = (name: string, pictures: readonly Picture[]) => {
    const held = median(pictures.map((picture) => (picture.memory ?? Number.NaN) / 1e6))
    const size = median(pictures.map(({ bytes }) => bytes / 1e6))
    return `| ${name} | ${(time(pictures) / 1000).toFixed(2)} | ${written(held)} | ${written(size)} |`
  }
  const ratio = time(atlas) / time(canvas)
  return [
    '| PNG, 3840 × 2160 | seconds | memory, MB | file, MB |',
    '|---|---:|---:|---:|',
    row('atlas, with labels, legend and title', atlas),
    row('d3-geo alone on a canvas', canvas),
    row('d3-geo alone on a canvas in memory', memory),
    '',
    `${ratio <= PICTURE_BAR ? 'holds' : 'FAILS'}  saved picture to d3-geo alone: ${ratio.toFixed(2)}, at most ${PICTURE_BAR}`,
    `       to d3-geo alone on a canvas in memory: ${(time(atlas) / time(memory)).toFixed(2)}`,
  ].join('\n')
}

/** The table of all formats, row by row. */
export const formatsHead = '| format | size | seconds | memory, MB | file, MB |\n|---|---|---:|---:|---:|'

export function formatsRow(format: string, size: string, { milliseconds, memory, bytes }: Picture): string {
  const held = written((memory ?? Number.NaN) / 1e6)
  return `| ${format} | ${size} | ${(milliseconds / 1000).toFixed(1)} | ${held} | ${written(bytes / 1e6)} |`
}
