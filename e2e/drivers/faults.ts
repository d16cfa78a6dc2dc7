/** What a server, a line or a browser can do wrong. */
import { readdirSync, statSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, type Page } from '@playwright/test'
import type { PNG } from 'pngjs'
import type { Fault } from './server.ts'

const json = { 'content-type': 'application/json' }
const says =
  (status: number, body: string): Fault =>
  (response) =>
    void response.writeHead(status, json).end(body)

/** Every way in which a data file can fail to come; the name says what the reader meets. */
export const DATA_FAULTS: Record<string, Fault> = {
  'not there': says(404, 'not here'),
  'refused by the server': says(500, ''),
  'cut short': (response, body) => void response.writeHead(200, json).end(body.slice(0, body.length / 2)),
  empty: says(200, ''),
  'another page': says(200, '<!doctype html><title>Sign in</title>'),
  null: says(200, 'null'),
  'of another shape': says(200, '{"version":1,"type":"FeatureCollection","features":[]}'),
  'of another version': says(200, '{"version":99}'),
  'holding a text without end': (response, body) => {
    const huge = 'a'.repeat(10_000_000)
    response.writeHead(200, json).end(body.replace(/"(en|key|family)":"/, `$&${huge}`))
  },
  reset: (response) => void response.destroy(),
  'lost half-way': (response, body) => {
    response.writeHead(200, { ...json, 'content-length': String(Buffer.byteLength(body)) })
    response.write(body.slice(0, body.length / 2))
    setTimeout(() => response.destroy(), 50)
  },
  silent: () => {},
  'silent half-way': (response, body) => void response.writeHead(200, json).write(body.slice(0, 999)),
}

const DIST = join(import.meta.dirname, '../../dist')
/** The built page as a file on the disk. */
export const INDEX = pathToFileURL(join(DIST, 'index.html')).href

/** The name that the build gave a piece of code or a style sheet; where two are called so, the larger one's. */
export function assetOf(name: string, kind: 'js' | 'css' = 'js'): string {
  const files = readdirSync(join(DIST, 'assets')).filter((file) =>
    new RegExp(`^${name}-[\\w-]+\\.${kind}$`).test(file),
  )
  const sizes = files.map((file) => statSync(join(DIST, 'assets', file)).size)
  const found = files[sizes.indexOf(Math.max(...sizes))]
  if (!found) throw new Error(`The build has no ${kind} file called ${name}.`)
  return `assets/${found}`
}

/** Takes the graphics away before the page begins. */
export const withoutWebGl = (page: Page) =>
  page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      type: string,
      ...rest: unknown[]
    ) {
      return type.startsWith('webgl') ? null : Reflect.apply(original, this, [type, ...rest])
    } as typeof original
  })

/** A browser that remembers nothing and says so by throwing, as private windows of some do. */
export const withoutStorage = (page: Page) =>
  page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError')
        },
      })
  })

/** Slow third generation: 400 kbit a second, two seconds there and back. */
export async function slowLine(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 2000,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  })
}

declare global {
  interface Window {
    /** Bytes of the counted file that the page has taken. */
    came: number
  }
}

/** From the next page on the page counts what comes of a file. */
export const countBytes = (page: Page, file: string) =>
  page.addInitScript((counted) => {
    const original = window.fetch
    window.came = 0
    window.fetch = async (...request) => {
      const response = await original(...request)
      if (!String(request[0]).endsWith(counted)) return response
      const count = new TransformStream<Uint8Array, Uint8Array>({
        transform(piece, out) {
          window.came += piece.length
          out.enqueue(piece)
        },
      })
      return new Response(response.body?.pipeThrough(count), response)
    }
  }, file)

/** A line that delivers a file whose bytes are counted only as far as it is told to. */
export class LineByHand {
  private sent = 0
  private begin: (answer: { response: ServerResponse; body: Buffer }) => void = () => {}
  private readonly begun = new Promise<{ response: ServerResponse; body: Buffer }>((begin) => {
    this.begin = begin
  })

  constructor(private readonly page: Page) {}

  readonly fault: Fault = (response, body) => {
    response.writeHead(200, { ...json, 'content-length': String(Buffer.byteLength(body)) })
    this.begin({ response, body: Buffer.from(body) })
  }

  /** Settles when the page has taken that share of the file. */
  async deliver(share: number): Promise<void> {
    const { response, body } = await this.begun
    const next = Math.round(body.length * share)
    response.write(body.subarray(this.sent, next))
    this.sent = next
    if (share === 1) response.end()
    await expect.poll(() => this.page.evaluate(() => window.came)).toBe(next)
  }
}

/** Forgets what the browser itself reports of answers that a test made up; what the page threw stays. */
export function forgetAnswers(errors: string[]): void {
  const own = errors.filter((message) => !/^Failed to load resource|net::ERR_/.test(message))
  errors.splice(0, errors.length, ...own)
}

/** How a reader meets them. */
export function faultsDriver(page: Page) {
  const panel = page.locator('.side [role=alert]')
  return {
    /** What is said about the whole; notices that can wait are no part of it. */
    alert: () => page.locator('.notices [role=alert]'),
    /** What stands in place of everything while there are no words. */
    wordless: () => page.locator('.unstarted[role=alert]'),
    title: () => page.locator('h1'),
    mapCanvas: () => page.locator('.map canvas').first(),
    panelAlert: () => panel,
    retryPanel: () => panel.getByRole('button').click(),
    pressSave: () => page.locator('dialog.export .primary').click(),
    exportOutcome: () => page.locator('dialog.export .export-outcome'),

    async loseGraphics(): Promise<void> {
      await page.evaluate(async () => {
        const canvas = document.querySelector<HTMLCanvasElement>('.map canvas')
        const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
        if (!extension) throw new Error('There is no graphics context to lose.')
        const lost = new Promise((done) => canvas?.addEventListener('webglcontextlost', done, { once: true }))
        extension.loseContext()
        await lost
        Object.assign(window, { giveBack: () => extension.restoreContext() })
      })
    },

    async giveGraphicsBack(): Promise<void> {
      await page.evaluate(async () => {
        const canvas = document.querySelector('.map canvas')
        const back = new Promise((done) =>
          canvas?.addEventListener('webglcontextrestored', done, { once: true }),
        )
        // The browser takes a restoration only after the loss was heard of everywhere.
        await new Promise((done) => setTimeout(done, 300))
        ;(window as unknown as { giveBack: () => void }).giveBack()
        await back
      })
      await page.waitForTimeout(300)
    },
  }
}

/** Share of the pixels that differ so much that an eye could see it. */
export function shareOfDifferent(one: PNG, other: PNG): number {
  const pixels = one.width * one.height
  let different = 0
  for (let at = 0; at < pixels * 4; at += 4) {
    const most = Math.max(
      ...[0, 1, 2].map((channel) => Math.abs(one.data[at + channel]! - other.data[at + channel]!)),
    )
    if (most > 32) different++
  }
  return different / pixels
}
