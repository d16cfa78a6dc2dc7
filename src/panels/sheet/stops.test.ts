import { describe, expect, it } from 'vitest'
import { settle, stopAfter, stopBeside } from './stops.ts'

const heights = { peek: 50, half: 300, full: 600 }

describe('a sheet that is let go', () => {
  it.each([
    [40, 'peek'],
    [170, 'peek'],
    [180, 'half'],
    [440, 'half'],
    [460, 'full'],
    [700, 'full'],
  ])('rests from %i at the nearest stop, %s', (height, stop) => {
    expect(settle(height, 0, heights)).toBe(stop)
  })

  it('follows a flick to the next stop in its way', () => {
    expect(settle(60, 1, heights)).toBe('half')
    expect(settle(310, 1, heights)).toBe('full')
    expect(settle(290, -1, heights)).toBe('peek')
    expect(settle(590, -1, heights)).toBe('half')
  })

  it('has an end at either side', () => {
    expect(settle(650, 1, heights)).toBe('full')
    expect(settle(20, -1, heights)).toBe('peek')
  })
})

it('goes stop by stop, and the button from the top back down', () => {
  expect(stopBeside('peek', -1)).toBe('peek')
  expect(stopBeside('half', 1)).toBe('full')
  expect(stopAfter('peek')).toBe('half')
  expect(stopAfter('full')).toBe('peek')
})
