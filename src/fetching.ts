/** Requests whose time-out counts silence: a slow line that still delivers is waited for, a dead one is not. */

/** Milliseconds without a byte after which a request is given up. */
const SILENCE = 12_000

/** The whole body. Rejects for any status but success, for a broken line and for one that has gone silent. */
export async function fetchBytes(address: string, silence = SILENCE): Promise<Uint8Array<ArrayBuffer>> {
  const controller = new AbortController()
  const patience = new Patience(silence, () => controller.abort(new Error(`silent for ${silence} ms`)))
  try {
    const response = await fetch(address, { signal: controller.signal })
    if (!response.ok) throw new Error(`status ${response.status}`)
    const pieces: Uint8Array<ArrayBuffer>[] = []
    const reader = response.body?.getReader()
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
      pieces.push(piece.value)
      patience.renew()
    }
    return joined(pieces)
  } finally {
    patience.end()
    controller.abort()
  }
}

export async function fetchText(address: string, silence = SILENCE): Promise<string> {
  return new TextDecoder().decode(await fetchBytes(address, silence))
}

class Patience {
  #timer: ReturnType<typeof setTimeout>

  constructor(
    private readonly duration: number,
    private readonly lost: () => void,
  ) {
    this.#timer = setTimeout(lost, duration)
  }

  renew(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.lost, this.duration)
  }

  end(): void {
    clearTimeout(this.#timer)
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
