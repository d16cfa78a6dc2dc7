/** The test function of all specs: gives each an atlas, and fails it when the page said or asked anything odd. */
import { test as base, expect } from '@playwright/test'
import { Atlas } from './atlas.ts'

export const test = base.extend<{ atlas: Atlas }>({
  atlas: async ({ page }, use) => {
    const atlas = new Atlas(page)
    await use(atlas)
    expect(atlas.errors, 'errors on the page').toEqual([])
    expect(atlas.foreignRequests, 'requests to other origins').toEqual([])
  },
})
export { expect }
