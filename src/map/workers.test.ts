import { expect, test, vi } from 'vitest'
import { Workers } from './workers.ts'

function withWorkers() {
  let fail = () => {}
  const workers = new Workers({ on: (_, listener) => (fail = listener as typeof fail) })
  return { workers, fail: () => fail() }
}

test('a loss is told once, though every worker says so', () => {
  const { workers, fail } = withWorkers()
  const told = vi.fn()
  workers.onLoss(told)
  fail()
  fail()
  expect(told).toHaveBeenCalledTimes(1)
})

test('whoever comes when they are lost already can see it, until others are begun', () => {
  const { workers, fail } = withWorkers()
  fail()
  expect(workers.areLost).toBe(true)
  workers.forget()
  expect(workers.areLost).toBe(false)
  const told = vi.fn()
  workers.onLoss(told)
  fail()
  expect(told).toHaveBeenCalledTimes(1)
})

test('a map that was taken away is told nothing', () => {
  const { workers, fail } = withWorkers()
  const [gone, stays] = [vi.fn(), vi.fn()]
  workers.onLoss(gone)()
  workers.onLoss(stays)
  fail()
  expect(gone).not.toHaveBeenCalled()
  expect(stays).toHaveBeenCalledTimes(1)
})
