import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PNG } from 'pngjs'
import { topology } from 'topojson-server'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { atlas, shapes } from '../figure/fixture.ts'
import { translate } from '../i18n.ts'
import { run } from './cli.ts'
import { fixtureFonts } from './fixture-fonts.ts'

const root = mkdtempSync(join(tmpdir(), 'atlas-export-'))
const data = join(root, 'data')
const folder = join(root, 'out')

/** The fixture's world as the build would write it. */
function writeData(): void {
  const { areas, borders, coasts, disputed } = shapes
  const objects = { areas: { type: 'FeatureCollection', features: areas }, borders, coasts, disputed }
  const world = topology(objects as Parameters<typeof topology>[0])
  for (const area of (world.objects.areas as { geometries: { properties?: object }[] }).geometries)
    expect(area.properties).toBeDefined()
  mkdirSync(join(data, 'fonts'), { recursive: true })
  writeFileSync(join(data, 'atlas.json'), JSON.stringify(atlas))
  writeFileSync(join(data, 'world.json'), JSON.stringify({ version: 1, ...world }))
  writeFileSync(join(data, 'fonts', 'metrics.json'), JSON.stringify(fixtureFonts.table))
  const require = createRequire(import.meta.url)
  for (const { file } of fixtureFonts.table.faces) {
    mkdirSync(dirname(join(data, 'fonts', file)), { recursive: true })
    cpSync(require.resolve(`@fontsource/${file}`), join(data, 'fonts', file))
  }
}
writeData()
afterAll(() => rmSync(root, { recursive: true }))
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
})

async function command(line: string, from = data, signal = new AbortController().signal) {
  let said = ''
  let complained = ''
  const words = line.split(' ').filter(Boolean)
  const code = await run({
    ...{ words, data: from, folder, signal },
    say: (text) => {
      said += text
    },
    complain: (text) => {
      complained += text
    },
  })
  return { code, said, complained, files: readdirSync(folder).sort() }
}

const read = (file: string) => readFileSync(join(folder, file))

describe('the command line', { timeout: 30_000 }, () => {
  test('draws an SVG of a year', async () => {
    const { code, said, files } = await command('--year 2010 --format svg --lang en --out figure.svg')
    expect(code).toBe(0)
    expect(files).toEqual(['figure.svg'])
    expect(said).toBe(`${join(folder, 'figure.svg')}\n`)
    const svg = read('figure.svg').toString()
    expect(svg).toContain(' width="1920" height="1080"')
    expect(svg).toContain('>2010</text>')
    expect(svg).toContain(`>${translate('en', 'figure.hosts')}</text>`)
  })

  test('draws a PNG of exactly the pixels and the density that paper asks for', async () => {
    const { files } = await command('--year 2010 --size A5 --orientation portrait --dpi 100 --format png')
    expect(files).toEqual(['psi-nss_2010_zh-Hant_583x827.png'])
    const bytes = read(files[0]!)
    const { width, height, data: pixels } = PNG.sync.read(bytes)
    expect([width, height]).toEqual([583, 827])
    expect([...pixels.subarray(0, 4)]).toEqual([0xf7, 0xf6, 0xf2, 255])
    expect(Math.round(bytes.readUInt32BE(bytes.indexOf('pHYs') + 4) * 0.0254)).toBe(100)
  })

  test('writes a fourth channel into a PNG only where the page is transparent', async () => {
    await command('--year 2010 --size 320x240 --out opaque.png')
    await command('--year 2010 --size 320x240 --out clear.png --transparent')
    const [opaque, clear] = ['opaque.png', 'clear.png'].map(read)
    // The byte of the header that says whether pixels are red, green and blue (2) or have alpha too (6).
    expect([opaque![25], clear![25]]).toEqual([2, 6])
    const [one, other] = [PNG.sync.read(opaque!).data, PNG.sync.read(clear!).data]
    expect([one[3], other[3]]).toEqual([255, 0])
    const middle = (120 * 320 + 160) * 4
    expect([...one.subarray(middle, middle + 4)]).toEqual([...other.subarray(middle, middle + 4)])
  })

  test('writes letters into a PNG, with the fonts of the atlas alone', async () => {
    await command('--year 2010 --lang zh-Hant --size 1280x720 --out with.png')
    await command('--year 2010 --lang zh-Hant --size 1280x720 --out without.png --without title')
    const [one, other] = ['with.png', 'without.png'].map((file) => PNG.sync.read(read(file)).data)
    const differing = one!.filter((value, at) => value !== other![at]).length
    expect(differing).toBeGreaterThan(1000)
  })

  test('draws a series: a file a year, or a page a year', async () => {
    const apart = await command('--years 2009..2011 --size 800x600 --format svg --out {year}-psi.svg')
    expect(apart.files).toEqual(['2009-psi.svg', '2010-psi.svg', '2011-psi.svg'])
    const last = read('2011-psi.svg').toString()
    expect(last).toContain('>2011</text>')
    // The foot in Chinese: no Latin full stop, and no space behind a Chinese one.
    expect(last).toContain('>防擴散地圖集。條目：')
    const { files } = await command('--years 2009..2011 --size A5 --out all.pdf')
    expect(files).toContain('all.pdf')
    expect(read('all.pdf').toString('latin1')).toMatch(/\/Type \/Pages\s*\/Count 3/)
  })

  test.each(['svg', 'pdf', 'png'])('draws a grid of years on one page as %s', async (format) => {
    const { files } = await command(`--multiples 2003,2009,2016,2025 --format ${format} --lang en`)
    expect(files).toEqual([`psi-nss_2003+2009+2016+2025_en_1920x1080.${format}`])
    if (format !== 'svg') return
    const svg = read(files[0]!).toString()
    for (const year of [2003, 2009, 2016, 2025]) expect(svg).toContain(`>${year}</text>`)
  })

  test('draws another projection and another mode, and says so in the name', async () => {
    const { files } = await command('--year 2003..2010 --mode joined --projection orthographic --lang en')
    expect(files).toEqual(['psi-nss_joined-2003-2010_en_orthographic_1920x1080.svg'])
    const outline = /id="outline"[^>]*>.*?d="([^"]*)"/.exec(read(files[0]!).toString())![1]!
    const points = [...outline.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
    const [left, right, top, bottom] = [
      Math.min(...points.map(([x]) => x!)),
      Math.max(...points.map(([x]) => x!)),
      Math.min(...points.map(([, y]) => y!)),
      Math.max(...points.map(([, y]) => y!)),
    ] as [number, number, number, number]
    expect(right - left).toBeCloseTo(bottom - top, 0)
    expect(right - left).toBeGreaterThan(400)
  })

  test('says all of itself', async () => {
    const { code, said } = await command('--help', join(root, 'nowhere'))
    expect(code).toBe(0)
    for (const option of ['--year', '--years', '--size', '--format', '--out', '--projection', '--without'])
      expect(said).toContain(option)
  })

  test.each([
    ['--year 1066', '1066'],
    ['--year 2009..1066', '2009..1066'],
    ['--years 2009', '2009'],
    ['--years 2016..2003', '2016..2003'],
    ['--year 2009 --years 2003..2004', 'not both'],
    ['--multiples 2003,2009 --years 2003..2004', 'only one of them'],
    ['--multiples 2003,1066', '--multiples cannot be "2003,1066"'],
    ['--compare 2003,peeking', '--compare cannot be'],
    ['--projection robin', 'robin'],
    ['--lang fr', 'fr'],
    ['--mode sometimes', 'sometimes'],
    ['--link atlas', 'atlas'],
    ['--link javascript:alert(1)', 'javascript'],
    [`--link https://example.org/${'a'.repeat(300)}`, 'too long'],
    ['--layers psi,weather', 'weather'],
    ['--place ATLANTIS', 'ATLANTIS'],
    ['--map 1/2', '1/2'],
    ['--format gif', 'gif'],
    ['--out figure.docx', 'docx'],
    ['--size huge', 'huge'],
    ['--size 20000x20000', '20000'],
    ['--size 3000x900', '3 times'],
    ['--size A4 --dpi 1200', '1200'],
    ['--size A4 --orientation round', 'round'],
    ['--without legend,moon', 'moon'],
    ['--colour red', '--colour'],
    ['figure.svg', 'figure.svg'],
    ['--out nowhere/figure.svg', 'nowhere'],
    ['--out ../out', 'folder'],
    ['--years 2003..2004 --out ../out', 'it is a folder'],
    ['--out=', '--out'],
  ])('%s: says why not, and leaves nothing', async (line, word) => {
    const { code, said, complained, files } = await command(line)
    expect(complained).toContain(word)
    expect(complained.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(2)
    expect(said).toBe('')
    expect(files).toEqual([])
  })

  test('leaves what was there, and nothing else, when it is called off half way', async () => {
    writeFileSync(join(folder, '2009.svg'), 'before')
    const controller = new AbortController()
    const watcher = watch(folder, () => controller.abort(new Error('called off')))
    const { code, files } = await command('--years 2002..2025 --out {year}.svg', data, controller.signal)
    watcher.close()
    expect(controller.signal.aborted).toBe(true)
    expect(code).toBe(1)
    expect(files).toEqual(['2009.svg'])
    expect(read('2009.svg').toString()).toBe('before')
  })

  test('says what is missing when there is no data', async () => {
    const { code, complained } = await command('--year 2009', join(root, 'nowhere'))
    expect(code).toBe(1)
    expect(complained).toContain('npm run data')
  })
})
