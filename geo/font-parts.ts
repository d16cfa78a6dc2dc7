/** Which characters are drawn first: the fonts are cut so that the first view needs little of them. */
import type { Family, FontPart, Weight } from './fonts.ts'
import { type Atlas, LANGUAGES, type Language, type Names } from './model.ts'

/**
 * Keys of the locale files whose texts are drawn in the window that opens, by how they begin; a whole key ends in
 * its quotation mark. A closed select needs the words of all its options, since it is as wide as the widest.
 */
const FIRST_WORDS = [
  'tagline',
  'loading',
  'skip.',
  "map.keys'",
  'theme.',
  'view.',
  'language.',
  "panel.article'",
  "panel.table'",
  "panel.sources'",
  "layer.nothing'",
  "layer.count.places'",
  "layer.hollow'",
  "standing.founder'",
  "standing.documented'",
  "standing.possible'",
  "standing.suspended'",
  "standing.not-member'",
  "standing.no-information'",
  "standing.open'",
  'colouring.',
  'legend.total',
  "legend.dot'",
  "legend.dashed'",
  "legend.uncounted'",
  "legend.sum'",
  "glyph.meeting'",
  "glyph.exercise'",
  'mode.',
  "menu.name'",
  "time.range'",
  "time.first'",
  "time.last'",
  'time.key',
  "search.hint'",
  "export.name'",
  "share.name'",
  "about.name'",
  "compare.name'",
  "changes.joined'",
  "changes.events'",
  "borders.more'",
  'relation.name',
  'relation.none',
  'relation.summit-not-psi',
  'relation.psi-not-summit',
  'relation.founders',
  'relation.africa',
  'relation.americas',
  'relation.asia',
  'relation.europe',
  'relation.oceania',
  'relation.group',
  "places.keys'",
  "welcome.what'",
]
/** What is met by moving the years, pointing at something or opening a menu. */
const SOON_WORDS = [
  'title',
  'map.',
  'panel.',
  'layer.',
  'legend.',
  'standing.',
  'glyph.',
  'time.',
  'search.name',
  'changes.',
  'keys.name',
  'welcome.',
]
/** Those in bold type. */
const FIRST_HEADINGS = [
  'title',
  "panel.legend'",
  "layer.psi'",
  "layer.participants'",
  "layer.hosts'",
  "layer.events'",
  "layer.places'",
  "layer.arcs'",
  "legend.total'",
  "relation.name'",
  "changes.name'",
]

/** What `Intl` puts into lists and dates, in Chinese of either script. */
const INTL_WORDS = '和年月日至'

/** States that are named on a map of the whole world, in square kilometres. */
const NAMED_AREA = 700_000

const languageOf: Record<Family, Language> = { 'Atlas TC': 'zh-Hant', 'Atlas SC': 'zh-Hans' }

/** The text of a locale file without the keys that do not begin like one of these. */
export function wordsOf(locale: string, beginnings: readonly string[]): string {
  const entries = locale.split(/^ {2}(?=['\w])/m).slice(1)
  return entries
    .filter((entry) => beginnings.some((beginning) => entry.replace(/^'/, '').startsWith(beginning)))
    .join('')
}

/** Parts in the order in which a reader meets them; `locales` by language and `beginning`, as the files stand. */
export function fontParts(atlas: Atlas, locales: Record<Language, string>, beginning: string): FontPart[] {
  const named = (rows: readonly { names: Names }[], language: Language) =>
    rows.map(({ names }) => names[language]).join('')
  const hosts = atlas.cities.filter(({ id }) => atlas.summits.some(({ city }) => city === id))
  const states = atlas.states.filter(({ area, status }) => area > NAMED_AREA || status === 'un-observer')
  // The map names what happened in the last year.
  const latest = atlas.events.filter(({ earliest }) => earliest >= `${atlas.lastYear}`)
  const first = (family: Family, weight: Weight) => {
    const language = languageOf[family]
    if (weight === 700) return wordsOf(locales[language], FIRST_HEADINGS) + named(latest, language)
    return wordsOf(locales[language], FIRST_WORDS) + INTL_WORDS + named(states, language)
  }
  // The slider of the years names what is no exercise.
  const events = atlas.events.filter(({ kind }) => kind !== 'exercise')
  const soon = (family: Family) => {
    const language = languageOf[family]
    return wordsOf(locales[language], SOON_WORDS) + named([...hosts, ...events], language)
  }
  const names = (family: Family) =>
    named([...atlas.states, ...atlas.cities, ...atlas.events, ...atlas.organisations], languageOf[family])
  const words = (family: Family) => locales[languageOf[family]]
  return [
    {
      name: 'languages',
      of: () =>
        wordsOf(
          beginning,
          LANGUAGES.map((language) => `${language}': '`),
        ),
    },
    { name: 'first', of: first },
    { name: 'soon', of: soon },
    { name: 'names', of: names },
    { name: 'words', of: words },
  ]
}
