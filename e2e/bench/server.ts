/** A static server as a host would run it: files compressed once, ranges, and a record of what was sent. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { MEDIA_TYPES } from '../drivers/media-types.ts'

/** What hosts do not compress again. */
const PACKED = new Set(['.png', '.woff2', '.pmtiles'])

interface Packed {
  raw: Buffer
  gzip: Buffer
  brotli: Buffer
}

/** One answer: the file's ending and its bytes by each way of sending it. */
export interface Sent {
  path: string
  kind: string
  raw: number
  gzip: number
  brotli: number
}

/** A file of the address, or null; later mounts come first. */
export type Mount = (path: string) => Buffer | null

export const folder =
  (root: string, prefix = '/'): Mount =>
  (path) => {
    if (!path.startsWith(prefix)) return null
    const name = normalize(path.slice(prefix.length)).replace(/^(\.\.[/\\])+/, '')
    try {
      return readFileSync(join(root, name === '' || name === '.' ? 'index.html' : name))
    } catch {
      return null
    }
  }

/** One file at one address. */
export const only = (path: string, content: () => string | Uint8Array): Mount => {
  let body: Buffer | undefined
  return (asked) => {
    if (asked !== path) return null
    body ??= Buffer.from(content())
    return body
  }
}

/** The page before the one that is measured. */
export const EMPTY = only('/empty.html', () => '<!doctype html><title>empty</title>')

/** Bytes beyond which a file is packed as fast as a host does it on the way. */
const LARGE = 4_000_000

const brotli = (raw: Buffer): Buffer =>
  raw.length < LARGE
    ? brotliCompressSync(raw)
    : brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })

/** By the sum of the content: servers one after another have most files in common. */
const packedFiles = new Map<string, Packed>()

function packOnce(raw: Buffer): Packed {
  const sum = createHash('sha256').update(raw).digest('hex')
  const packed = packedFiles.get(sum) ?? { raw, gzip: gzipSync(raw), brotli: brotli(raw) }
  packedFiles.set(sum, packed)
  return packed
}

export class BenchServer {
  readonly sent: Sent[] = []
  private readonly packed = new Map<string, Packed>()
  private readonly server = createServer((request, response) => this.answer(request, response))

  constructor(private readonly mounts: Mount[]) {}

  /** Packs files before they are asked for: while it packs, a page would wait. */
  pack(paths: readonly string[]): void {
    for (const path of paths) this.find(path)
  }

  /** Listens on a free port and gives the address. */
  async open(): Promise<string> {
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done))
    return `http://localhost:${(this.server.address() as AddressInfo).port}`
  }

  close(): void {
    this.server.closeAllConnections()
    this.server.close()
  }

  private answer({ url = '/', headers }: IncomingMessage, response: ServerResponse): void {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
    const file = this.find(path)
    if (!file) {
      response.writeHead(404).end()
      return
    }
    const kind = extname(path) || '.html'
    const range = PACKED.has(kind) ? /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') : null
    if (range) {
      this.answerPart(response, { path, kind, whole: file.raw }, Number(range[1]), Number(range[2]))
      return
    }
    this.sent.push({ path, kind, raw: file.raw.length, gzip: file.gzip.length, brotli: file.brotli.length })
    const encoding = this.encodingFor(String(headers['accept-encoding'] ?? ''), kind)
    const body = encoding === 'identity' ? file.raw : file[encoding === 'br' ? 'brotli' : 'gzip']
    response.writeHead(200, {
      'Content-Type': MEDIA_TYPES[kind] ?? 'application/octet-stream',
      'Content-Length': body.length,
      'Cache-Control': 'max-age=600',
      ...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
    })
    response.end(body)
  }

  /** From the first to the last byte, both included. */
  private answerPart(
    response: ServerResponse,
    { path, kind, whole }: { path: string; kind: string; whole: Buffer },
    first: number,
    last: number,
  ): void {
    const body = whole.subarray(first, last + 1)
    const { length } = body
    this.sent.push({ path, kind, raw: length, gzip: length, brotli: length })
    response.writeHead(206, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': length,
      'Content-Range': `bytes ${first}-${first + length - 1}/${whole.length}`,
    })
    response.end(body)
  }

  private encodingFor(accepted: string, kind: string): 'br' | 'gzip' | 'identity' {
    if (PACKED.has(kind)) return 'identity'
    if (/\bbr\b/.test(accepted)) return 'br'
    return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'
  }

  private find(path: string): Packed | null {
    const known = this.packed.get(path)
    if (known) return known
    for (const mount of this.mounts) {
      const raw = mount(path)
      if (!raw) continue
      const packed = PACKED.has(extname(path)) ? { raw, gzip: raw, brotli: raw } : packOnce(raw)
      this.packed.set(path, packed)
      return packed
    }
    return null
  }
}
