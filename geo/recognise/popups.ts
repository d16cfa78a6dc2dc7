import type { Mention, Passage } from '../model.ts'
import { fold } from './fold.ts'

/** A passage and how well it tells of a place. */
export interface Ranked {
  passage: Passage
  score: number
  /** It begins with a word that points back: the sentence before it belongs in front of it. */
  pointsBack: boolean
}

/** Words before a place in which something happens there. */
const HAPPENS_BEFORE = /(?:[在于赴抵]|抵达|前往|访问|位于|\b(?:in|at|visit(?:ed|ing|s)?|to) (?:the )?)$/i
/** A state's name that only says whose head or paper it is: 美國總統. */
const OF_A_HEAD =
  /^(?:总统|首相|总理|主席|国务卿|政府|外交部|国务院|国防部)|^(?:'s)? (?:[Pp]resident|[Pp]rime|[Gg]overnment|[Aa]dministration)/
/** A state's name inside another's name or event: 北韓核子試爆. */
const OF_AN_EVENT = /^(?:第[一二三四五六七八九十\d]+次)?(?:核子试爆|核试验|核试爆|核试|战争|危机)/
const POINTS_BACK =
  /^(?:不过|此事|此|其|该|这|在会议中|会议中|然而|但|因此|随后|之后|同时|This|These|It|They|However|But|Then)/
const LIST = 5

const yearsOf = (edtf: string): [number, number] => {
  const years = edtf.match(/-?\d{4}|\d{3}X/g) ?? []
  const low = years.map((year) => Number(year.replace('X', '0')))
  const high = years.map((year) => Number(year.replace('X', '9')))
  return [Math.min(...low), Math.max(...high)]
}
const speaksOf = (date: Mention, year: number): boolean => {
  const [first, last] = yearsOf(date.of)
  return first <= year && year <= last
}

interface Place {
  mention: Mention
  /** The nearest date before it in the sentence, or the row's date. */
  date: Mention | null
  happens: boolean
  attributive: boolean
}

/** Places that stand in one chain: 美國華盛頓 happens where 在 stands before 美國. */
function happensAt(key: string, place: Mention, places: readonly Mention[]): boolean {
  let start = place.range[0]
  for (let chained: Mention | undefined = place; chained; ) {
    start = chained.range[0]
    chained = places.find(({ range }) => range[1] === start)
  }
  return HAPPENS_BEFORE.test(key.slice(Math.max(0, start - 14), start))
}

function placesIn(passage: Passage, id: string): Place[] {
  const key = fold(passage.text)
  const all = passage.mentions.filter(({ kind }) => kind === 'state' || kind === 'city')
  const dates = passage.mentions.filter(({ kind }) => kind === 'date')
  return all
    .filter(({ of }) => of === id)
    .map((mention): Place => {
      const before = dates.filter(({ range }) => range[1] <= mention.range[0]).at(-1) ?? null
      const after = key.slice(mention.range[1], mention.range[1] + 24)
      return {
        mention,
        date: before ?? (passage.kind === 'table' ? (dates[0] ?? null) : null),
        happens: passage.kind === 'table' ? mention.kind === 'city' : happensAt(key, mention, all),
        attributive: OF_A_HEAD.test(after) || OF_AN_EVENT.test(after),
      }
    })
}

function scoreOf(passage: Passage, places: readonly Place[], year: number | null): number {
  const states = new Set(passage.mentions.filter(({ kind }) => kind === 'state').map(({ of }) => of))
  const event = places.find(({ happens, date }) => happens && date && (year === null || speaksOf(date, year)))
  const happens = event ?? places.find((place) => place.happens && place.date)
  const dated = places.find(({ date }) => date)?.date ?? null
  const names = year !== null && passage.mentions.some((one) => one.kind === 'date' && speaksOf(one, year))
  let score = 0
  if (happens) score += 5
  if (year !== null) score += event ? 6 : names ? 4 : -3
  if (!happens && states.size > LIST) score -= 1
  if (dated) score += 1
  if (dated && /^\d{4}-\d\d-\d\d/.test((event?.date ?? dated).of)) score += 0.5
  if (passage.kind === 'prose') score += 1
  if (passage.section.length === 0) score += 1
  if (places.some(({ mention }) => mention.how === 'link')) score += 0.5
  if (passage.notes.length > 0) score += 0.2
  if (places.every(({ attributive }) => attributive)) score -= 0.5
  if (POINTS_BACK.test(fold(passage.text))) score -= 2
  return score
}

/**
 * The passages that name a place, the one that tells most of it first: where something happened there, on a
 * day that is given, in the lead. With a year, what speaks of that year comes first. References and headings
 * are never quoted. `place` is a state's key or a city's id as the mentions have it.
 */
export function bestPassages(
  place: string,
  passages: readonly Passage[],
  year: number | null = null,
): Ranked[] {
  return passages
    .filter(({ kind }) => kind === 'prose' || kind === 'table')
    .flatMap((passage): Ranked[] => {
      const places = placesIn(passage, place)
      if (places.length === 0) return []
      const pointsBack = POINTS_BACK.test(fold(passage.text))
      return [{ passage, score: scoreOf(passage, places, year), pointsBack }]
    })
    .sort((a, b) => b.score - a.score)
}
