/** Hands a file to the reader. Alone here, so that saving a table loads none of the figure's code. */

/** The address is let go only when the browser has surely begun to read it. */
const PATIENCE = 60_000

export function download(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), PATIENCE)
}
