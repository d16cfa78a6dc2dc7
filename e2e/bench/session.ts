/** One page in a browser of its own, watched through Chromium's protocol. */
import { readFileSync } from 'node:fs'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright'
import { PNG } from 'pngjs'
import { findBrowser } from '../browser.ts'
import type { Frame } from './frames.ts'

export const WINDOW = { width: 1440, height: 900 }
/** Frames are sent this much smaller: enough to judge them, and cheap to make. */
const SCALE = 1 / 3
/** A page is at rest when for so many milliseconds no frame has come, */
const QUIET = 600
/** and its processes have worked for no longer than so many seconds. */
const IDLE = 0.03

const FLAGS = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Without a graphics card a browser paints pages by the processor; only what wants WebGL is drawn by software.
  '--disable-gpu-rasterization',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
]

/** Seconds of processor time since the browser began. */
export interface Processor {
  main: number
  renderer: number
  graphics: number
}

interface RawFrame {
  time: number
  data: string
}

export class Session {
  private frames: RawFrame[] = []

  private constructor(
    private readonly browser: Browser,
    private readonly machine: CDPSession,
    private readonly protocol: CDPSession,
    readonly page: Page,
    private readonly patience: number,
  ) {}

  /** `patience`: milliseconds in which the page has to come to rest each time. */
  static async open(patience = 60_000): Promise<Session> {
    const { path, flags } = await findBrowser()
    const browser = await chromium.launch({ executablePath: path, args: [...FLAGS, ...flags] })
    const context = await browser.newContext({ viewport: WINDOW, locale: 'zh-TW', serviceWorkers: 'block' })
    const page = await context.newPage()
    const protocol = await context.newCDPSession(page)
    const session = new Session(browser, await browser.newBrowserCDPSession(), protocol, page, patience)
    await protocol.send('Performance.enable', { timeDomain: 'threadTicks' })
    protocol.on('Page.screencastFrame', ({ data, sessionId }) => {
      // The frame's own time is when it was begun: software drawing takes a fifth of a second from there.
      session.frames.push({ time: Date.now(), data })
      protocol.send('Page.screencastFrameAck', { sessionId }).catch(() => {})
    })
    return session
  }

  async close(): Promise<void> {
    await this.browser.close()
  }

  /** Every frame from now on is kept, until `stopWatching`. */
  async watch(): Promise<void> {
    this.frames = []
    const size = { maxWidth: WINDOW.width * SCALE, maxHeight: WINDOW.height * SCALE }
    await this.protocol.send('Page.startScreencast', { format: 'png', ...size, everyNthFrame: 1 })
  }

  async stopWatching(): Promise<void> {
    await this.protocol.send('Page.stopScreencast')
  }

  /** The frames since the last call, in the order of their time. */
  take(): Frame[] {
    const taken = this.frames.sort((one, other) => one.time - other.time)
    this.frames = []
    return taken.map(({ time, data }) => ({ time, ...PNG.sync.read(Buffer.from(data, 'base64')) }))
  }

  /** Waits until no frame has come for a while and no process has worked; fails when that never happens. */
  async rest(): Promise<void> {
    const until = Date.now() + this.patience
    for (;;) {
      const seen = this.frames.length
      const before = await this.processor()
      await this.page.waitForTimeout(QUIET)
      const after = await this.processor()
      const worked = after.renderer + after.graphics - before.renderer - before.graphics
      if (this.frames.length === seen && worked < IDLE) return
      if (Date.now() > until) throw new Error(`The page ${this.page.url()} did not come to rest.`)
    }
  }

  /** A key as a keyboard sends it; gives the moment before. */
  async press(key: 'ArrowRight'): Promise<number> {
    const time = Date.now()
    const code = { key, code: key, windowsVirtualKeyCode: 39 }
    await this.protocol.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...code })
    await this.protocol.send('Input.dispatchKeyEvent', { type: 'keyUp', ...code })
    return time
  }

  async processor(): Promise<Processor> {
    const { metrics } = await this.protocol.send('Performance.getMetrics')
    const { processInfo } = await this.machine.send('SystemInfo.getProcessInfo')
    const of = (type: string) =>
      processInfo.filter((one) => one.type === type).reduce((sum, { cpuTime }) => sum + cpuTime, 0)
    const main = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
    return { main, renderer: of('renderer'), graphics: of('GPU') }
  }

  /** Ids of all processes of the browser. */
  async processes(): Promise<number[]> {
    const { processInfo } = await this.machine.send('SystemInfo.getProcessInfo')
    return processInfo.map(({ id }) => id)
  }

  /** Bytes of processes together, pages that several of them share counted in part; Linux says so. */
  memory(processes: readonly number[]): number {
    try {
      const kilobytes = processes.map((id) =>
        Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1] ?? 0),
      )
      return kilobytes.reduce((sum, each) => sum + each, 0) * 1024
    } catch {
      return Number.NaN
    }
  }

  /** Bytes that the page's scripts hold when everything that can go has gone; workers not counted. */
  async heap(): Promise<number> {
    for (let pass = 0; pass < 2; pass++) await this.protocol.send('HeapProfiler.collectGarbage')
    return (await this.protocol.send('Runtime.getHeapUsage')).usedSize
  }
}
