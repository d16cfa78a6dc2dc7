/** The picture that stands where the map will be. */
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

  box = () => this.picture().boundingBox()
  mapBox = () => this.map().boundingBox()
}
