/** What was measured of a growing atlas → rows, and whether its bar holds. Pure. */
import type { Grown } from './growth.ts'
import type { Run } from './measures.ts'
import { median } from './table.ts'

/** How much longer than with a hundred events a year step with a hundred thousand may take. */
const EVENTS_BAR = 3

export const growthHead = [
  '| | build, s | sent, MB | first full map, s | year step, s | its processor time, s | heap, MB | browser, MB |',
  '|---|---:|---:|---:|---:|---:|---:|---:|',
].join('\n')

export function growthRow({ size, build, run }: Grown): string {
  const name = `${size.times} × areas, ${size.events.toLocaleString('en')} events`
  if (typeof run === 'string') return `| ${name} | ${(build / 1000).toFixed(1)} | ${run} |`
  const sent = run.sent.reduce((sum, file) => sum + file.brotli, 0) / 1e6
  const times = [run.fullMap, median(run.steps), median(run.stepCpu)].map((time) => time / 1000)
  const cells = [sent, ...times].map((cell) => cell.toFixed(2))
  const sizes = [run.heap, run.memory].map((bytes) => (bytes / 1e6).toFixed(0))
  return `| ${name} | ${(build / 1000).toFixed(1)} | ${[...cells, ...sizes].join(' | ')} |`
}

/** Whether the bar holds, where both of its sizes were measured. */
export function growthVerdict(grown: readonly Grown[]): string {
  const of = (events: number) =>
    grown.find(({ size, run }) => size.times === 1 && size.events === events && typeof run !== 'string')?.run
  const [least, most] = [of(100), of(100_000)]
  const ratio = least && most ? growthOfStep(least as Run, most as Run) : Number.NaN
  if (Number.isNaN(ratio)) return '\nNothing to say of the bar: not both of its sizes were measured.'
  return `\n${ratio < EVENTS_BAR ? 'holds ' : 'FAILS '} year step with 100,000 events to one with 100, in time or work: ${ratio.toFixed(2)}, under ${EVENTS_BAR}`
}

/** Time is told up to the moment at which what was lit goes out; work has no such end: the worse of both counts. */
const growthOfStep = (least: Run, most: Run): number =>
  Math.max(median(most.steps) / median(least.steps), median(most.stepCpu) / median(least.stepCpu))
