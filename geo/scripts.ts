/** Which characters of the data are the two scripts' forms of one another: for the search, never shown. */
import { fold } from './recognise/fold.ts'

/**
 * Every Traditional character of `text` followed by its Simplified form (`國国韓韩`), in the order of code
 * points, each pair once. `text` may be any data that holds the characters, a JSON text too.
 */
export function scriptPairs(text: string): string {
  const characters = [...new Set(text)].sort()
  return characters.flatMap((character) => pairOf(character)).join('')
}

function pairOf(character: string): string[] {
  const simplified = /\p{Script=Han}/u.test(character) ? fold(character) : character
  return simplified === character ? [] : [character, simplified]
}
