import { geoDistance } from 'd3-geo'
import { type Box, grow, overlap } from '../src/figure/shapes.ts'
import { dotZoom, palettes } from '../src/look.ts'
import { namesAt } from '../src/map/names.ts'
import { marksOf } from '../src/marks.ts'
import { VIEWS } from '../src/state.ts'
import { standings } from '../src/time.ts'
import type { Atlas } from './atlas.ts'
import { built, classAt, drawFigure, type Figure } from './drivers/figure.ts'
import { expect, test } from './test.ts'

/** Europe, Africa and the west of Asia: areas of all classes, and more than twenty dots. */
const MAP = 'map=1.5/25/25'

// Software draws half as many pixels in half the time.
test.use({ viewport: { width: 1080, height: 680 } })

/** Radians from the middle of a globe up to which a state is broad enough to be hit. */
const NEAR = 0.9

/** Whether a name of the live map covers a pixel of the window. */
function namedOn(map: Box, { settings }: Figure): (at: { x: number; y: number }) => boolean {
  const { atlas, fonts } = built
  const sight = {
    atlas,
    fonts,
    marks: marksOf(atlas),
    settings,
    camera: settings.camera!,
    size: map,
    covers: [],
  }
  const boxes = namesAt(sight).placements.map(({ spot }) => grow(spot.box, 3))
  return ({ x, y }) =>
    boxes.some((box) => overlap(box, { x: x - map.x, y: y - map.y, width: 0.01, height: 0.01 }))
}

/** States whose point nothing covers, on the screen and on the page, with the class that each shows there. */
async function classes(atlas: Atlas, figure: Figure) {
  const { view } = figure.settings
  const camera = figure.settings.camera!
  // What is too small to see is not on the map before it has its dot.
  const states = built.atlas.states.filter(
    ({ point, small, status }) =>
      !(small && camera.zoom < dotZoom(status)) &&
      !(view === 'globe' && geoDistance(point, camera.center) > NEAR),
  )
  const pixels = await atlas.pixelsOf(
    states.map(({ point }) => point),
    view,
    camera,
  )
  const places = states.flatMap(({ key, point, small }, index) => {
    const [onScreen, onPage] = [pixels[index], figure.pixelOf(point)]
    return onScreen && onPage && !figure.isCovered(key, onPage) ? [{ key, small, onScreen, onPage }] : []
  })
  const bare = await atlas.areOnMap(places.map(({ onScreen }) => onScreen))
  const isNamed = namedOn(await atlas.mapBox(), figure)
  const screen = await atlas.picture()
  return places.flatMap(({ key, small, onScreen, onPage }, index) => {
    const live =
      bare[index] && !isNamed(onScreen) ? classAt(screen, onScreen.x, onScreen.y, palettes.light) : null
    const drawn = classAt(figure.picture, onPage.x, onPage.y, palettes.light)
    return live && drawn ? [{ key, small, live, drawn }] : []
  })
}

type Seen = Awaited<ReturnType<typeof classes>>[number]

/** The pattern's ink is the ground of another class, and on a sliver of land it may be all that is seen. */
const isInk = (name: string, wanted: string): boolean => {
  const { areas } = palettes.light
  const { pattern } = areas[wanted as keyof typeof areas]
  return pattern !== undefined && areas[name as keyof typeof areas]?.ground === pattern.ink
}
/** Slivers of land to a view. */
const SLIVERS = 3

test('the figure agrees with the live map, state by state, in every view at one camera', async ({
  atlas,
}) => {
  test.setTimeout(240_000)
  for (const view of VIEWS) {
    const address = `${MAP}&year=2009&lang=en&theme=light&view=${view}`
    if (view === VIEWS[0]) await atlas.open(address)
    else await atlas.choose('view', view)
    const figure = drawFigure(address)
    const wanted = standings(built.atlas, figure.settings.years)
    let seen: Seen[] = []
    // Software drawing may show the view before for a while.
    await expect(async () => {
      seen = await classes(atlas, figure)
      const differing = seen.filter(({ key, live, drawn }) => live !== drawn || drawn !== wanted.get(key))
      const wrong = differing.filter(({ key, live, drawn }) =>
        [live, drawn].some((name) => name !== wanted.get(key) && !isInk(name, wanted.get(key)!)),
      )
      expect(wrong, view).toEqual([])
      expect(differing.length, view).toBeLessThanOrEqual(SLIVERS)
    }).toPass({ timeout: 40_000 })
    expect(seen.length, view).toBeGreaterThan(45)
    expect(seen.filter(({ small }) => small).length, view).toBeGreaterThan(12)
    expect(figure.texts).toContain(await atlas.year())
    const { documented, possible } = await atlas.counts()
    expect(figure.texts.join(' ')).toContain(`${documented} documented, ${possible} possible`)
  }
})
