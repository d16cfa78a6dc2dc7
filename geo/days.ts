/** Days and looser dates as the fact tables write them: `2003-05-31`, `2003-10`, `2004`. */

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH = /^(\d{4})-(\d{2})$/
const YEAR = /^\d{4}$/

/** How precisely the table knows an event's date. */
export const PRECISIONS = ['day', 'month', 'year', 'no later than'] as const
export type Precision = (typeof PRECISIONS)[number]

function lastOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** True for a day of the calendar, `YYYY-MM-DD`; 2009-02-30 is none. */
export function isDay(text: string): boolean {
  const match = DAY.exec(text)
  if (!match) return false
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  return month >= 1 && month <= 12 && day >= 1 && day <= lastOfMonth(year, month)
}

/** True for `YYYY-MM` with a month of the calendar. */
function isMonth(text: string): boolean {
  const month = Number(MONTH.exec(text)?.[2])
  return month >= 1 && month <= 12
}

/** True for a day, a month or a year. */
export function isLooseDate(text: string): boolean {
  return isDay(text) || isMonth(text) || YEAR.test(text)
}

/** Does the date have the form that its precision promises? */
export function fitsPrecision(date: string, precision: Precision): boolean {
  if (precision === 'day') return isDay(date)
  if (precision === 'year') return YEAR.test(date)
  return isMonth(date)
}

/** An event's date as EDTF, with the first and last day it can have been (`YYYY-MM-DD`). */
export interface EventDate {
  date: string
  earliest: string
  latest: string
}

/**
 * Turns the three date columns of an event into an EDTF date and its outermost days.
 *
 * `no later than` has no sourced beginning; its earliest day is the first of the same year, so that the event
 * stands in the year in which it was reported and in no other.
 */
export function eventDate(date: string, dateEnd: string | null, precision: Precision): EventDate {
  if (precision === 'year') return { date, earliest: `${date}-01-01`, latest: `${date}-12-31` }
  if (precision === 'day') {
    const span = dateEnd === null ? date : `${date}/${dateEnd}`
    return { date: span, earliest: date, latest: dateEnd ?? date }
  }
  const [year, month] = date.split('-').map(Number) as [number, number]
  const latest = `${date}-${String(lastOfMonth(year, month)).padStart(2, '0')}`
  if (precision === 'month') return { date, earliest: `${date}-01`, latest }
  return { date: `../${date}`, earliest: `${date.slice(0, 4)}-01-01`, latest }
}
