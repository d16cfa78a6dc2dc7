import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fetchBytes, fetchRange, fetchText, NoRanges } from './fetching.ts'

type Answer = (response: ServerResponse) => void

const LETTERS = ['ein', ' Stück', ' nach', ' dem', ' anderen']

const answers: Record<string, Answer> = {
  '/whole': (response) => response.end('Würde'),
  '/empty': (response) => response.end(),
  '/missing': (response) => response.writeHead(404).end('not here'),
  '/broken': (response) => response.writeHead(500).end('broken'),
  '/cut': (response) => {
    response.writeHead(200, { 'content-length': '100' })
    response.write('{"version":')
    setTimeout(() => response.destroy(), 30)
  },
  '/reset': (response) => response.destroy(),
  '/late': (response) => void setTimeout(() => response.end('here'), 30),
  '/silent': () => {},
  '/falls-silent': (response) => void response.write('{"version":'),
  '/slow': (response) => {
    for (const [index, letters] of LETTERS.entries()) setTimeout(() => response.write(letters), index * 80)
    setTimeout(() => response.end(), LETTERS.length * 80)
  },
}

const ranged: Record<string, (range: string, response: ServerResponse) => void> = {
  '/ranges': (range, response) => response.writeHead(206, { etag: '"one"' }).end(range),
  '/weak': (_range, response) => response.writeHead(206, { etag: 'W/"one"' }).end('part'),
  '/whole-only': (_range, response) => response.end('the whole file, as long as it may be'),
}
const server = createServer(({ url = '', headers }, response) =>
  (ranged[url]?.bind(null, headers.range ?? '') ?? answers[url])?.(response),
)
let base = ''

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

it('brings the whole body, an empty one too', async () => {
  expect(await fetchText(`${base}/whole`)).toBe('Würde')
  expect([...(await fetchBytes(`${base}/whole`))]).toEqual([...new TextEncoder().encode('Würde')])
  expect(await fetchText(`${base}/empty`)).toBe('')
})

it('waits for a slow line as long as it delivers', async () => {
  expect(await fetchText(`${base}/slow`, 250)).toBe(LETTERS.join(''))
})

it.each(['/missing', '/broken', '/cut', '/reset'])('rejects what is %s', async (path) => {
  await expect(fetchText(base + path)).rejects.toThrow()
})

it.each(['/silent', '/falls-silent'])('gives up a line that is %s', async (path) => {
  const begin = performance.now()
  await expect(fetchText(base + path, 150)).rejects.toThrow('silent')
  expect(performance.now() - begin).toBeLessThan(2000)
})

it('asks for a part, and knows a version by its strong sign alone', async () => {
  const { bytes, version } = await fetchRange(`${base}/ranges`, { offset: 127, length: 100 })
  expect(new TextDecoder().decode(bytes)).toBe('bytes=127-226')
  expect(version).toBe('"one"')
  expect((await fetchRange(`${base}/weak`, { offset: 0, length: 4 })).version).toBeUndefined()
})

it('refuses a server that sends the whole for a part', async () => {
  await expect(fetchRange(`${base}/whole-only`, { offset: 0, length: 4 })).rejects.toThrow(NoRanges)
  await expect(fetchRange(`${base}/missing`, { offset: 0, length: 4 })).rejects.toThrow('status 404')
})

it('stops when nobody waits for the part any more', async () => {
  const waiting = new AbortController()
  const part = fetchRange(`${base}/silent`, { offset: 0, length: 4 }, waiting.signal)
  waiting.abort(new Error('gone'))
  await expect(part).rejects.toThrow('gone')
})

it('does not take work of its own for silence', async () => {
  const part = fetchText(`${base}/late`, 100)
  // Long enough for the request to be sent before the page is busy.
  await new Promise((sent) => setTimeout(sent, 20))
  const until = performance.now() + 400
  while (performance.now() < until);
  expect(await part).toBe('here')
})
