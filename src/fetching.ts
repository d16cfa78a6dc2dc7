/** Requests whose time-out counts silence: a slow line that still delivers is waited for, a dead one is not. */

/** Milliseconds without a byte after which a request is given up: a busy page still says so within 15 seconds. */
const SILENCE = 10_000

/** The whole body. Rejects for any status but success, for a broken line and for one that has gone silent. */
export async function fetchBytes(address: string, silence = SILENCE): Promise<Uint8Array<ArrayBuffer>> {
  return (await fetchWhole(address, {}, () => {}, silence)).bytes
}

/** `check` may refuse an answer before its body has come. */
async function fetchWhole(
  address: string,
  { headers = {}, signal = null }: Pick<RequestInit, 'headers' | 'signal'>,
  check: (response: Response) => void,
  silence = SILENCE,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; response: Response }> {
  const controller = new AbortController()
  const patience = new Patience(silence, () => controller.abort(new Error(`silent for ${silence} ms`)))
  const stop = () => controller.abort(signal?.reason)
  signal?.addEventListener('abort', stop)
  try {
    signal?.throwIfAborted()
    const response = await fetch(address, { headers, signal: controller.signal })
    if (!response.ok) throw new Error(`status ${response.status}`)
    check(response)
    const pieces: Uint8Array<ArrayBuffer>[] = []
    const reader = response.body?.getReader()
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
      pieces.push(piece.value)
      patience.renew()
    }
    return { bytes: joined(pieces), response }
  } finally {
    signal?.removeEventListener('abort', stop)
    patience.end()
    controller.abort()
  }
}

/** A server that hands out whole files only. */
export class NoRanges extends Error {}

/** Bytes of a file, and the sign by which the server tells one version of it from another. */
export interface FilePart {
  bytes: Uint8Array<ArrayBuffer>
  version: string | undefined
}

/** So many bytes from `offset` on, fewer where the file ends before. */
export async function fetchRange(
  address: string,
  { offset, length }: { offset: number; length: number },
  signal?: AbortSignal,
): Promise<FilePart> {
  const headers = { range: `bytes=${offset}-${offset + length - 1}` }
  const { bytes, response } = await fetchWhole(address, { headers, signal: signal ?? null }, (answer) => {
    if (answer.status !== 206) throw new NoRanges(`status ${answer.status} to a range of ${address}`)
  })
  const tag = response.headers.get('etag')
  // A weak one says that the meaning is the same, not the bytes.
  return { bytes, version: tag && !tag.startsWith('W/') ? tag : undefined }
}

export async function fetchText(address: string, silence = SILENCE): Promise<string> {
  return new TextDecoder().decode(await fetchBytes(address, silence))
}

class Patience {
  #timer: ReturnType<typeof setTimeout>
  #due: number

  constructor(
    private readonly duration: number,
    private readonly lost: () => void,
  ) {
    this.#due = performance.now() + duration
    this.#timer = setTimeout(() => this.look(), duration)
  }

  renew(): void {
    this.end()
    this.#due = performance.now() + this.duration
    this.#timer = setTimeout(() => this.look(), this.duration)
  }

  end(): void {
    clearTimeout(this.#timer)
  }

  /** Where the page itself was busy the bytes may have come, and it has had no time to look at them. */
  private look(): void {
    if (performance.now() - this.#due > this.duration / 4) this.renew()
    else this.lost()
  }
}

function joined(pieces: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
