/** The test function of all specs: gives each an atlas, and fails it when the page said or asked anything odd. */
import { test as base, expect } from '@playwright/test'
import type { Renderer } from '../src/state.ts'
import { type Atlas, atlasOn } from './atlas.ts'

export const test = base.extend<{ atlas: Atlas; renderer: Renderer }>({
  /** The map of the pages: specs of what stands beside it take the one that software draws faster. */
  renderer: ['webgl', { option: true }],
  atlas: async ({ page, renderer }, use) => {
    const atlas = atlasOn(page, renderer)
    await use(atlas)
    expect(atlas.errors, 'errors on the page').toEqual([])
    expect(atlas.foreignRequests, 'requests to other origins').toEqual([])
  },
})
export { expect }
