import { expect, test, vi } from 'vitest'
import { fetchLanguage } from './languages.ts'

const learn = vi.hoisted(() => vi.fn())
vi.mock('./i18n.ts', () => ({ knows: () => false, learn }))
vi.mock('./code.ts', () => ({ fetchCode: (_: string, load: () => unknown) => load() }))
vi.mock('./locales/en.ts', () => ({ en: 'words' }))
vi.mock('./locales/zh-Hans.ts', () => ({ zhHans: new Promise(() => {}) }))

test('words that come leave no clock running; words that do not come are given up', async () => {
  vi.useFakeTimers()
  await fetchLanguage('en')
  expect(learn).toHaveBeenCalledExactlyOnceWith('en', 'words')
  expect(vi.getTimerCount()).toBe(0)
  const never = expect(fetchLanguage('zh-Hans')).rejects.toThrow('do not come')
  await vi.dynamicImportSettled()
  await vi.advanceTimersByTimeAsync(12_000)
  await never
  expect(learn).toHaveBeenCalledOnce()
  vi.useRealTimers()
})
