/** The driver: what a person does with the atlas, one file a panel. Only drivers know selectors. */
import type { Page } from '@playwright/test'
import type { Renderer } from '../src/state.ts'
import { cardDriver } from './drivers/card.ts'
import { compareDriver } from './drivers/compare.ts'
import { exportDriver } from './drivers/export.ts'
import { frameDriver } from './drivers/frame.ts'
import { legendDriver } from './drivers/legend.ts'
import { listsDriver } from './drivers/lists.ts'
import { mapDriver } from './drivers/map.ts'
import { readerDriver } from './drivers/reader.ts'
import { shareDriver } from './drivers/share.ts'
import { sheetDriver } from './drivers/sheet.ts'
import { timelineDriver } from './drivers/timeline.ts'

export { colourAt, colourOf, difference } from './drivers/pictures.ts'

export type Atlas = ReturnType<typeof atlasOn>

/** The atlas on a page; a new driver is a line here. */
export const atlasOn = (page: Page, renderer: Renderer = 'webgl') => ({
  page,
  ...watch(page),
  ...frameDriver(page, renderer),
  ...timelineDriver(page),
  ...legendDriver(page),
  ...cardDriver(page),
  ...readerDriver(page),
  ...listsDriver(page),
  ...mapDriver(page),
  ...exportDriver(page),
  ...sheetDriver(page),
  ...compareDriver(page),
  ...shareDriver(page),
})

/** Notes what the page says of errors, and which other servers it asks. */
function watch(page: Page): { errors: string[]; foreignRequests: string[] } {
  const errors: string[] = []
  const foreignRequests: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (protocol.startsWith('http') && !host.startsWith('localhost')) foreignRequests.push(request.url())
  })
  return { errors, foreignRequests }
}
