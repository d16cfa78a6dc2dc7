/** Files that are written whole or not at all. */
import { access, constants, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Writes under other names first; only when all are written do they get their own. */
export class FileBatch {
  #written: { temporary: string; file: string }[] = []

  async add(file: string, content: string | Uint8Array): Promise<void> {
    const temporary = join(dirname(file), `.${basename(file)}.${process.pid}.part`)
    this.#written.push({ temporary, file })
    await writeFile(temporary, content)
  }

  async keep(): Promise<string[]> {
    for (const { temporary, file } of this.#written) await rename(temporary, file)
    return this.#written.map(({ file }) => file)
  }

  async discard(): Promise<void> {
    for (const { temporary } of this.#written) await rm(temporary, { force: true })
  }
}

/** Why no file can be written there, as the end of a sentence; null when one can. */
export async function obstacleAt(file: string): Promise<string | null> {
  const folder = dirname(file)
  const found = await stat(folder).catch(() => null)
  if (!found?.isDirectory()) return `there is no folder "${folder}"`
  const own = await stat(file).catch(() => null)
  if (own?.isDirectory()) return 'it is a folder'
  return access(folder, constants.W_OK).then(
    () => null,
    () => `the folder "${folder}" cannot be written to`,
  )
}
