import { expect, test } from 'vitest'
import type { Atlas } from '../../geo/model.ts'
import { fonts, atlas as oneSummit, shapes } from '../figure/fixture.ts'
import { palettes } from '../look.ts'
import { defaultSettings, type Layer } from '../state.ts'
import { pointsOf } from './points.ts'

const [first] = oneSummit.summits
const atlas: Atlas = {
  ...oneSummit,
  summits: [first!, { ...first!, id: 'nss-2012', start: '2012-03-26' }],
  arcs: [
    {
      ...{ from: 'nss-2010', to: 'nss-2012', kilometres: 8800 },
      lines: [
        [
          [0, 20],
          [60, 40],
        ],
      ],
    },
  ],
}
const size = { width: 800, height: 500 }

const arcsWith = (layers: Layer[], year: number) =>
  pointsOf({
    ...{ atlas, shapes, fonts, size, covers: [], marks: [], shades: null, palette: palettes.light },
    states: new Map(atlas.states.map((state) => [state.key, state])),
    settings: { ...defaultSettings(year, 'en'), layers: new Set(layers) },
    camera: { center: [0, 0], zoom: 0 },
    worldBox: { x: 0, y: 0, ...size },
  }).arcs

test('draws the ways between summits that have begun, when they are asked for', () => {
  const texts = arcsWith(['arcs'], 2014).flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
  expect(texts).toEqual(['2010–2012'])
  expect(arcsWith(['psi'], 2014)).toEqual([])
  expect(arcsWith(['arcs'], 2010)).toEqual([])
})
