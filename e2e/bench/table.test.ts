import { expect, test } from 'vitest'
import type { Run } from './measures.ts'
import { BARS, quantile, tableOf, verdicts } from './table.ts'

const run = (fullMap: number, more: Partial<Run> = {}): Run => ({
  firstPicture: 100,
  fullMap,
  mainCpu: 1,
  workerCpu: 1,
  graphicsCpu: 1,
  sent: [{ path: '/a.js', kind: '.js', raw: 3000, gzip: 2000, brotli: 1000 }],
  steps: [10, 20, 30],
  stepCpu: [100, 200, 300],
  playingCpu: 1,
  heap: 1e6,
  memory: 1e8,
  dragging: 10,
  ...more,
})

test('quantiles lie between neighbours', () => {
  expect(quantile([3, 1, 2], 0.5)).toBe(2)
  expect(quantile([0, 10], 0.95)).toBeCloseTo(9.5)
  expect(quantile([], 0.5)).toBeNaN()
})

test('a bar holds by the medians of the two it names', () => {
  const runs = new Map([
    ['atlas', [run(110), run(90), run(1000)]],
    ['bare', [run(100), run(100), run(100)]],
  ])
  const full = verdicts(runs).find(({ sentence }) => sentence.startsWith('atlas: first full map'))
  expect(full).toMatchObject({ ratio: 1.1, holds: true })
  const slower = new Map([...runs, ['atlas', [run(120)]]])
  expect(verdicts(slower).find(({ sentence }) => sentence.startsWith('atlas: first full map'))?.holds).toBe(
    false,
  )
})

test('more frames are better, and fewer are said to fail', () => {
  const runs = new Map([
    ['atlas', [run(1, { dragging: 9 })]],
    ['bare', [run(1)]],
  ])
  expect(verdicts(runs).find(({ sentence }) => sentence.includes('dragging'))?.holds).toBe(false)
})

test('where the other page showed no frame at all, nothing is said', () => {
  const runs = new Map([
    ['atlas', [run(1, { dragging: 3 })]],
    ['bare', [run(1, { dragging: 0 })]],
  ])
  expect(verdicts(runs).some(({ sentence }) => sentence.includes('dragging'))).toBe(false)
})

test('bars of what was not measured are left out', () => {
  const runs = new Map([
    ['atlas', [run(1)]],
    ['bare', [run(1)]],
  ])
  expect(verdicts(runs)).toHaveLength(BARS.filter(({ of }) => of[0] === 'atlas').length)
  expect(tableOf(runs)).toContain('| bytes sent, brotli | 1.0 kB | 1.0 kB |')
})
