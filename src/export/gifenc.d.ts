/** What is used of gifenc, which brings no types. */
declare module 'gifenc' {
  type Palette = [number, number, number][]

  interface Encoder {
    writeFrame(
      index: Uint8Array,
      width: number,
      height: number,
      options: { palette?: Palette; delay: number },
    ): void
    finish(): void
    bytes(): Uint8Array<ArrayBuffer>
  }

  export function GIFEncoder(): Encoder
  export function quantize(data: Uint8ClampedArray, colours: number): Palette
}
