/** Reads videos back: the packets are taken out here, the frames decoded by the browser under test. */
import type { Page } from '@playwright/test'
import { ALL_FORMATS, BufferSource, EncodedPacketSink, Input } from 'mediabunny'

export interface Frame {
  width: number
  height: number

  /** Seconds. */
  at: number
  duration: number

  /** Four bytes a pixel. */
  pixels: Buffer
}

export async function framesOf(page: Page, bytes: Buffer): Promise<Frame[]> {
  const input = new Input({ source: new BufferSource(bytes), formats: ALL_FORMATS })
  const track = await input.getPrimaryVideoTrack()
  const config = await track?.getDecoderConfig()
  if (!track || !config) throw new Error('The file holds no video.')
  const packets: { key: boolean; at: number; duration: number; data: string }[] = []
  for await (const { type, timestamp, duration, data } of new EncodedPacketSink(track).packets())
    packets.push({
      key: type === 'key',
      at: timestamp,
      duration,
      data: Buffer.from(data).toString('base64'),
    })
  const description = config.description
    ? Buffer.from(config.description as Uint8Array).toString('base64')
    : null
  const decoded = await page.evaluate(decode, { codec: config.codec, description, packets })
  return decoded.map(({ pixels, ...frame }) => ({ ...frame, pixels: Buffer.from(pixels, 'base64') }))
}

interface Packed {
  codec: string
  description: string | null
  packets: { key: boolean; at: number; duration: number; data: string }[]
}

/** Runs in the page. */
async function decode({ codec, description, packets }: Packed) {
  const bytesOf = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  const frames: { width: number; height: number; at: number; duration: number; pixels: string }[] = []
  const failures: unknown[] = []
  const read = (frame: VideoFrame) => {
    const { displayWidth: width, displayHeight: height, timestamp, duration } = frame
    const context = new OffscreenCanvas(width, height).getContext('2d')
    context?.drawImage(frame, 0, 0)
    frame.close()
    const data = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray()
    let pixels = ''
    for (let at = 0; at < data.length; at += 8192)
      pixels += String.fromCharCode(...data.subarray(at, at + 8192))
    frames.push({ width, height, at: timestamp / 1e6, duration: (duration ?? 0) / 1e6, pixels: btoa(pixels) })
  }
  const decoder = new VideoDecoder({ output: read, error: (error) => failures.push(error.message) })
  decoder.configure(description ? { codec, description: bytesOf(description) } : { codec })
  for (const { key, at, duration, data } of packets)
    decoder.decode(
      new EncodedVideoChunk({
        type: key ? 'key' : 'delta',
        timestamp: at * 1e6,
        duration: duration * 1e6,
        data: bytesOf(data),
      }),
    )
  await decoder.flush()
  if (failures.length > 0) throw new Error(failures.join(', '))
  return frames
}
