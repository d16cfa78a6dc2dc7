/** Tells what of the data did not come, by what it is for and by its name. */
import type { DataError } from './data.ts'
import { type MessageKey, t, type Values } from './i18n.ts'
import { tell, withdraw } from './panels/Notices.tsx'
import { language } from './state.ts'

const FILES: Record<string, MessageKey> = {
  'atlas.json': 'problem.file.atlas',
  'world-first.json': 'problem.file.world',
  'world.json': 'problem.file.world',
  'fonts/metrics.json': 'problem.file.metrics',
}

/** Numbers in groups of digits, as the language has them. */
const written = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'number' ? new Intl.NumberFormat(language.value).format(value) : value,
    ]),
  )

/** The sentence stays until trying `again` has brought the file. */
export function tellOf({ file, reason, values }: DataError, again: () => void): void {
  const name = FILES[file] ?? (file.startsWith('events/') ? 'problem.file.events' : undefined)
  const id = `data ${file}`
  tell({
    id,
    words: () => t(`problem.${reason}`, { ...written(values), file: name ? t(name, { file }) : file }),
    lasting: true,
    act: () => {
      withdraw(id)
      again()
    },
  })
}
