/**
 * The light map by itself, in a page like the one of Leaflet: what the map takes, and not the atlas around it. Names are
 * written in the fonts that the machine has, as there.
 */
import type { Atlas, FontTable } from '../../../geo/model.ts'
import { shapesOf } from '../../../src/data.ts'
import { LightMap } from '../../../src/light/view.ts'
import { palettes } from '../../../src/look.ts'
import { defaultSettings } from '../../../src/state.ts'
import { frameOf, stepThroughYears } from './frame.ts'

const container = frameOf('frame')
const load = (file: string) => fetch(file).then((response) => response.json())
const [world, atlas, fonts] = await Promise.all([
  load('/data/world-first.json'),
  load('/data/atlas.json') as Promise<Atlas>,
  load('/data/fonts/metrics.json') as Promise<FontTable>,
])
const shapes = shapesOf(world)
const still = () => {}
const settings = defaultSettings(atlas.lastYear)
const map = new LightMap(
  {
    ...{ container, atlas, shapes, fonts },
    finer: async () => shapes,
    pointOf: () => null,
    name: () => 'map',
    describedBy: '',
    reports: { chosen: still, moved: still, pointed: still, failed: still, broke: still },
  },
  settings,
  palettes.light,
)

stepThroughYears(atlas.lastYear, (year) =>
  map.apply({ ...settings, years: { from: year, to: year } }, palettes.light),
)
