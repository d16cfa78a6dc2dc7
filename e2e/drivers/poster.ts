/** What stands before the panels: the title, and the picture where the map will be. */
import type { Page } from '@playwright/test'

export class Poster {
  constructor(private readonly page: Page) {}

  picture = () => this.page.locator('#poster')
  private map = () => this.page.locator('.map').first()

  /** Opens an address in which the code of the page never comes, so that the poster is all there is. */
  async alone(address: string): Promise<void> {
    await this.page.route(/assets\/index-.*\.js/, (route) => route.abort())
    await this.page.goto(address)
  }

  /** Opens an address in which the map never comes, so that the page is laid out and the poster stays. */
  async withoutMap(address: string): Promise<void> {
    await this.page.route(/assets\/view-.*\.js/, () => {})
    await this.page.goto(address)
    await this.map().waitFor()
  }

  /** Settles when the browser has put anything on the screen; by its own clock, not the one that a test moves on. */
  painted = () =>
    this.page.evaluate(
      () =>
        new Promise<void>((done) => {
          const observer = new PerformanceObserver((list) => {
            if (list.getEntriesByName('first-contentful-paint').length > 0) done()
          })
          observer.observe({ type: 'paint', buffered: true })
        }),
    )

  title = () => this.page.locator('h1')
  panels = () => this.page.locator('.side')

  /** Tries again what stands in place of everything, which loads the page anew. */
  async retry(): Promise<void> {
    const loaded = this.page.waitForEvent('framenavigated')
    await this.page.locator('.unstarted[role=alert]').getByRole('button').click()
    await loaded
  }

  box = () => this.picture().boundingBox()
  mapBox = () => this.map().boundingBox()
}
