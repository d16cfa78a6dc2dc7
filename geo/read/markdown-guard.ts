/** Stands for a sign that is too much: an ordinary character for Markdown, never shown. */
export const STRUCK = '\uE000'

/** Most signs of a kind in one paragraph, by the sign's first character; Markdown's cost grows with their square. */
const MOST = { '*': 400, '[': 1500, '!': 200 } as const
/** Most signs of emphasis in an article. */
const MOST_EMPHASIS_IN_ALL = 20_000
/** Quotations and lists inside each other beyond this are not followed. */
const DEEPEST = 40

const strike = (text: string): string => STRUCK.repeat(text.length)

/** A line that begins with more than `DEEPEST` signs of quotation or list. */
const DEEP_LINE = new RegExp(`^((?:[ \\t]*(?:>|[-*+][ \\t]|\\d{1,9}[.)][ \\t])){${DEEPEST}})(.*)$`, 's')

function shallowLine(line: string, say: (reason: string) => void): string {
  const indent = /^[ \t]*/.exec(line)![0].length
  const deep = DEEP_LINE.exec(line)
  if (!deep && indent <= DEEPEST * 4) return line
  say(`Quotations or lists are nested more than ${DEEPEST} deep; the inner ones were not read.`)
  if (!deep) return strike(line.slice(0, indent)) + line.slice(indent)
  return deep[1] + deep[2]!.replace(/^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/, strike)
}

/**
 * A copy of the article, unit for unit as long as it is, in which the signs that would make Markdown slow
 * or deep are struck out. Ordinary articles come back as they are.
 */
export function plainCopy(raw: string, say: (reason: string) => void): string {
  let emphasisInAll = 0
  const struckSigns = (paragraph: string): string => {
    const counts = { '*': 0, '[': 0, '!': 0 }
    return paragraph.replaceAll(STRUCK, ' ').replace(/[*_]+|!?\[/g, (sign) => {
      const kind = sign === '[' ? '[' : sign === '![' ? '!' : '*'
      counts[kind]++
      if (kind === '*') emphasisInAll++
      if (counts[kind] <= MOST[kind] && (kind !== '*' || emphasisInAll <= MOST_EMPHASIS_IN_ALL)) return sign
      say('A paragraph has more signs of emphasis or links than can be read; the later ones are left out.')
      return strike(sign)
    })
  }
  const shallow = (text: string): string =>
    text
      .split('\n')
      .map((line) => shallowLine(line, say))
      .join('\n')
  return raw
    .split(/(\n[ \t]*\n)/)
    .map((paragraph) => shallow(struckSigns(paragraph)))
    .join('')
}
