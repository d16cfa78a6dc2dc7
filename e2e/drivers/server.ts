/**
 * A plain static server for the built atlas, as many hosts are: a folder of the site, parts of files by ranges, no
 * headers, no fallback.
 */
import { readFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { MEDIA_TYPES } from './media-types.ts'

const DIST = join(import.meta.dirname, '../../dist')

/** Answers in place of the server, which knows what the file holds. */
export type Fault = (response: ServerResponse, body: string) => void

export class StaticServer {
  /** What is served in place of a file. */
  readonly changed = new Map<string, (text: string) => string>()
  /** How a file is answered, where not as it should be. */
  readonly faults = new Map<string, Fault>()
  /** Files beside or in place of those on the disk. */
  readonly added = new Map<string, string | Uint8Array>()
  headers: Record<string, string> = {}
  /** Some servers know whole files only. */
  ranges = true
  /** Status and bytes of each answer to a range that was asked for. */
  readonly parts: { file: string; status: number; bytes: number }[] = []

  private constructor(
    private readonly server: Server,
    /** The folder in which the atlas stands, ending in a slash. */
    readonly address: string,
  ) {}

  static async open(folder: string): Promise<StaticServer> {
    const server = createServer()
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const { port } = server.address() as AddressInfo
    const path = `/${encodeURI(folder)}/`
    const served = new StaticServer(server, `http://localhost:${port}${path}`)
    server.on('request', async ({ url = '', headers: { range } }, response) => {
      const file = decodeURI(new URL(url, served.address).pathname)
      const inside = file.startsWith(`/${folder}/`) ? normalize(file.slice(folder.length + 2)) : null
      const body = inside === null || inside.startsWith('..') ? null : await served.read(inside)
      const fault = inside === null ? undefined : served.faults.get(inside)
      if (fault) return fault(response, body?.toString() ?? '')
      if (body !== null && range) return served.answerPart(response, String(inside), Buffer.from(body), range)
      response.writeHead(body === null ? 404 : 200, {
        'content-type': MEDIA_TYPES[extname(file)] ?? 'text/html',
        ...served.headers,
      })
      response.end(body ?? 'There is nothing here.')
    })
    return served
  }

  private answerPart(response: ServerResponse, file: string, whole: Buffer, range: string): void {
    const [first = 0, last = 0] = range.replace('bytes=', '').split('-').map(Number)
    const body = this.ranges ? whole.subarray(first, last + 1) : whole
    const status = this.ranges ? 206 : 200
    this.parts.push({ file, status, bytes: body.length })
    const span = `bytes ${first}-${first + body.length - 1}/${whole.length}`
    response.writeHead(status, this.ranges ? { 'content-range': span } : {})
    response.end(body)
  }

  /** Ends every connection: the network is down. */
  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((done) => this.server.close(done))
  }

  private async read(file: string): Promise<Uint8Array | string | null> {
    const name = file === '.' ? 'index.html' : file
    const bytes = this.added.get(name) ?? (await readFile(join(DIST, name)).catch(() => null))
    const change = this.changed.get(name)
    return bytes && change ? change(bytes.toString()) : bytes
  }
}
