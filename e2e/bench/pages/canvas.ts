/**
 * The same shapes drawn by d3-geo on a 2D canvas and written as a PNG: what a saved picture is measured by.
 * `?memory` asks for a canvas in memory, which software draws many times faster.
 */
import { geoEqualEarth, geoPath } from 'd3-geo'
import type { FeatureCollection } from 'geojson'
import { feature } from 'topojson-client'

const WIDTH = 3840
const HEIGHT = 2160

const topology = await fetch('/shapes.json').then((response) => response.json())
const { features } = feature(topology, topology.objects.areas) as unknown as FeatureCollection

const willReadFrequently = location.search === '?memory'

function draw(canvas: HTMLCanvasElement): void {
  const context = canvas.getContext('2d', { willReadFrequently })
  if (!context) throw new Error('This browser gives no 2D canvas.')
  const path = geoPath(
    geoEqualEarth().fitExtent(
      [
        [40, 40],
        [WIDTH - 40, HEIGHT - 40],
      ],
      { type: 'Sphere' },
    ),
    context,
  )
  context.fillStyle = '#dbeaf2'
  context.fillRect(0, 0, WIDTH, HEIGHT)
  context.lineWidth = 2
  context.strokeStyle = '#7c939c'
  context.fillStyle = '#0a8090'
  for (const one of features) {
    context.beginPath()
    path(one)
    context.fill()
    context.stroke()
  }
}

/** Draws, encodes and hands the file over as a download. */
addEventListener('keydown', async () => {
  const canvas = Object.assign(document.createElement('canvas'), { width: WIDTH, height: HEIGHT })
  draw(canvas)
  const file = await new Promise<Blob | null>((done) => canvas.toBlob(done))
  if (!file) throw new Error('This browser cannot write a PNG.')
  const link = Object.assign(document.createElement('a'), {
    href: URL.createObjectURL(file),
    download: 'map.png',
  })
  link.click()
})
document.title = 'ready'
