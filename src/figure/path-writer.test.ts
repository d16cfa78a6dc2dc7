import { geoEquirectangular } from 'd3-geo'
import { describe, expect, test } from 'vitest'
import { pathDrawer } from './path-writer.ts'

/** A degree is a pixel, north is up. */
const projection = geoEquirectangular()
  .scale(180 / Math.PI)
  .translate([0, 0])
const line = (...coordinates: [number, number][]) => ({ type: 'LineString' as const, coordinates })

describe('pathDrawer', () => {
  test('leaves out points nearer than the detail, but never the end of a line', () => {
    const draw = pathDrawer(projection, 0.5)
    expect(String(draw(line([0, 0], [0.2, 0], [0.4, 0], [3, 0], [3.1, 0])))).toBe('M0,0L3,0L3.1,0')
    expect(String(draw(line([0, 0], [0.2, 0.1])))).toBe('M0,0L0.2,-0.1')
    expect(String(draw(line([0, 0], [0, 2])))).toBe('M0,0L0,-2')
  })

  test('closes rings and writes two decimals', () => {
    const ring: [number, number][] = [
      [0, 0],
      [0, 1.23456],
      [1, 0],
      [0, 0],
    ]
    const drawn = pathDrawer(projection, 0)({ type: 'Polygon', coordinates: [ring] })
    expect(String(drawn)).toMatch(/^M0,0L0,-1\.23L.*Z$/)
    expect(JSON.stringify(drawn)).toBe(JSON.stringify(String(drawn)))
  })

  test('draws the same lines with a pen as it writes', () => {
    const drawn = pathDrawer(projection, 0)(line([0, 0], [3, 4]))
    let said = ''
    drawn.draw({
      moveTo: (x, y) => {
        said += `M${x},${y}`
      },
      lineTo: (x, y) => {
        said += `L${Math.round(x)},${Math.round(y)}`
      },
      closePath: () => {
        said += 'Z'
      },
    })
    expect(said).toBe(String(drawn))
  })

  test('is empty for what lies outside', () => {
    const cut = geoEquirectangular().clipExtent([
      [0, 0],
      [1, 1],
    ])
    expect(pathDrawer(cut, 0)(line([-90, 0], [-91, 0])).empty).toBe(true)
  })
})
