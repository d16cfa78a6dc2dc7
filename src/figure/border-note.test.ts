/** Every picture says how it draws borders, in its own language, whatever else it shows. */
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../geo/model.ts'
import { translate } from '../i18n.ts'
import { COMPARISON_WAYS, type Settings } from '../state.ts'
import { sceneOf } from './fixture.ts'
import { shapesIn } from './shapes.ts'

const pictures: [string, Partial<Settings>][] = [
  ['one year', {}],
  ['a range', { years: { from: 2003, to: 2010, mode: 'end' } }],
  ['no layer', { layers: new Set() }],
  ['a grid of years', { multiples: [2003, 2009, 2010] }],
  ...COMPARISON_WAYS.map((way): [string, Partial<Settings>] => [way, { comparison: { year: 2003, way } }]),
]

describe.each(LANGUAGES)('the note on borders, in %s', (language) => {
  // Words are broken into lines wherever the page ends.
  const bare = (words: string) => words.replace(/\s/g, '')
  test.each(pictures)('stands on a picture of %s', (_, settings) => {
    const t = (key: Parameters<typeof translate>[1], values?: Parameters<typeof translate>[2]) =>
      translate(language, key, values)
    const scene = sceneOf({ ...settings, language }, { t })
    const texts = shapesIn(scene.groups).flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
    expect(bare(texts.join(''))).toContain(bare(t('figure.borders')))
  })
})
