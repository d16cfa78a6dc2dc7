import type { Mention } from '../model.ts'
import {
  BARE,
  BETWEEN_YEARS,
  CHINESE,
  CHINESE_NO_YEAR,
  CHINESE_YEARS,
  COUNTED,
  DAY_FIRST,
  DAY_FIRST_ONE,
  DECADE,
  ISO,
  MONTH_FIRST,
  MONTH_FIRST_ONE,
  MONTH_YEAR,
  monthOf,
  NUMBERED,
  SHORT_YEARS,
  TWO_DIGITS,
  YEARS,
} from './date-patterns.ts'
import { isWhole, longest, mentionAt, overlaps, type Reader } from './text.ts'

/** A date as far as it is known. */
export interface DatePoint {
  year: number
  month?: number
  day?: number
}
/** What stands in a text: a date or a range, and where. */
export interface FoundDate {
  range: [number, number]
  edtf: string
  /** For dates without a year of their own that may follow. */
  year: number
}

const pad = (value: number): string => String(value).padStart(2, '0')

/** EDTF of a point; null when the calendar has no such day. */
export function edtfOf({ year, month, day }: DatePoint): string | null {
  if (month === undefined) return String(year)
  if (month < 1 || month > 12) return null
  if (day === undefined) return `${year}-${pad(month)}`
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  return `${year}-${pad(month)}-${pad(day)}`
}

const HAN_DIGITS = '〇零一二三四五六七八九'
const digitOf = (unit: string): number => Math.max(0, HAN_DIGITS.indexOf(unit) - 1)

/** A number written with digits, 十二 or 二〇〇九. */
export function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written)
  if (written.includes('十')) {
    const [tens, ones] = written.split('十') as [string, string]
    return (tens === '' ? 1 : digitOf(tens)) * 10 + (ones === '' ? 0 : digitOf(ones))
  }
  return [...written].reduce((sum, unit) => sum * 10 + digitOf(unit), 0)
}

type Groups = Record<string, string | undefined>
/** What a match says: where it begins and ends within the match, and the date. */
interface Reading {
  edtf: string | null
  year: number
  from?: number
  to?: number
}
interface Rule {
  pattern: RegExp
  read(groups: Groups, before: number | null, whole: string): Reading | null
}

const number = (written: string | undefined): number | undefined =>
  written === undefined ? undefined : numberOf(written)

function span(first: DatePoint, second: DatePoint): Reading {
  const [from, to] = [edtfOf(first), edtfOf(second)]
  const isForward = from !== null && to !== null && from <= to.padEnd(from.length, '~')
  return { edtf: isForward ? `${from}/${to}` : null, year: second.year }
}

const single = (point: DatePoint): Reading => ({ edtf: edtfOf(point), year: point.year })

function yearOf(written: string | undefined, before: number | null): number | null {
  if (written === undefined || written === '同') return before
  if (written.startsWith('民国')) return numberOf(written.slice(2)) + 1911
  return numberOf(written)
}

/** 2010年4月12日–13日, 2016年3月31日-4月1日, 從2003年起至2005年底, 同年7月, 4月12日. */
function chinese(groups: Groups, before: number | null): Reading | null {
  const year = yearOf(groups.year, before)
  if (year === null) return null
  const month = groups.late ? 12 : number(groups.month)
  const lead = groups.from?.length ?? 0
  const isRange = Boolean(groups.year2 || groups.month2 || groups.day2 || groups.late2)
  const point = { year, month, day: number(groups.day) }
  const hasDay =
    groups.day !== undefined && (groups.sign !== undefined || (isRange && groups.day2 !== undefined))
  if (groups.day !== undefined && !hasDay) {
    if (!groups.year) return null
    return { ...single({ year, month }), from: lead, to: lead + groups.head!.length }
  }
  if (!isRange) return { ...single(point), from: lead, to: lead + groups.first!.length }
  const second = {
    year: groups.year2 ? (yearOf(groups.year2, year) ?? year) : year,
    month: groups.late2 ? 12 : (number(groups.month2) ?? (groups.year2 ? undefined : month)),
    day: number(groups.day2),
  }
  const range = span(point, second)
  return range.edtf ? range : { ...single(point), from: lead, to: lead + groups.first!.length }
}

/** April 12–13, 2010; 31 March – 1 April 2016; July/August 2008. */
function english(groups: Groups): Reading {
  const year = numberOf(groups.year!)
  const last = monthOf(groups.month2 ?? groups.month!)
  const firstMonth = groups.month0 ? monthOf(groups.month0) : groups.month2 ? monthOf(groups.month!) : last
  const first = { year: number(groups.year0) ?? year, month: firstMonth, day: number(groups.day) }
  if (groups.day2) return span(first, { year, month: last, day: number(groups.day2) })
  return groups.month2 ? span(first, { year, month: last }) : single({ ...first, year })
}

function iso(groups: Groups): Reading {
  const point = { year: numberOf(groups.year!), month: number(groups.month), day: number(groups.day) }
  if (!groups.year2) return single(point)
  return span(point, { year: numberOf(groups.year2), month: number(groups.month2), day: number(groups.day2) })
}

const RULES: readonly Rule[] = [
  { pattern: CHINESE, read: chinese },
  { pattern: CHINESE_NO_YEAR, read: chinese },
  {
    pattern: CHINESE_YEARS,
    read: ({ year, year2 }) => span({ year: numberOf(year!) }, { year: numberOf(year2!) }),
  },
  { pattern: ISO, read: iso },
  ...[MONTH_FIRST, MONTH_FIRST_ONE, DAY_FIRST, DAY_FIRST_ONE, MONTH_YEAR].map((pattern) => ({
    pattern,
    read: english,
  })),
  {
    pattern: TWO_DIGITS,
    read: ({ year }) => single({ year: 2000 + numberOf(year!) }),
  },
  {
    pattern: DECADE,
    read: ({ year }) =>
      year!.endsWith('0') ? { edtf: `${year!.slice(0, 3)}X`, year: numberOf(year!) } : null,
  },
]

/** Years without a month: `2003–2005`, and numbers of four digits that count nothing. */
function bareYears(key: string): FoundDate[] {
  const found: FoundDate[] = []
  for (const match of [YEARS, BETWEEN_YEARS, SHORT_YEARS].flatMap((pattern) => [...key.matchAll(pattern)])) {
    const range: [number, number] = [match.index, match.index + match[0].length]
    if (!isYear(key, range)) continue
    const { year, year2 } = match.groups as { year: string; year2: string }
    const last = year2.length === 2 ? year.slice(0, 2) + year2 : year2
    const reading = span({ year: numberOf(year) }, { year: numberOf(last) })
    if (reading.edtf) found.push({ range, edtf: reading.edtf, year: reading.year })
  }
  for (const match of key.matchAll(BARE)) {
    const range: [number, number] = [match.index, match.index + 4]
    if (isYear(key, range)) found.push({ range, edtf: match[0], year: numberOf(match[0]) })
  }
  return found
}

function isYear(key: string, [start, end]: [number, number]): boolean {
  if (!isWhole(key, [start, end]) || key[end] === '年') return false
  if (/\d[.,\-–]$/.test(key.slice(Math.max(0, start - 2), start))) return false
  return !COUNTED.test(key.slice(end, end + 16)) && !NUMBERED.test(key.slice(Math.max(0, start - 14), start))
}

/**
 * The dates of a text, in its order. `key` is folded. `before` is the year that the text before it spoke of
 * last: 同年7月 and 4月12日 take it; without one they are no dates.
 */
export function datesIn(key: string, before: number | null): FoundDate[] {
  const found = longest([...RULES.flatMap((rule) => matches(rule, key, before)), ...bareYears(key)])
  // A date without a year takes the one before it in the same text rather than the one from outside.
  let year = before
  return found.flatMap((date) => {
    const own = resolve(key, date, year)
    if (own) year = own.year
    return own ? [own] : []
  })
}

const NEEDS_YEAR = /^(?:同年|[^年]{1,3}月)/

function resolve(key: string, date: FoundDate, year: number | null): FoundDate | null {
  const written = key.slice(...date.range)
  if (!NEEDS_YEAR.test(written)) return date
  if (year === null) return null
  const [again] = RULES.slice(0, 2).flatMap((rule) => matches(rule, written, year))
  return again ? { ...again, range: date.range } : null
}

function matches(rule: Rule, key: string, before: number | null): FoundDate[] {
  return [...key.matchAll(rule.pattern)].flatMap((match): FoundDate[] => {
    // A date that needs a year is kept for now with any year: `resolve` gives it its own.
    const reading = rule.read(match.groups ?? {}, before ?? 2000, match[0])
    if (!reading?.edtf) return []
    const range: [number, number] = [
      match.index + (reading.from ?? 0),
      match.index + (reading.to ?? match[0].length),
    ]
    return isWhole(key, range) ? [{ range, edtf: reading.edtf, year: reading.year }] : []
  })
}

/** The dates of a passage as mentions, and the year that it spoke of last. */
export function dateMentions(
  reader: Reader,
  before: number | null,
): { mentions: Mention[]; year: number | null } {
  const found = datesIn(reader.key, before).filter(
    ({ range }) => !reader.addresses.some((address) => overlaps(address, range)),
  )
  const mentions = found.flatMap(({ range, edtf }) => mentionAt(reader, range, 'date', edtf, 'grammar') ?? [])
  return { mentions, year: found.at(-1)?.year ?? before }
}
