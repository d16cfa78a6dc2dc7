/** The driver: what a person does with the atlas, and the only file that knows its selectors. */
import { expect, type Page } from '@playwright/test'
import { PNG } from 'pngjs'
import type { Position } from '../geo/model.ts'
import { figureProjection, place } from '../src/figure/projections.ts'
import type { Camera, View } from '../src/state.ts'

/** sRGB, 0 to 255. */
export type Colour = [number, number, number]

export class Atlas {
  readonly errors: string[] = []
  readonly foreignRequests: string[] = []

  constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.errors.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text())
    })
    page.on('request', (request) => {
      const { protocol, host } = new URL(request.url())
      if (protocol.startsWith('http') && !host.startsWith('localhost'))
        this.foreignRequests.push(request.url())
    })
  }

  /** Opens an address and waits until the map has drawn it. */
  async open(hash = ''): Promise<void> {
    await this.page.goto(hash ? `./#${hash}` : './')
    await this.page.locator('.side').first().waitFor()
    await this.drawn()
  }

  /** Waits until the map is at rest: the attribute is set by the map itself when nothing is left to draw. */
  async drawn(): Promise<void> {
    await expect(this.page.locator('.map[data-drawn="true"]')).toBeAttached({ timeout: 60_000 })
    // The last frame is submitted, not yet on screen: software rendering takes its time.
    await this.page.waitForTimeout(500)
  }

  // Years

  year = (): Promise<string> => this.page.locator('output.year').innerText()

  async pressOnSlider(key: string): Promise<void> {
    await this.page.locator('#year').press(key)
  }

  valueText = () => this.page.locator('#year').getAttribute('aria-valuetext')

  async play(): Promise<void> {
    await this.page.locator('.play').click()
  }

  async clickSummit(year: number): Promise<void> {
    await this.page.locator(`.track .mark-hosts[data-year="${year}"]`).click()
  }

  marksOnTrack = () => this.page.locator('.track .mark')
  /** The name that a mark on the track shows when it is pointed at or has the focus. */
  markName = (year: number) => this.page.locator(`.track .mark[data-year="${year}"] .mark-name`).last()
  handle = (which: 'year' | 'year-from' | 'year-range') => this.page.locator(`#${which}`)
  mode = () => this.page.locator('#mode')
  speed = () => this.page.locator('#speed')
  loop = () => this.page.locator('.loop')
  yearBox = () => this.page.locator('.year-box')
  yearProblem = () => this.page.locator('#year-problem')
  status = () => this.page.locator('.timeline [role=status]')
  playing = async () => (await this.page.locator('.play path').getAttribute('d'))?.startsWith('M7') ?? false

  /** Switches between one year and a range. */
  async switchRange(): Promise<void> {
    await this.page.locator('#two-ends').click()
  }

  /** Types into the big year and ends with a key. */
  async typeYears(text: string, key: 'Enter' | 'Escape'): Promise<void> {
    if (!(await this.yearBox().count())) await this.page.locator('.year-button').click()
    await this.yearBox().fill(text)
    await this.yearBox().press(key)
  }

  /** Where a year stands on the slider, CSS pixels in the window. */
  async placeOnSlider(year: number): Promise<{ x: number; y: number }> {
    const box = await this.page.locator('.slider').boundingBox()
    if (!box) throw new Error('There is no slider.')
    const [first, last] = await Promise.all(
      ['min', 'max'].map(async (end) => Number(await this.handle('year').getAttribute(end))),
    )
    const share = (year - first!) / (last! - first!)
    return { x: box.x + 13 + (box.width - 26) * share, y: box.y + box.height / 2 }
  }

  /** Drags on the slider with the mouse from where one year stands to where another does. */
  async dragOnSlider(from: number, to: number): Promise<void> {
    const [start, end] = [await this.placeOnSlider(from), await this.placeOnSlider(to)]
    await this.page.mouse.move(start.x, start.y)
    await this.page.mouse.down()
    await this.page.mouse.move((start.x + end.x) / 2, start.y)
    await this.page.mouse.move(end.x, end.y)
    await this.page.mouse.up()
  }

  changes = () => this.page.locator('.changes')
  /** A line of the list of changes, by the place it leads to. */
  change = (place: string) => this.changes().locator(`[data-place="${place}"]`)

  async openChanges(): Promise<void> {
    await this.changes().locator('summary').click()
  }

  keysSheet = () => this.page.locator('dialog.keys-sheet')

  // Legend and layers

  /** Documented and possible participants as the legend counts them. */
  async counts(): Promise<{ documented: number; possible: number }> {
    const sum = this.page.locator('[data-layer="psi"] .sum')
    return {
      documented: Number(await sum.getAttribute('data-documented')),
      possible: Number(await sum.getAttribute('data-possible')),
    }
  }

  layerText = (layer: string): Promise<string> => this.page.locator(`[data-layer="${layer}"]`).innerText()

  async toggleLayer(layer: string): Promise<void> {
    await this.page.locator(`[data-layer="${layer}"] input[type=checkbox]`).click()
    await this.drawn()
  }

  // Card

  card = () => this.page.locator('.card')
  cardTitle = (): Promise<string> => this.card().locator('h2').innerText()
  standing = () => this.card().locator('.standing').getAttribute('data-standing')
  quotations = () => this.card().locator('.quotation blockquote')
  quotation = (text: string) => this.card().locator('.quotation', { hasText: text })
  notesOf = (quotationText: string) => this.quotation(quotationText).locator('.notes li')
  marks = () => this.card().locator('.quotation mark')
  sourceLinks = () => this.card().locator('.sources a')
  hostedSummits = () => this.card().locator('[data-summit]')

  async closeCard(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await expect(this.card()).toHaveCount(0)
  }

  // Reader

  async openArticle(id: string): Promise<void> {
    await this.page.locator(`.reader [data-article="${id}"]`).click()
  }

  /** The article's words as they stand, element by element, without the marks of notes. */
  articleWords = (): Promise<string[]> =>
    this.page.locator('.article .words').evaluateAll((all) =>
      all.map((words) => {
        const copy = words.cloneNode(true) as Element
        for (const mark of copy.querySelectorAll('sup')) mark.remove()
        return copy.textContent ?? ''
      }),
    )

  pointers = (): Promise<{ place?: string; years?: string }[]> =>
    this.page.locator('.article .pointer').evaluateAll((all) =>
      all.map((one) => {
        const { place, years } = (one as HTMLElement).dataset
        return { ...(place ? { place } : {}), ...(years ? { years } : {}) }
      }),
    )

  /** Straight to the link: the text may still be scrolling from under the mouse, the card taking the keyboard. */
  async followPointer(index: number): Promise<void> {
    await this.page.locator('.article .pointer').nth(index).dispatchEvent('click')
  }

  /** `2003..2005`, also for one year. */
  async chosenYears(): Promise<string> {
    const match = /year=(\d+)(?:\.\.(\d+))?/.exec(await this.hash())
    const last = await this.page.locator('#year').getAttribute('max')
    const from = match?.[1] ?? last
    return `${from}..${match?.[2] ?? from}`
  }

  sentence = (text: string) => this.page.locator('.article .sentence', { hasText: text })
  markedSentence = () => this.page.locator('.article [data-passage][aria-current=true]')
  yearMarked = () => this.page.locator('.article [data-passage]:has(.year-mark) .words').allInnerTexts()
  notedWords = () => this.page.locator('.article .noted').allInnerTexts()
  editorsNotes = () => this.page.locator('.article .editors')
  note = (number: number) => this.page.locator(`.article ol > li[value="${number}"]`)
  /** Quotations of the card without the marks of notes and the names of columns. */
  quotedTexts = (): Promise<string[]> =>
    this.quotations().evaluateAll((all) =>
      all.map((quotation) => {
        const copy = quotation.cloneNode(true) as Element
        for (const other of copy.querySelectorAll('sup, dt')) other.remove()
        return copy.textContent ?? ''
      }),
    )

  // Search, table, sources

  searchBox = () => this.page.locator('.search input')
  hits = () => this.page.locator('.search [role=option]')
  searchStatus = () => this.page.locator('.search [role=status]')

  async pressSlash(): Promise<void> {
    await this.page.locator('body').press('/')
  }

  rows = () => this.page.locator('.table-panel tr[data-row]')
  row = (id: string) => this.page.locator(`.table-panel tr[data-row="${id}"]`)
  tableStatus = () => this.page.locator('.table-panel .table-status')
  tableFilter = () =>
    this.page.locator('.table-panel .filter-words input, .table-panel input[type=search]').first()
  columnHeader = (name: string) => this.page.locator('.table-panel thead th', { hasText: name })

  async download(what: string): Promise<{ name: string; text: string }> {
    const closed = this.page.locator('.downloads:not([open]) > summary')
    if (await closed.count()) await closed.click()
    const waiting = this.page.waitForEvent('download')
    await this.page.locator(`[data-download="${what}"]`).click()
    const file = await waiting
    const stream = await file.createReadStream()
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    return { name: file.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') }
  }

  sources = () => this.page.locator('.sources-panel [data-source]')
  chosenSource = () => this.page.locator('.sources-panel [data-source][aria-current=true]')
  restsOnLink = () => this.card().locator('.sources li').first().locator('button')

  // Choices of the header

  async choose(what: 'view' | 'theme' | 'language', value: string): Promise<void> {
    await this.page.locator(`#${what}`).selectOption(value)
    await this.drawn()
  }

  hash = (): Promise<string> => this.page.evaluate(() => location.hash)
  notices = () => this.page.locator('.notice')
  retry = () => this.notices().locator('button').first().click()
  tab = (name: string) => this.page.locator('.tabs .tab', { hasText: name })

  // Map

  private mapBox = async () => {
    const box = await this.page.locator('.map').boundingBox()
    if (!box) throw new Error('The map is not on the page.')
    return box
  }

  /** CSS pixels in the window of a position at a camera, by the figure's projection; null when not in sight. */
  async pixelOf(position: Position, view: View, camera: Camera): Promise<{ x: number; y: number } | null> {
    const box = await this.mapBox()
    const point = place(figureProjection(view, camera, box.width, box.height), position)
    if (!point) return null
    const [x, y] = point
    const inside = x >= 0 && y >= 0 && x < box.width && y < box.height
    return inside ? { x: box.x + x, y: box.y + y } : null
  }

  async clickAt(position: Position, view: View, camera: Camera, touch = false): Promise<void> {
    const at = await this.pixelOf(position, view, camera)
    if (!at) throw new Error(`${position} is not in sight.`)
    if (touch) await this.page.touchscreen.tap(at.x, at.y)
    else await this.page.mouse.click(at.x, at.y)
  }

  /** A picture of the page as it is; `colour` reads single pixels of it. */
  async picture(): Promise<PNG> {
    return PNG.sync.read(await this.page.screenshot())
  }

  async focusMap(): Promise<void> {
    await this.page.locator('.map canvas').focus()
  }

  /** Takes the graphics context away, as a sleeping phone does, and gives it back. */
  async loseContext(): Promise<void> {
    await this.page.evaluate(async () => {
      const canvas = document.querySelector<HTMLCanvasElement>('.map canvas')
      const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
      if (!extension) throw new Error('There is no graphics context to lose.')
      const event = (name: string) =>
        new Promise((done) => canvas?.addEventListener(name, done, { once: true }))
      const lost = event('webglcontextlost')
      extension.loseContext()
      await lost
      await new Promise((done) => setTimeout(done, 300))
      const restored = event('webglcontextrestored')
      extension.restoreContext()
      await restored
    })
    await this.page.waitForTimeout(1500)
  }

  // Export

  exportDialog = () => this.page.locator('dialog.export')

  async openExport(): Promise<void> {
    if (await this.page.locator('.options:not([open]) > summary').count())
      await this.page.locator('.options > summary').click()
    if (!(await this.exportDialog().isVisible()))
      await this.page.locator('.header [aria-haspopup=dialog]').click()
    await this.exportDialog().locator('.primary').waitFor()
  }

  /** Format by its id, size as `1920x1080`, `A4` or `custom`; the numbers belong to the size. */
  async chooseExport(order: {
    format?: string
    size?: string
    orientation?: string
    numbers?: Partial<Record<'dpi' | 'width' | 'height' | 'from' | 'to' | 'pace', number>>
  }): Promise<void> {
    await this.openExport()
    const dialog = this.exportDialog()
    if (order.format) await dialog.locator(`[name=export-format][value=${order.format}]`).check()
    if (order.size) await dialog.locator('#export-size').selectOption(order.size)
    if (order.orientation) await dialog.locator('#export-orientation').selectOption(order.orientation)
    for (const [id, value] of Object.entries(order.numbers ?? {})) {
      await dialog.locator(`#export-${id}`).fill(String(value))
      await dialog.locator(`#export-${id}`).blur()
    }
  }

  /** Saves the page as it is chosen; gives its name and bytes. */
  async saveExport(): Promise<{ name: string; bytes: Buffer }> {
    const download = this.page.waitForEvent('download', { timeout: 80_000 })
    await this.exportDialog().locator('.primary').click()
    const file = await download
    const stream = await file.createReadStream()
    const chunks: Buffer[] = []
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks) }
  }

  /** Saves a PNG of 1280 × 720 pixels, or of two or three times as many a side. */
  async savePicture(index: number): Promise<{ name: string; bytes: Buffer }> {
    await this.chooseExport({ format: 'png', size: ['1280x720', '2560x1440', '3840x2160'][index] ?? '' })
    return this.saveExport()
  }
}

/** The colour of one pixel of a picture. */
export function colourAt({ width, data }: PNG, x: number, y: number): Colour {
  const at = (Math.round(y) * width + Math.round(x)) * 4
  return [data[at]!, data[at + 1]!, data[at + 2]!]
}

export function colourOf(hexadecimal: string): Colour {
  const value = Number.parseInt(hexadecimal.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

/** Largest difference of the three channels. */
export const difference = (one: Colour, other: Colour): number =>
  Math.max(...one.map((channel, index) => Math.abs(channel - (other[index] ?? 0))))
