/** EDTF dates as a reader of each language writes them. */
import type { Language } from '../geo/model.ts'
import { translate } from './i18n.ts'

/**
 * Writes an EDTF level 1 date: `2009-05-26`, `2003-10`, `2004`, an interval of two of them with `/`, an open
 * start `../2005-04` (no later than), or an approximate year `2019~`. Anything else is returned as it is.
 */
export function writeDate(language: Language, edtf: string): string {
  const [start = '', end] = edtf.split('/')
  if (end === undefined) return writeOne(language, start)
  if (start === '..') return translate(language, 'date.before', { date: writeOne(language, end) })
  const shared = sharedParts(start, end)
  if (shared === 0 || language === 'en') return writeRange(language, start, end)
  const to = parse(end)
  const rest = { month: 'long', day: 'numeric' } as const
  const shortened =
    to && new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...(shared > 1 ? { day: rest.day } : rest) })
  return shortened
    ? translate(language, 'date.between', { from: writeOne(language, start), to: shortened.format(to) })
    : writeRange(language, start, end)
}

/** How many of year and month two days have in common; other dates share nothing. */
function sharedParts(start: string, end: string): number {
  if (start.length !== 10 || end.length !== 10 || start.slice(0, 4) !== end.slice(0, 4)) return 0
  return start.slice(0, 7) === end.slice(0, 7) ? 2 : 1
}

/** Both ends in full; English knows how to shorten two days by itself, CLDR's Chinese would turn to digits. */
function writeRange(language: Language, start: string, end: string): string {
  const [from, to] = [parse(start), parse(end)]
  if (language === 'en' && from && to && start.length === 10 && end.length === 10)
    return formatter(language, 10).formatRange(from, to)
  return translate(language, 'date.between', { from: writeOne(language, start), to: writeOne(language, end) })
}

function writeOne(language: Language, text: string): string {
  if (text.endsWith('~'))
    return translate(language, 'date.about', { date: writeOne(language, text.slice(0, -1)) })
  const date = parse(text)
  return date ? formatter(language, text.length).format(date) : text
}

/** Midnight UTC of the first day, so that no time zone can move it into another year. */
function parse(text: string): Date | null {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(text)) return null
  const date = new Date(`${text.padEnd(10, '-01')}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? null : date
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Making a formatter costs more than a hundred uses of it, so each is made once. */
function formatter(language: Language, length: number): Intl.DateTimeFormat {
  const key = `${language} ${length}`
  const made = formatters.get(key) ?? makeFormatter(language, length)
  formatters.set(key, made)
  return made
}

function makeFormatter(language: Language, length: number): Intl.DateTimeFormat {
  const locale = language === 'en' ? 'en-GB' : language
  if (length === 10) return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle: 'long' })
  const month = length === 7 ? { month: 'long' as const } : {}
  return new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', ...month })
}
