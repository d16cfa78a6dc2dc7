import { expect, test } from 'vitest'
import { pathPoints } from './fixture.ts'
import { PathData, Pen } from './pen.ts'

const sight = { left: 0, top: 0, right: 100, bottom: 100 }

function written(write: (pen: Pen) => void): string {
  const paper = new PathData()
  write(new Pen(sight, 2, paper))
  return paper.data
}

test('points are set on the grid, and what falls together is left out', () => {
  const data = written((pen) => pen.ring([10, 10, 10.1, 10.2, 20, 10, 20.4, 20.1]))
  expect(data).toBe('M10 10l10 0l0.5 10Z')
})

test('what lies straight between two points is left out, whence one comes back is not', () => {
  const data = written((pen) => pen.line([10, 10, 12, 10, 15, 10, 15, 20, 15, 12]))
  expect(data).toBe('M10 10l5 0l0 10l0 -8')
})

test('neighbours keep one border, whichever way they go along it', () => {
  const border = [10.2, 5.1, 11.3, 30.3, 12.24, 60.7]
  const there = written((pen) => pen.line(border))
  const back = written((pen) => pen.line([12.24, 60.7, 11.3, 30.3, 10.2, 5.1]))
  expect(pathPoints(back).toReversed()).toEqual(pathPoints(there))
})

test('a line that leaves and comes back is in two pieces', () => {
  const data = written((pen) => pen.line([10, 10, 10, -20, 50, -20, 50, 30]))
  expect(data).toBe('M10 10l0 -10M50 0l0 30')
})

test('specks and what is out of sight are not written', () => {
  const data = written((pen) => {
    pen.ring([5, 5, 5.2, 5, 5.2, 5.2])
    pen.ring([-50, -50, -20, -50, -20, -20])
  })
  expect(data).toBe('')
})
