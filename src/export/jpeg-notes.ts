/** What is written into a JPEG beside its pixels: how dense they are, and whose they are. */

const START = 0xd8
const JFIF = 0xe0
const COMMENT = 0xfe
const IDENTIFIER = 'JFIF\0'
const LONGEST_COMMENT = 0xffff - 2

/**
 * The same picture with its density in the JFIF header (pixels to the inch, whole) and a comment behind it.
 * The comment is cut where a segment ends.
 */
export function annotateJpeg(jpeg: Uint8Array, dpi: number, comment: string): Uint8Array<ArrayBuffer> {
  if (jpeg[0] !== 0xff || jpeg[1] !== START) throw new Error('These bytes are no JPEG.')
  const body = jpeg[2] === 0xff && jpeg[3] === JFIF ? jpeg.subarray(headerEnd(jpeg)) : jpeg.subarray(2)
  const words = new TextEncoder().encode(comment).subarray(0, LONGEST_COMMENT)
  const note = [0xff, COMMENT, ...bigEndian(words.length + 2), ...words]
  return joined([new Uint8Array([0xff, START, ...jfifHeader(Math.round(dpi)), ...note]), body])
}

/** Where the segment behind the start of the picture ends. */
const headerEnd = (jpeg: Uint8Array): number => 4 + (jpeg[4]! << 8) + jpeg[5]!

/** Version 1.02, pixels to the inch, no thumbnail. */
function jfifHeader(dpi: number): number[] {
  const identifier = [...new TextEncoder().encode(IDENTIFIER)]
  const content = [...identifier, 1, 2, 1, ...bigEndian(dpi), ...bigEndian(dpi), 0, 0]
  return [0xff, JFIF, ...bigEndian(content.length + 2), ...content]
}

const bigEndian = (value: number): [number, number] => [value >> 8, value & 255]

function joined([head, body]: [Uint8Array, Uint8Array]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(head.length + body.length)
  whole.set(head)
  whole.set(body, head.length)
  return whole
}
