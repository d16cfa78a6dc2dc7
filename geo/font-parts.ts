/** Which characters are drawn first: the fonts are cut so that the first view needs little of them. */
import type { Family, FontPart, Weight } from './fonts.ts'
import type { Atlas, Language, Names } from './model.ts'

/** Keys of the locale files whose texts stand in the window that opens, by how they begin. */
const FIRST_WORDS = [
  'languageName',
  'title',
  'tagline',
  'skip.',
  'map.',
  'theme.',
  'view.',
  'language.',
  'panel.',
  'colouring.',
  'layer.psi',
  'layer.participants',
  'layer.hosts',
  'layer.arcs',
  'layer.events',
  'layer.places',
  'layer.nothing',
  'layer.count',
  'layer.past',
  'layer.hollow',
  'legend.',
  'standing.',
  'glyph.',
  'mode.',
  'menu.',
  'time.year',
  'time.play',
  'time.previous',
  'time.next',
  'time.value',
  'time.range',
  'time.speed',
  'time.loop',
  'time.key',
  'search.name',
  'export.name',
  'about.name',
  'changes.',
  'borders.more',
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
  'keys.name',
  'places.keys',
  'share.name',
  'compare.name',
  'welcome.',
]
/** Those of them in bold type. */
const FIRST_HEADINGS = [
  'title',
  'panel.legend',
  'panel.article',
  'layer.psi',
  'layer.participants',
  'layer.hosts',
  'layer.events',
  'layer.places',
  'layer.arcs',
  'legend.total',
  'relation.name',
  'changes.name',
]

/** What `Intl.ListFormat` puts between the last two of a list, in Chinese of either script. */
const LIST_WORD = '和'

/** States that are named on a map of the whole world, in square kilometres. */
const NAMED_AREA = 400_000

const languageOf: Record<Family, Language> = { 'Atlas TC': 'zh-Hant', 'Atlas SC': 'zh-Hans' }

/** The text of a locale file without the keys that do not begin like one of these. */
export function wordsOf(locale: string, beginnings: readonly string[]): string {
  const entries = locale.split(/^ {2}(?=['\w])/m).slice(1)
  return entries
    .filter((entry) => beginnings.some((beginning) => entry.replace(/^'/, '').startsWith(beginning)))
    .join('')
}

/** Parts in the order in which a reader meets them; `locales` by language, as the files stand. */
export function fontParts(atlas: Atlas, locales: Record<Language, string>): FontPart[] {
  const languages = Object.values(locales).map((locale) => wordsOf(locale, ['languageName']))
  const named = (rows: readonly { names: Names }[], language: Language) =>
    rows.map(({ names }) => names[language]).join('')
  const hosts = atlas.cities.filter(({ id }) => atlas.summits.some(({ city }) => city === id))
  const states = atlas.states.filter(({ area, status }) => area > NAMED_AREA || status === 'un-observer')
  // The slider of the years names what is no exercise; the map names what happened in the last year.
  const events = atlas.events.filter(({ kind }) => kind !== 'exercise')
  const latest = atlas.events.filter(({ earliest }) => earliest >= `${atlas.lastYear}`)
  const first = (family: Family, weight: Weight) => {
    const language = languageOf[family]
    if (weight === 700)
      return wordsOf(locales[language], FIRST_HEADINGS) + named([...hosts, ...latest], language)
    return (
      wordsOf(locales[language], FIRST_WORDS) + LIST_WORD + named([...hosts, ...states, ...events], language)
    )
  }
  const names = (family: Family) =>
    named([...atlas.states, ...atlas.cities, ...atlas.events, ...atlas.organisations], languageOf[family])
  const words = (family: Family) => locales[languageOf[family]]
  return [
    { name: 'languages', of: () => languages.join('') },
    { name: 'first', of: first },
    { name: 'names', of: names },
    { name: 'words', of: words },
  ]
}
