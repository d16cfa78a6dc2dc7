/**
 * `npm run data`: reads the articles and the tables, checks them, and writes `public/data/`. Its main is the
 * table of contents; it is the only writer, and writes nothing at all when anything is wrong.
 *
 * `npm run data -- score FILE` prints how well the articles are read, against a gold file. `--root` and `--out`
 * name other folders to read and to write. `--tiles` cuts the events into tiles, as is done by itself when they are
 * too many for one file.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { checkFacts, sentenceOf } from './check.ts'
import { FACT_FILES, type Facts, readFacts } from './facts.ts'
import { fontParts } from './font-parts.ts'
import { buildFonts, charactersOf, withoutFace } from './fonts.ts'
import { type Gazetteer, readGazetteer } from './gazetteer.ts'
import { readJson, readList } from './json.ts'
import { buildAtlas } from './layers.ts'
import { MOST_PROBLEMS } from './limits.ts'
import { Atlas, FontTable, LANGUAGES, type Language, LONGEST_SHOWN, type Problem } from './model.ts'
import { ArticleRow, type Reading, readArticle } from './read/index.ts'
import { checkArticle } from './recognise/checks.ts'
import { Corrections, type Lexicon, recognise } from './recognise/index.ts'
import { scoreReport } from './score.ts'
import { areMany, tileEvents } from './tiles/index.ts'
import { readWorldInput } from './world/input.ts'
import { FIRST_DETAIL, simplifyWorld } from './world/simplify.ts'
import { type BuiltWorld, buildWorld } from './world.ts'

const { values: options, positionals } = parseArgs({
  options: {
    /** Folder whose `geo/` and `src/locales/` are read. */
    root: { type: 'string', default: join(dirname(fileURLToPath(import.meta.url)), '..') },
    /** Folder to write. */
    out: { type: 'string' },
    tiles: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const ROOT = options.root
const TARGET = options.out ?? join(ROOT, 'public/data')

const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** Collects problems of all steps, so that one run names all of them. */
class Report {
  readonly problems: Problem[] = []
  readonly warnings: Problem[] = []

  take<Result extends { problems: Problem[]; warnings?: Problem[] }>(result: Result): Result {
    this.problems.push(...result.problems)
    this.warnings.push(...(result.warnings ?? []))
    return result
  }

  /** Ends the run with a sentence for each problem. */
  stopIfAny(): void {
    if (this.problems.length === 0) return
    for (const problem of this.problems) console.error(sentenceOf(problem))
    console.error(`\n${this.problems.length} problem(s); nothing was written.`)
    throw new Stopped()
  }
}

/** Everything was said. The process ends by itself, since leaving it at once cuts off what a pipe has not taken yet. */
class Stopped extends Error {}

async function main(): Promise<void> {
  const report = new Report()
  const readings = readArticles(report)
  const lexicon = readLexicon()
  const { passages } = report.take(recognise(readings, lexicon, readCorrections(report)))
  if (positionals[0] === 'score') return score(positionals[1], readings, passages)
  for (const reading of readings) {
    const own = passages.filter(({ article }) => article === reading.article.id)
    report.take({ problems: checkArticle(reading, own, lexicon) })
  }
  const { facts, gazetteer } = readTables(report)
  const world = report.take(buildWorld(readWorldInput()))
  report.stopIfAny()
  const { atlas } = report.take(buildAtlas({ readings, passages, facts, gazetteer, world }))
  report.stopIfAny()
  const { files } = report.take(await filesOf(atlas, world))
  report.stopIfAny()
  write(files)
  console.log(summary(atlas, readings, files))
  for (const warning of report.warnings) console.log(`Note: ${sentenceOf(warning)}`)
}

function readArticles(report: Report): Reading[] {
  return articleRows(report).map((row) => report.take(readArticle(row, text(`geo/articles/${row.file}`))))
}

function articleRows(report: Report): ArticleRow[] {
  const file = 'geo/articles/articles.json'
  const { list, problems } = report.take(readList(text(file), file, ArticleRow))
  if (problems.length > 0) report.stopIfAny()
  return list
}

const readLexicon = (): Lexicon => JSON.parse(text('geo/lexicon.json'))

function readCorrections(report: Report): Corrections {
  const file = 'geo/corrections.json'
  const { value } = report.take(readJson(text(file), file, Corrections))
  if (!value) report.stopIfAny()
  return value ?? { mentions: [] }
}

function readTables(report: Report): { facts: Facts; gazetteer: Gazetteer } {
  const files = new Map(Object.values(FACT_FILES).map((path) => [path as string, text(path)]))
  const { facts } = report.take(readFacts(files))
  const { gazetteer } = report.take(readGazetteer(text('geo/places.json')))
  report.stopIfAny()
  if (!gazetteer) throw new Error('The gazetteer was not read, but no problem was named.')
  const articles = new Map(articleRows(report).map(({ id, file }) => [id, text(`geo/articles/${file}`)]))
  report.take(checkFacts({ facts, gazetteer, articles }))
  return { facts, gazetteer }
}

/** File name under the target → bytes. A character that no font of ours holds is a problem. */
async function filesOf(
  atlas: Atlas,
  { world, policy }: BuiltWorld,
): Promise<{ files: Map<string, Uint8Array | string>; problems: Problem[] }> {
  const files = new Map<string, Uint8Array | string>()
  const tiled = options.tiles || areMany(atlas) ? tileEvents(atlas) : null
  const handed = v.safeParse(Atlas, tiled?.atlas ?? atlas)
  if (!handed.success) return { files, problems: refusals('atlas.json', handed.issues) }
  files.set('atlas.json', `${JSON.stringify(handed.output)}\n`)
  for (const [name, bytes] of tiled?.files ?? []) files.set(name, bytes)
  files.set('world.json', `${JSON.stringify(world)}\n`)
  files.set('borders.json', `${JSON.stringify(policy)}\n`)
  files.set('world-first.json', `${JSON.stringify(simplifyWorld(world, FIRST_DETAIL))}\n`)
  // The fonts hold what can be drawn: the data, and the words of the interface, read here as plain text.
  const locales = Object.fromEntries(
    LANGUAGES.map((language) => [language, text(`src/locales/${language}.ts`)]),
  ) as Record<Language, string>
  const beginning = text('src/locales/beginning.ts')
  const words = [...Object.values(locales), beginning]
  const characters = charactersOf([JSON.stringify(atlas), JSON.stringify(policy), ...words])
  const fonts = await buildFonts(characters, fontParts(atlas, locales, beginning))
  for (const [name, bytes] of fonts) files.set(`fonts/${name}`, bytes)
  const table = v.parse(FontTable, JSON.parse(new TextDecoder().decode(fonts.get('metrics.json'))))
  const problems = withoutFace(characters, table).map((character) => ({
    file: 'geo/fonts.ts',
    reason: `No font holds “${character}” (U+${character.codePointAt(0)?.toString(16).toUpperCase()}).`,
  }))
  return { files, problems }
}

/** Why the page would refuse a file; a text that is too long is known by its beginning. */
const refusals = (file: string, issues: v.BaseIssue<unknown>[]): Problem[] =>
  issues.slice(0, MOST_PROBLEMS).map((issue) => {
    const place = v.getDotPath(issue) ?? 'The file'
    const { type, input, message } = issue
    const reason =
      type === 'max_length' && typeof input === 'string'
        ? `${place} has ${input.length} characters, more than ${LONGEST_SHOWN}: “${input.slice(0, 40)}…”.`
        : `${place}: ${message}`
    return { file, reason }
  })

/** All or nothing: the files are written beside the target, which is then replaced in one step. */
function write(files: Map<string, Uint8Array | string>): void {
  const fresh = `${TARGET}.new`
  rmSync(fresh, { recursive: true, force: true })
  for (const [name, content] of files) {
    mkdirSync(dirname(join(fresh, name)), { recursive: true })
    writeFileSync(join(fresh, name), content)
  }
  rmSync(TARGET, { recursive: true, force: true })
  renameSync(fresh, TARGET)
}

function score(file: string | undefined, readings: Reading[], passages: Atlas['passages']): void {
  if (!file) {
    console.error('Say which gold file to score against: npm run data -- score geo/gold.json')
    process.exit(2)
  }
  const byFile = new Map(
    readings.map(({ article }) => [
      article.file,
      passages.filter((passage) => passage.article === article.id),
    ]),
  )
  const { gazetteer } = readGazetteer(text('geo/places.json'))
  const alpha3 = new Map((gazetteer?.states ?? []).map(({ alpha2, key }) => [alpha2 ?? key, key]))
  const { text: table, perfect } = scoreReport(readFileSync(file, 'utf8'), byFile, alpha3)
  console.log(table)
  process.exitCode = perfect ? 0 : 1
}

function summary(atlas: Atlas, readings: Reading[], files: Map<string, Uint8Array | string>): string {
  const corrected = atlas.passages
    .flatMap(({ mentions }) => mentions)
    .filter(({ how }) => how === 'correction')
  const bytes = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0)
  const rows: [string, number][] = [
    ['articles', atlas.articles.length],
    ['passages', atlas.passages.length],
    ['mentions', atlas.passages.reduce((sum, { mentions }) => sum + mentions.length, 0)],
    ['  by a correction', corrected.length],
    ['left out by design', readings.reduce((sum, { leftOut }) => sum + leftOut.length, 0)],
    ["editors' notes", atlas.editorNotes.length],
    ['states and areas', atlas.states.length],
    ['endorsements', atlas.endorsements.length],
    ['summits', atlas.summits.length],
    ['participations', atlas.participations.length],
    ['PSI events', atlas.events.length],
    ['  without a point', atlas.events.filter(({ point }) => point === null).length],
    ['places in articles', atlas.articlePlaces.length],
    ['cities', atlas.cities.length],
    ['sources', atlas.sources.length],
    ['files', files.size],
    ['bytes', bytes],
  ]
  return rows.map(([name, count]) => `${name.padEnd(20)}${String(count).padStart(9)}`).join('\n')
}

await main().catch((error) => {
  if (!(error instanceof Stopped)) throw error
  process.exitCode = 1
})
