/**
 * What areas are filled as: their standing, or, where two years are compared or the years of joining are
 * asked for, classes of those. Pure; live map, figure and legends read these.
 */
import type { Atlas, Endorsement } from '../geo/model.ts'
import type { Comparison, Settings } from './state.ts'
import { STANDINGS, type Standing, standings } from './time.ts'

/** Spans of years of joining that share a colour, both ends included; the last has no end. */
export const JOIN_SPANS = [
  { shade: 'joined-2003', from: 2003, to: 2003 },
  { shade: 'joined-2004', from: 2004, to: 2009 },
  { shade: 'joined-2010', from: 2010, to: 2015 },
  { shade: 'joined-2016', from: 2016, to: Number.POSITIVE_INFINITY },
] as const

/** In at the end of both years, of the other only, of the chosen only; or not certain for one of them. */
export const DIFFERENCES = ['both', 'only-then', 'only-now', 'perhaps'] as const
export type Difference = (typeof DIFFERENCES)[number]

/** `joined-unsure`: in, but its bracket reaches over more than one span. */
export const JOINED = [...JOIN_SPANS.map(({ shade }) => shade), 'joined-unsure' as const]
export type Joined = (typeof JOINED)[number]

export const SHADES = [...STANDINGS, ...DIFFERENCES, ...JOINED]
export type Shade = (typeof SHADES)[number]

type Shading = Pick<Settings, 'years' | 'colouring' | 'comparison'>

/** The two years whose difference is coloured; null when it is not asked for. */
const differing = ({ comparison }: Pick<Settings, 'comparison'>): Comparison | null =>
  comparison?.way === 'difference' ? comparison : null

/** The shade of every area, by key. */
export function shadesOf(atlas: Atlas, settings: Shading): Map<string, Shade> {
  const comparison = differing(settings)
  if (comparison) return differences(atlas, comparison.year, settings.years.to)
  return settings.colouring === 'joined' ? joined(atlas, settings) : standings(atlas, settings.years)
}

/** Every shade that the settings can give, in the order of the legend. */
export function possibleShades(settings: Shading): readonly Shade[] {
  const joining = settings.years.mode === 'joined' && !differing(settings)
  const standing = STANDINGS.filter((name) => joining || name !== 'earlier')
  const outside = standing.filter((name) => !IN.has(name) && name !== 'possible')
  if (differing(settings)) return [...DIFFERENCES, ...outside]
  return settings.colouring === 'joined' ? [...JOINED, 'possible', ...outside] : standing
}

const IN: ReadonlySet<Standing> = new Set(['founder', 'documented'])

function differences(atlas: Atlas, thenYear: number, nowYear: number): Map<string, Shade> {
  const then = standings(atlas, { from: thenYear, to: thenYear })
  const now = standings(atlas, { from: nowYear, to: nowYear })
  return new Map([...now].map(([key, name]) => [key, difference(then.get(key) ?? 'none', name)]))
}

function difference(then: Standing, now: Standing): Shade {
  if (then === 'possible' || now === 'possible') return 'perhaps'
  if (IN.has(then)) return IN.has(now) ? 'both' : 'only-then'
  return IN.has(now) ? 'only-now' : now
}

function joined(atlas: Atlas, { years }: Shading): Map<string, Shade> {
  const endorsements = new Map(atlas.endorsements.map((row) => [row.state, row]))
  const shadeOf = (key: string, standing: Standing): Shade => {
    const row = endorsements.get(key)
    return row && IN.has(standing) ? joinedShade(row) : standing
  }
  return new Map([...standings(atlas, years)].map(([key, standing]) => [key, shadeOf(key, standing)]))
}

/** The span in which a state joined. */
export function joinedShade({ earliest, latest }: Pick<Endorsement, 'earliest' | 'latest'>): Joined {
  const [first, last] = [earliest, latest].map((day) => Number(day.slice(0, 4))) as [number, number]
  return JOIN_SPANS.find(({ from, to }) => first >= from && last <= to)?.shade ?? 'joined-unsure'
}

export const isStanding = (shade: Shade): shade is Standing => (STANDINGS as readonly Shade[]).includes(shade)

export type ShadeText =
  | `standing.${Standing}`
  | `shade.${Difference}`
  | 'shade.joined'
  | 'shade.joined-from'
  | 'shade.joined-unsure'

/** A shade in words, as `t` says them. */
export function shadeWords(
  t: (key: ShadeText, values?: Record<string, string | number>) => string,
  shade: Shade,
  { comparison, years }: Pick<Settings, 'comparison' | 'years'>,
): string {
  if (isStanding(shade)) return t(`standing.${shade}`)
  const span = JOIN_SPANS.find((one) => one.shade === shade)
  if (!span) {
    if (shade === 'joined-unsure') return t('shade.joined-unsure')
    return t(`shade.${shade as Difference}`, { other: comparison?.year ?? years.to, year: years.to })
  }
  const { from, to } = span
  if (to === Number.POSITIVE_INFINITY) return t('shade.joined-from', { year: from })
  return t('shade.joined', { years: from === to ? from : `${from}–${to}` })
}
