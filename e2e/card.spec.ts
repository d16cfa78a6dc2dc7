import { readFileSync } from 'node:fs'
import type { Camera } from '../src/state.ts'
import { expect, test } from './test.ts'

test.use({ renderer: 'figure' })

const article = (file: string) => readFileSync(new URL(`../geo/articles/${file}`, import.meta.url), 'utf8')

test('South Korea: 2008 not yet in, 2009 documented, with the sentence, its notes and its sources', async ({
  atlas,
}) => {
  await atlas.open('year=2008&place=KOR')
  await expect.poll(() => atlas.cardTitle()).toBe('南韓')
  await expect.poll(() => atlas.standing()).toBe('not-member')
  await atlas.pressOnSlider('ArrowRight')
  await expect.poll(() => atlas.standing()).toBe('documented')
  const sentence = '成為第95個加入國'
  await expect(atlas.quotation(sentence)).toHaveCount(1)
  const notes = atlas.notesOf(sentence)
  await expect(notes).toHaveCount(3)
  await expect(notes.nth(0)).toContainText('韩国正式宣布加入“防扩散安全倡议”')
  await expect(notes.nth(1)).toContainText('韩国将全面参与防扩散安全倡议')
  await expect(notes.nth(2)).toContainText('PSI布希2003發起 南韓第95個加入')
  await expect.poll(() => atlas.sourceLinks().count()).toBeGreaterThanOrEqual(3)
  await expect.poll(() => atlas.marks().allInnerTexts()).toContain('韩国')
})

test('every quotation stands in the article word for word', async ({ atlas }) => {
  await atlas.open('year=2010&place=USA')
  const raw = article('nuclear-security-summit.md') + article('proliferation-security-initiative.wikitext')
  const quotations = await atlas.quotations().allInnerTexts()
  expect(quotations.length).toBeGreaterThan(5)
  for (const quotation of quotations) {
    // Between marks of notes and cells of a table the words run on; each run must be the article's own.
    const runs = quotation.split(/\[\d+\]|\n/).flatMap((run) => run.match(/[\p{Script=Han}，、]{4,}/gu) ?? [])
    const plain = raw.replace(/\[\[[^|\]]*\||\]\]|\]\([^)]*\)|\[|'''|<[^>]*>/g, '')
    for (const run of runs) expect(plain).toContain(run)
  }
})

test('Washington holds both summits, the one of the year marked', async ({ atlas }) => {
  await atlas.open('year=2016&place=washington&lang=en')
  await expect(atlas.hostedSummits()).toHaveCount(2)
  await expect(atlas.hostedSummits().nth(0)).toContainText('12 – 13 April 2010')
  await expect(atlas.hostedSummits().nth(0)).toContainText('巴拉克·歐巴馬')
  await expect(atlas.hostedSummits().nth(1)).toHaveClass(/now/)
  await expect(atlas.quotation('第4次峰會')).toHaveCount(1)
})

test('China is not a member because the article says so', async ({ atlas }) => {
  await atlas.open('year=2009&place=CHN')
  await expect.poll(() => atlas.standing()).toBe('not-member')
  await expect(atlas.quotation('迄今未加入')).toHaveCount(1)
})

test('a possible participant is said to be possible, between its two dates', async ({ atlas }) => {
  await atlas.open('year=2010&place=KAZ&lang=en')
  await expect.poll(() => atlas.standing()).toBe('possible')
  await expect(atlas.card()).toContainText('Date of joining: 1 May 2004 – 9 June 2015; the day is not known.')
  await expect(atlas.card()).toContainText('Possibly in (only a bracket is known)')
})

test('a state that did not exist yet is said not to exist', async ({ atlas }) => {
  await atlas.open('year=2005&place=MNE&lang=en')
  await expect.poll(() => atlas.standing()).toBe('no-state')
  await expect(atlas.card()).toContainText('3 June 2006')
})

const MICROSTATES: [string, string, Camera][] = [
  ['SGP', '新加坡', { center: [103.8, 1.35], zoom: 3 }],
  ['MLT', '馬爾他', { center: [14.4, 35.9], zoom: 3 }],
  ['VAT', '梵蒂岡', { center: [12.45, 41.9], zoom: 6 }],
  ['SMR', '聖馬利諾', { center: [12.45, 43.94], zoom: 5 }],
  ['TON', '東加', { center: [-175.2, -21.2], zoom: 3 }],
  ['PLW', '帛琉', { center: [134.5, 7.4], zoom: 3 }],
  ['LCA', '聖露西亞', { center: [-61, 13.9], zoom: 4 }],
]

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, renderer: 'webgl' })
  for (const [key, name, camera] of MICROSTATES) {
    test(`${key} can be tapped and read`, async ({ atlas }) => {
      const states = JSON.parse(readFileSync(new URL('../public/data/atlas.json', import.meta.url), 'utf8'))
        .states as { key: string; point: [number, number]; names: Record<string, string> }[]
      const state = states.find((candidate) => candidate.key === key)!
      expect(state.names['zh-Hant']).toBe(name)
      const { zoom, center } = camera
      await atlas.open(`map=${zoom}/${center[1]}/${center[0]}&layers=psi&year=2025`)
      await atlas.clickAt(state.point, 'equal-earth', camera, true)
      await expect.poll(() => atlas.cardTitle()).toBe(name)
      const text = await atlas.card().innerText()
      expect(text.length).toBeGreaterThan(60)
    })
  }
})

test.describe('on the live map', () => {
  test.use({ renderer: 'webgl' })
  test('keyboard alone: Enter opens what is under the cross, Escape closes it', async ({ atlas }) => {
    await atlas.open('map=4/36.5/128&year=2009&layers=psi')
    await atlas.focusMap()
    await atlas.page.keyboard.press('Enter')
    await expect(atlas.card()).toHaveCount(1)
    await expect.poll(() => atlas.cardTitle()).toBe('南韓')
    await atlas.closeCard()
  })
})
