import { expect, test } from 'vitest'
import { defaultSettings } from '../state.ts'
import { afterStep, strideOf } from './steps.ts'

const bounds = { firstYear: 2002, lastYear: 2025 }
const at = (year: number) => ({ from: year, to: year })

test('a step is from one year to another', () => {
  expect(strideOf(at(2003), at(2004))).toBe(1)
  expect(strideOf(at(2010), at(2005))).toBe(-5)
  expect(strideOf(at(2003), at(2003))).toBe(0)
  expect(strideOf(at(2003), { from: 2003, to: 2004 })).toBe(0)
  expect(strideOf({ from: 2003, to: 2004 }, at(2004))).toBe(0)
})

test('the next step goes the same way, as far as there are years', () => {
  const settings = { ...defaultSettings(2025), years: { ...at(2010), mode: 'joined' as const } }
  expect(afterStep(settings, -5, bounds)).toEqual({ ...settings, years: { ...at(2005), mode: 'joined' } })
  expect(afterStep(settings, 0, bounds)).toBeNull()
  expect(afterStep({ ...settings, years: at(2025) }, 1, bounds)).toBeNull()
  expect(afterStep({ ...settings, years: at(2002) }, -1, bounds)).toBeNull()
})
