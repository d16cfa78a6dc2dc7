import { readFileSync } from 'node:fs'
import type { Atlas as AtlasData, Passage } from '../geo/model.ts'
import { expect, test } from './test.ts'

test.use({ renderer: 'figure' })

const data = JSON.parse(
  readFileSync(new URL('../public/data/atlas.json', import.meta.url), 'utf8'),
) as AtlasData

const known = new Set([...data.states.map(({ key }) => key), ...data.cities.map(({ id }) => id)])
const article = (id: string) => data.passages.filter((passage) => passage.article === id)

test('the articles stand in the reader word for word, every character once', async ({ atlas }) => {
  await atlas.open('panel=article&year=2012')
  for (const { id } of data.articles) {
    await atlas.openArticle(id)
    const shown = await atlas.articleWords()
    const told = article(id).flatMap(({ text, cells }) =>
      cells ? cells.map(({ range }) => text.slice(...range)) : [text],
    )
    expect(shown.sort()).toEqual(told.filter((text) => text !== '').sort())
  }
})

test('every place and date of the text is a link; each leads to its place and to the year of its sentence', async ({
  atlas,
}) => {
  await atlas.open('panel=article&lang=en&year=2025')
  for (const { id } of data.articles) {
    await atlas.openArticle(id)
    const told = article(id).flatMap(({ mentions }) => mentions)
    const places = told.filter(({ kind, of }) => kind !== 'organisation' && kind !== 'date' && known.has(of))
    const dates = told.filter(({ kind }) => kind === 'date')
    const pointers = await atlas.pointers()
    expect(pointers.filter(({ place }) => place).map(({ place }) => place)).toEqual(
      places.map(({ of }) => of),
    )
    expect(pointers.filter(({ place }) => !place)).toHaveLength(dates.length)
    for (const [index, { place, years }] of pointers.entries()) {
      await atlas.followPointer(index)
      if (years) await expect.poll(() => atlas.chosenYears()).toBe(years)
      if (!place) continue
      const names = [...data.states, ...data.cities].find(
        (row) => ('key' in row ? row.key : row.id) === place,
      )
      await expect.poll(() => atlas.cardTitle()).toBe(names?.names.en)
      await expect.poll(() => atlas.hash()).toContain(`place=${place}`)
    }
  }
})

test('the year of a place is that of the date nearest to it in its sentence', async ({ atlas }) => {
  await atlas.open('panel=article&year=2025')
  await atlas.openArticle('nuclear-security-summit')
  const sentence = atlas.sentence('第二次峰會在2012年3月26日')
  for (const [name, year] of [
    ['华盛顿', '2010'],
    ['首爾', '2012'],
    ['海牙', '2014'],
  ] as const) {
    await sentence.getByRole('link', { name, exact: true }).click()
    await expect.poll(() => atlas.year()).toBe(year)
  }
})

test('from the card to the sentence and back, by keyboard alone', async ({ atlas }) => {
  await atlas.open('year=2009&place=KOR')
  const words = '成為第95個加入國'
  await atlas.quotation(words).getByRole('button', { name: '在條目中看' }).focus()
  await atlas.page.keyboard.press('Enter')
  const sentence = atlas.sentence(words)
  await expect(sentence).toBeFocused()
  await expect(sentence).toHaveAttribute('aria-current', 'true')
  await expect(sentence).toBeInViewport()
  // From the sentence to its third note, to the note's source, and back.
  const mark = sentence.getByLabel('註 3')
  await mark.focus()
  await atlas.page.keyboard.press('Enter')
  const note = atlas.page.getByRole('listitem').filter({ hasText: 'PSI布希2003發起' }).first()
  await expect(note).toBeFocused()
  await expect(note.getByRole('link', { name: 'udn.com' })).toHaveAttribute('rel', /noopener/)
  await note.getByRole('button', { name: /回到內文/ }).focus()
  await atlas.page.keyboard.press('Enter')
  await expect(sentence).toBeFocused()
  // And to the card again.
  await sentence.getByRole('link', { name: '韩国' }).focus()
  await atlas.page.keyboard.press('Enter')
  await expect.poll(() => atlas.cardTitle()).toBe('南韓')
})

test('the tree of a screen reader holds South Korea’s sentence under its headings, its notes and its source', async ({
  atlas,
}) => {
  await atlas.open('panel=article&place=KOR&year=2009')
  const reader = atlas.page.getByRole('region', { name: '條目' })
  await expect(reader.getByRole('article', { name: '防擴散安全倡議' })).toBeVisible()
  await expect(reader.getByRole('heading', { level: 2 })).toHaveText('防擴散安全倡議')
  await expect(reader.getByRole('heading', { level: 3 })).toHaveText([
    '歷史源起',
    '活動進程',
    '參考資料',
    '外部連結',
  ])
  await expect(reader.getByRole('paragraph').filter({ hasText: '第95個加入國' })).toBeVisible()
  await expect(reader.getByRole('note').filter({ hasText: '73國' })).toBeVisible()
  await expect(reader.getByRole('list').first().getByRole('listitem')).toHaveCount(3)
})

test('a place that an address brings leaves that address as it is, and its text stays when the card is closed', async ({
  atlas,
}) => {
  await atlas.open('place=the-hague&panel=article')
  const reader = atlas.page.getByRole('region', { name: '條目' })
  const summits = reader.getByRole('article', { name: '核安全峰會' })
  await expect(summits).toBeVisible()
  await expect(atlas.markedSentence()).toHaveCount(1)
  expect(await atlas.hash()).toBe('#place=the-hague&panel=article')
  await atlas.closeCard()
  await expect.poll(() => atlas.hash()).toContain('article=nuclear-security-summit')
  await expect(summits).toBeVisible()
})

test('all sentences about a place can be stepped through', async ({ atlas }) => {
  await atlas.open('panel=article&place=KOR&year=2009')
  const told = data.articlePlaces.find(({ place }) => place === 'KOR')!.passages
  const seen = new Set<string>()
  const marked = () => atlas.markedSentence().getAttribute('data-passage')
  let last = ''
  for (const _ of told) {
    await atlas.page.getByRole('button', { name: '下一句' }).click()
    // The sentence before stays marked until the next one is.
    await expect.poll(marked, `after ${last}`).not.toBe(last)
    last = (await marked()) ?? ''
    seen.add(last)
  }
  expect([...seen].sort()).toEqual([...told].sort())
})

test('the sentences of the chosen year are marked in the margin, and no others', async ({ atlas }) => {
  await atlas.open('panel=article&year=2004')
  await atlas.openArticle('proliferation-security-initiative')
  await expect.poll(atlas.yearMarked).toEqual([expect.stringContaining('從2003年起至2005年底')])
  await atlas.openArticle('nuclear-security-summit')
  await expect.poll(atlas.yearMarked).toEqual([])
  await atlas.pressOnSlider('End')
  await expect.poll(() => atlas.yearMarked()).toEqual([])
})

test('every editors’ note stands right below its sentence, its words underlined and unchanged', async ({
  atlas,
}) => {
  await atlas.open('panel=article&lang=en')
  for (const { id } of data.articles) {
    await atlas.openArticle(id)
    const notes = data.editorNotes.filter((note) => note.article === id)
    const noted = async () => (await atlas.notedWords()).sort()
    await expect.poll(noted).toEqual(notes.map(({ quote }) => quote).sort())
    for (const { text } of notes)
      await expect(atlas.editorsNotes().filter({ hasText: text.en }).first()).toBeVisible()
    await expect(atlas.editorsNotes()).toHaveCount(notes.length)
  }
})

test('empty notes and empty cells are said to be empty; a dead address gives way to its archive', async ({
  atlas,
}) => {
  await atlas.open('panel=article&lang=en')
  await atlas.openArticle('nuclear-security-summit')
  for (const number of [1, 3])
    await expect(atlas.note(number)).toHaveText(new RegExp(`Note ${number} is empty`))
  await expect(atlas.page.getByRole('cell', { name: '(empty)' })).toHaveCount(4)
  await expect(atlas.page.getByRole('columnheader')).toHaveCount(5)
  await atlas.openArticle('proliferation-security-initiative')
  const links = await atlas
    .note(1)
    .locator('a[target]')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href))
  expect(links).toEqual([expect.stringContaining('web.archive.org')])
  await expect(atlas.note(1)).toContainText('original address dead')
})

test('a card in another language keeps the quotation, says its language, and adds a summary', async ({
  atlas,
}) => {
  const passage = data.passages.find(({ text }) => text.includes('第95個加入國')) as Passage
  for (const [language, name] of [
    ['en', 'Traditional Chinese'],
    ['zh-Hans', '繁体中文'],
  ] as const) {
    await atlas.open(`place=KOR&year=2009&lang=${language}`)
    const quotation = atlas.quotation('第95個加入國')
    await expect(quotation.locator('blockquote')).toHaveAttribute('lang', 'zh-Hant')
    await expect(quotation).toContainText(name)
    await expect(quotation).toContainText(passage.summary?.[language] ?? 'no summary')
  }
  await atlas.open('place=KOR&year=2009&lang=zh-Hant')
  await expect(atlas.quotation('第95個加入國').getByRole('note')).toHaveCount(0)
})

interface Gold {
  entities: { places: Record<string, { iso2: string; kind: string; geonames?: number }> }
  documents: Record<
    string,
    {
      passages: { id: string; clean: string }[]
      popups: { place: string; passages: string[]; best: string; bestForYear?: Record<string, string> }[]
    }
  >
}

const gold = JSON.parse(readFileSync(new URL('../geo/gold.json', import.meta.url), 'utf8')) as Gold

/** A place of the gold file by the atlas's id. */
function idOf(place: string): string {
  const { iso2, geonames } = gold.entities.places[place]!
  const city = data.cities.find(({ source }) => source === `GeoNames ${geonames}`)
  return city?.id ?? data.states.find(({ alpha2 }) => alpha2 === iso2)!.key
}

test('every place with a mention offers its sentences, the best of its article first', async ({ atlas }) => {
  for (const { passages, popups } of Object.values(gold.documents)) {
    const textOf = new Map(passages.map(({ id, clean }) => [id, clean]))
    const plain = (text: string) => text.replace(/[\s|]/g, '')
    const own = new Set([...textOf.values()].map(plain))
    for (const { place, passages: wanted, best, bestForYear } of popups) {
      for (const [year, first] of [['2025', best], ...Object.entries(bestForYear ?? {})] as const) {
        await atlas.open(`place=${idOf(place)}&year=${year}`)
        const shown = (await atlas.quotedTexts()).map(plain).filter((text) => own.has(text))
        expect(shown[0], `${place} in ${year}`).toBe(plain(textOf.get(first) ?? ''))
        for (const id of wanted) expect(shown, `${place} in ${year}`).toContain(plain(textOf.get(id) ?? ''))
      }
    }
  }
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })
  test('the text asked for is seen, and the card again when it is asked for', async ({ atlas }) => {
    await atlas.open('year=2009&place=KOR')
    await atlas.quotation('第95個加入國').getByRole('button', { name: '在條目中看' }).tap()
    await expect(atlas.sentence('第95個加入國')).toBeInViewport()
    await expect(atlas.card()).toBeHidden()
    await atlas.page.getByRole('button', { name: '詳細資料' }).tap()
    await expect(atlas.card()).toBeVisible()
  })
})
