/** Files → one ZIP. */
import { zipSync } from 'fflate'

/** Pictures that are compressed already are only packed; text is compressed. */
export async function archiveOf(files: readonly { name: string; content: Blob }[]): Promise<Blob> {
  const entries: Record<string, [Uint8Array, { level: 0 | 6 }]> = {}
  for (const { name, content } of files)
    entries[name] = [new Uint8Array(await content.arrayBuffer()), { level: name.endsWith('.svg') ? 6 : 0 }]
  // The way that waits for nothing has workers made of text, which the page's policy does not allow.
  return new Blob([zipSync(entries) as Uint8Array<ArrayBuffer>], { type: 'application/zip' })
}
