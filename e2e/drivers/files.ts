/** Files that the page hands over. */
import type { Download } from '@playwright/test'

export async function contentOf(file: Download): Promise<{ name: string; bytes: Buffer }> {
  const chunks: Buffer[] = []
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer)

  return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks) }
}
