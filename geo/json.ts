/** Reads JSON files that people write. What cannot be read comes back as a problem with its file and place, never an exception. */
import * as v from 'valibot'
import { LONGEST_TEXT, MOST_PROBLEMS } from './limits.ts'
import type { Problem } from './model.ts'

type Schema<T> = v.GenericSchema<unknown, T>

/** Where in a value a text is longer than any cell may be, as a sentence; null where none is. */
function overlong(value: unknown, at: string): string | null {
  if (typeof value === 'string') {
    const length = value.length
    return length > LONGEST_TEXT ? `${at} has ${length} characters, more than ${LONGEST_TEXT}` : null
  }
  if (typeof value !== 'object' || value === null) return null
  for (const [key, part] of Object.entries(value)) {
    const found = overlong(part, at === '' ? key : `${at}.${key}`)
    if (found) return found
  }
  return null
}

function parsed(source: string): { json: unknown } | null {
  try {
    return { json: JSON.parse(source) }
  } catch {
    return null
  }
}

/** Reads one value that is a whole file. */
export function readJson<T>(
  source: string,
  file: string,
  schema: Schema<T>,
): { value: T | null; problems: Problem[] } {
  const nothing = (...reasons: string[]) => ({
    value: null,
    problems: reasons.map((reason) => ({ file, reason })),
  })
  const read = parsed(source)
  if (!read) return nothing('This is not JSON.')
  const result = v.safeParse(schema, read.json)
  if (!result.success)
    return nothing(
      ...result.issues
        .slice(0, MOST_PROBLEMS)
        .map((issue) => `${v.getDotPath(issue) ?? 'The file'}: ${issue.message}`),
    )
  const long = overlong(result.output, '')
  return long ? nothing(`${long}.`) : { value: result.output, problems: [] }
}

/** Reads a list; an entry of the wrong shape is left out and named in `problems`. */
export function readList<T>(
  source: string | undefined,
  file: string,
  schema: Schema<T>,
): { list: T[]; problems: Problem[] } {
  const nothing = (reason: string) => ({ list: [], problems: [{ file, reason }] })
  if (source === undefined) return nothing('The file is missing.')
  const read = parsed(source)
  if (!read) return nothing('This is not JSON.')
  if (!Array.isArray(read.json)) return nothing('This is not a list.')
  const list: T[] = []
  const problems: Problem[] = []
  for (const [index, entry] of read.json.entries()) {
    if (problems.length >= MOST_PROBLEMS) break
    const result = v.safeParse(schema, entry)
    const long = result.success ? overlong(result.output, '') : null
    if (long) problems.push({ file, reason: `Entry ${index + 1}: ${long}.` })
    else if (result.success) list.push(result.output)
    else problems.push({ file, reason: `Entry ${index + 1} is malformed at ${placeOf(result.issues[0])}.` })
  }
  return { list, problems }
}

const placeOf = (issue: v.BaseIssue<unknown>) => `${v.getDotPath(issue) ?? 'the entry'}: ${issue.message}`
