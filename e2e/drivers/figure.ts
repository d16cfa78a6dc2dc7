/** The figure drawn in Node from the data that were built, to compare what is on the screen with. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { GeoProjection } from 'd3-geo'
import { PNG } from 'pngjs'
import * as v from 'valibot'
import '../../src/locales/all.ts'
import { Atlas, FontTable, World } from '../../geo/model.ts'
import { shapesOf } from '../../src/data.ts'
import { outlined } from '../../src/export/glyphs.ts'
import { pixelsOf } from '../../src/export/rasterise.ts'
import { pageOf, type Sheet, type Size, screenSheet } from '../../src/export/sizes.ts'
import { svgOf } from '../../src/export/svg.ts'
import { fitCamera } from '../../src/figure/layout.ts'
import { ALL_PARTS } from '../../src/figure/parts.ts'
import { figureProjection, place } from '../../src/figure/projections.ts'
import { buildScene } from '../../src/figure/scene.ts'
import { type Box, grow, overlap, type Scene, shapesIn } from '../../src/figure/shapes.ts'
import { textWidth } from '../../src/figure/text.ts'
import { translate } from '../../src/i18n.ts'
import { type Palette, palettes } from '../../src/look.ts'
import { defaultSettings, type Settings } from '../../src/state.ts'
import { readAddress } from '../../src/url.ts'
import { type Colour, colourAt, colourOf, difference } from './pictures.ts'

const bytesOf = (file: string) => readFileSync(resolve(import.meta.dirname, '../../dist/data', file))
const data = (file: string): unknown => JSON.parse(bytesOf(file).toString('utf8'))
const font = (file: string) => bytesOf(`fonts/${file}`)

export const built = {
  atlas: v.parse(Atlas, data('atlas.json')),
  shapes: shapesOf(v.parse(World, data('world.json'))),
  fonts: v.parse(FontTable, data('fonts/metrics.json')),
}

export interface Figure {
  settings: Settings
  scene: Scene
  picture: PNG
  /** Pixels of the picture where a position falls; null when not on the map. */
  pixelOf: (position: [number, number]) => { x: number; y: number } | null
  /** True where a name, or a dot, ring or mark other than the state's own dot, covers the point. */
  isCovered: (key: string, at: { x: number; y: number }) => boolean
  texts: string[]
}

function settingsOf(address: string): Settings {
  const { firstYear, lastYear } = built.atlas
  const limits = { firstYear, lastYear, knows: () => true }
  return readAddress(address, limits, defaultSettings(lastYear)).settings
}

/** The whole page with its letters as shapes, as SVG and as resvg draws that, at so many pixels. */
export async function drawPage(address: string, size: Size): Promise<{ svg: string; picture: PNG }> {
  const settings = settingsOf(address)
  const sheet = screenSheet(size)
  const scene = buildScene({
    ...built,
    settings,
    page: pageOf(sheet),
    palette: palettes.light,
    t: (key, values) => translate(settings.language, key, values),
  })
  const drawn = await outlined(scene, { table: built.fonts, read: async (file) => font(file) })
  return { svg: svgOf(drawn, sheet), picture: pictureOf(drawn, sheet) }
}

function pictureOf(scene: Scene, sheet: Sheet): PNG {
  const picture = new PNG({ width: sheet.width, height: sheet.height })
  picture.data = pixelsOf(scene, sheet)
  return picture
}

/** The page without its furniture, so that the map is about as large as on the screen. */
export function drawFigure(address: string): Figure {
  const settings = settingsOf(address)
  const sheet = screenSheet({ width: 1440, height: 960 })
  const parts = { ...ALL_PARTS, legend: false, notes: false, scaleBar: false, north: false }
  const scene = buildScene({
    ...built,
    settings,
    parts,
    page: pageOf(sheet),
    palette: palettes.light,
    t: (key, values) => translate(settings.language, key, values),
  })
  const frame = scene.groups.find(({ id }) => id === 'map')?.clip
  if (!frame || !settings.camera) throw new Error('A figure to compare needs a camera.')
  const { camera, window } = fitCamera(frame, settings.camera)
  const projection: GeoProjection = figureProjection(settings.view, camera, window.width, window.height)
  const scale = sheet.width / scene.width
  const marks = marksIn(scene)
  const names = namesIn(scene)
  return {
    settings,
    scene,
    picture: pictureOf(scene, sheet),
    pixelOf: (position) => {
      const point = place(projection, position)
      if (!point) return null
      const x = point[0] + frame.x + (frame.width - window.width) / 2
      const y = point[1] + frame.y + (frame.height - window.height) / 2
      const inside = x > frame.x && y > frame.y && x < frame.x + frame.width && y < frame.y + frame.height
      return inside ? { x: x * scale, y: y * scale } : null
    },
    isCovered: (key, at) =>
      names.some((name) => isIn(name, at.x / scale, at.y / scale)) ||
      marks.some((mark) => {
        const reach = mark.radius * scale + 2 * REACH
        return mark.key !== key && Math.hypot(mark.x * scale - at.x, mark.y * scale - at.y) < reach
      }),
    texts: shapesIn(scene.groups).flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])),
  }
}

/** Boxes of the lines of all names, with their halos. */
function namesIn({ groups }: Scene): Box[] {
  const map = groups.find(({ id }) => id === 'map')?.children ?? []
  const labels = map.find((child) => child.kind === 'group' && child.id === 'labels')
  return shapesIn(labels ? [labels] : []).flatMap((shape) => {
    if (shape.kind !== 'text') return []
    const width = textWidth(shape.text, shape.size, shape.weight, built.fonts)
    const left = { start: 0, middle: width / 2, end: width }[shape.anchor]
    return [grow({ x: shape.x - left, y: shape.y - shape.size, width, height: shape.size * 1.3 }, REACH)]
  })
}

const isIn = (box: Box, x: number, y: number): boolean => overlap(box, { x, y, width: 0.01, height: 0.01 })

function marksIn({ groups }: Scene): { key: string; x: number; y: number; radius: number }[] {
  const map = groups.find(({ id }) => id === 'map')?.children ?? []
  return map.flatMap((child) => {
    if (child.kind !== 'group') return []
    return shapesIn(child.children).flatMap((shape) => {
      if (shape.kind === 'circle')
        return [{ key: shape.key ?? '', x: shape.x, y: shape.y, radius: shape.radius }]
      if (shape.kind !== 'path' || !shape.at) return []
      return [{ key: `${child.id} ${shape.key}`, x: shape.at.x, y: shape.at.y, radius: shape.at.scale }]
    })
  })
}

/** Pixels to each side of a point that are looked at. */
const REACH = 2
/** How much more a pixel says that is the ground below a pattern: the pattern's ink is the ground of another class. */
const PATTERNED = 4
/** What a screen's rounding may change of a channel. */
const TOLERANCE = 3

/** Antarctica's ground, and that of all land without the layer: the edge of a letter may look like them. */
const NO_CLASSES = new Set(['none', 'land'])

/** The class whose ground is seen most about a point; null where none is, as under a mark or a name. */
export function classAt(picture: PNG, x: number, y: number, { areas, sea }: Palette): string | null {
  const grounds: [string, Colour][] = [
    ['sea', colourOf(sea)],
    ...Object.entries(areas)
      .filter(([name]) => !NO_CLASSES.has(name))
      .map(([name, { ground }]): [string, Colour] => [name, colourOf(ground)]),
  ]
  const seen = new Map<string, number>()
  for (let down = -REACH; down <= REACH; down++)
    for (let across = -REACH; across <= REACH; across++) {
      const colour = colourAt(picture, Math.round(x) + across, Math.round(y) + down)
      const found = grounds.find(([, ground]) => difference(ground, colour) <= TOLERANCE)
      if (!found) continue
      const [name] = found
      const weight = areas[name as keyof typeof areas]?.pattern ? PATTERNED : 1
      seen.set(name, (seen.get(name) ?? 0) + weight)
    }
  return [...seen].sort(([, one], [, other]) => other - one)[0]?.[0] ?? null
}
