/** Tells what of the data did not come, by what it is for and by its name. */
import type { DataError } from './data.ts'
import { type MessageKey, t } from './i18n.ts'
import { tell, withdraw } from './panels/Notices.tsx'

const FILES: Record<string, MessageKey> = {
  'atlas.json': 'problem.file.atlas',
  'world-first.json': 'problem.file.world',
  'world.json': 'problem.file.world',
  'fonts/metrics.json': 'problem.file.metrics',
}

/** The sentence stays until trying `again` has brought the file. */
export function tellOf({ file, reason, values }: DataError, again: () => void): void {
  const name = FILES[file] ?? (file.startsWith('events/') ? 'problem.file.events' : undefined)
  const id = `data ${file}`
  tell({
    id,
    words: () => t(`problem.${reason}`, { ...values, file: name ? t(name, { file }) : file }),
    lasting: true,
    act: () => {
      withdraw(id)
      again()
    },
  })
}
