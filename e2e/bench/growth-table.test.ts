import { expect, test } from 'vitest'
import { growthHead, growthRow, growthVerdict } from './growth-table.ts'
import type { Run } from './measures.ts'

const run = (steps: number[], stepCpu: number[]): Run => ({
  ...{
    firstPicture: 100,
    fullMap: 2000,
    mainCpu: 1,
    workerCpu: 1,
    graphicsCpu: 1,
    playingCpu: 1,
    dragging: 1,
  },
  ...{ heap: 12e6, memory: 345e6, steps, stepCpu },
  sent: [{ path: '/a.js', kind: '.js', raw: 3e6, gzip: 2e6, brotli: 1.5e6 }],
})
const grown = (events: number, one: Run | string) => ({ size: { times: 1, events }, build: 1500, run: one })
const least = grown(100, run([200, 300], [400]))

test('a row has a cell under each heading', () => {
  const row = growthRow(least)
  expect(row).toBe('| 1 × areas, 100 events | 1.5 | 1.50 | 2.00 | 0.25 | 0.40 | 12 | 345 |')
  expect(row.split('|')).toHaveLength(growthHead.split('\n')[0]!.split('|').length)
})

test('what was given up says so', () => {
  expect(growthRow(grown(100, 'not finished in 150 s'))).toBe(
    '| 1 × areas, 100 events | 1.5 | not finished in 150 s |',
  )
  expect(growthVerdict([least, grown(100_000, 'not finished in 150 s')])).toContain('Nothing to say')
})

test('the bar is told of the smallest size, by time or by work, whichever is worse', () => {
  expect(growthVerdict([least, grown(100_000, run([300], [1600]))])).toMatch(/FAILS .*: 4\.00, under 3/)
  expect(growthVerdict([least, grown(100_000, run([625], [400]))])).toMatch(/holds .*: 2\.50/)
})
