import { iso1A3Code } from '@rapideditor/country-coder'
import type { Mention, Note, Passage, Problem } from '../model.ts'
import type { Reading } from '../read/index.ts'
import { numberOf } from './dates.ts'
import { fold } from './fold.ts'
import { cityOf, type Lexicon } from './lexicon.ts'
import { columnMeaning } from './tables.ts'

const NUMBER = '(\\d{1,3}|[一二三四五六七八九十]{1,3})'
/** 、共11國 right behind a list of states. */
const CHINESE_TOTAL = new RegExp(
  `^[，、,；;]?\\s*(?:等)?(?:总|合)?共(?:计|有)?${NUMBER}(?:个)?(?:国|成员|会员)`,
)
/** What may stand between the states of a list. */
const CHINESE_COMMA = /^\s*(?:[、，,]|和|与|及|以及|、以及)\s*$/

const named = (passage: Passage, { range }: Mention): string => passage.text.slice(...range)

/** 共11國 behind a list of states that does not count eleven. */
function countsOf(passages: readonly Passage[], file: string): Problem[] {
  return passages.flatMap((passage): Problem[] => {
    if (passage.kind !== 'prose') return []
    const key = fold(passage.text)
    const states = passage.mentions.filter(({ kind }) => kind === 'state')
    return states.flatMap((last, index): Problem[] => {
      const total = CHINESE_TOTAL.exec(key.slice(last.range[1], last.range[1] + 20))
      if (!total) return []
      let first = index
      while (first > 0 && CHINESE_COMMA.test(key.slice(states[first - 1]!.range[1], states[first]!.range[0])))
        first--
      const list = states.slice(first, index + 1)
      const said = numberOf(total[1]!)
      const found = new Set(list.map(({ of }) => of)).size
      if (list.length < 3 || said === found) return []
      const names = list.map((state) => named(passage, state)).join('、')
      const written = passage.text.slice(last.range[1], last.range[1] + total[0].length)
      return [{ file, reason: `“${written}” stands behind ${found} states (${names}) in ${passage.id}.` }]
    })
  })
}

/** Marks that call a note which the article does not have. Notes without words are the article's own. */
function notesOf(passages: readonly Passage[], notes: readonly Note[], file: string): Problem[] {
  const known = new Set(notes.map(({ number }) => number))
  return passages.flatMap((passage) =>
    passage.notes
      .filter(({ number }) => !known.has(number))
      .map(({ number }) => ({ file, reason: `${passage.id} calls note ${number}, which does not exist.` })),
  )
}

/** Cities whose point lies in another state than the one that the lexicon gives them. */
function citiesOutside(passages: readonly Passage[], lexicon: Lexicon): Problem[] {
  const wanted = new Set(passages.flatMap(({ mentions }) => mentions.filter(isCity).map(({ of }) => of)))
  return lexicon.cities.map(cityOf).flatMap((city): Problem[] => {
    if (!wanted.has(city.id)) return []
    const state = iso1A3Code(city.point)
    if (state === city.state) return []
    return [
      {
        file: 'geo/lexicon.json',
        reason: `${city.names[0]} (${city.id}) of ${city.state} lies in ${state ?? 'no state'}.`,
      },
    ]
  })
}

const isCity = ({ kind }: Mention): boolean => kind === 'city'

/** Words in a place column that no city was found for. */
function emptyPlaces(passages: readonly Passage[], file: string): Problem[] {
  return passages.flatMap((passage) =>
    (passage.cells ?? [])
      .filter(
        ({ column, range }) => columnMeaning(column) === 'city' && passage.text.slice(...range).trim() !== '',
      )
      .filter(
        ({ range }) => !passage.mentions.some((one) => one.range[0] < range[1] && range[0] < one.range[1]),
      )
      .map(({ column, range }) => ({
        file,
        reason: `No place was found for “${passage.text.slice(...range).trim()}” under “${column}” in ${passage.id}.`,
      })),
  )
}

/** All checks that need no gold, for one article; `passages` are those of `reading`, recognised. */
export function checkArticle(reading: Reading, passages: readonly Passage[], lexicon: Lexicon): Problem[] {
  const { file } = reading.article
  return [
    ...countsOf(passages, file),
    ...notesOf(passages, reading.notes, file),
    ...citiesOutside(passages, lexicon),
    ...emptyPlaces(passages, file),
  ]
}
