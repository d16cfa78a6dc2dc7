import { options } from 'preact'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { drawInTurns, handOn, takeTurn } from './turns.ts'

const page = { hidden: false }
const render = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', page)
  page.hidden = false
  render.mockClear()
  drawInTurns()
})
afterEach(() => {
  vi.runAllTimers()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A change that panels hear of, before or after the map does. */
async function change(): Promise<void> {
  options.debounceRendering?.(render)
  await Promise.resolve()
}

test('panels are drawn at once while the map has nothing to draw', async () => {
  await change()
  expect(render).toHaveBeenCalledOnce()
})

test('panels wait for the map’s frame, whoever heard of the change first', async () => {
  const changed = change()
  takeTurn()
  await changed
  expect(render).not.toHaveBeenCalled()
  handOn()
  expect(render).not.toHaveBeenCalled()
  vi.advanceTimersByTime(40)
  expect(render).not.toHaveBeenCalled()
  vi.advanceTimersByTime(40)
  expect(render).toHaveBeenCalledOnce()
  await change()
  expect(render).toHaveBeenCalledTimes(2)
})

test('panels wait for no frame that does not come, and for none of a hidden page', async () => {
  takeTurn()
  await change()
  vi.advanceTimersByTime(99)
  expect(render).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(render).toHaveBeenCalledOnce()
  page.hidden = true
  takeTurn()
  await change()
  expect(render).toHaveBeenCalledTimes(2)
})
