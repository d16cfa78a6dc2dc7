/** The time that memberships are shown for, in words. */
import { type Mode, writeYears, type Years } from './state.ts'

type Words = (key: `time.when.${Mode}`, values: { year: number; years: string }) => string

/** `End of 2009`, `At some time in 2003–2009`, `Joining in 2003–2009`, as `t` says it. */
export const whenWords = (t: Words, years: Years): string =>
  t(`time.when.${years.mode ?? 'end'}`, { year: years.to, years: writeYears(years) })
