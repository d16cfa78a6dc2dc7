/** The test function of all specs: gives each an atlas, and fails it when the page said or asked anything odd. */
import { test as base, expect } from '@playwright/test'
import { type Atlas, atlasOn } from './atlas.ts'

export const test = base.extend<{ atlas: Atlas }>({
  atlas: async ({ page }, use) => {
    const atlas = atlasOn(page)
    await use(atlas)
    expect(atlas.errors, 'errors on the page').toEqual([])
    expect(atlas.foreignRequests, 'requests to other origins').toEqual([])
  },
})
export { expect }
