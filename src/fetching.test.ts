import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fetchBytes, fetchText } from './fetching.ts'

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
  '/silent': () => {},
  '/falls-silent': (response) => void response.write('{"version":'),
  '/slow': (response) => {
    for (const [index, letters] of LETTERS.entries()) setTimeout(() => response.write(letters), index * 80)
    setTimeout(() => response.end(), LETTERS.length * 80)
  },
}

const server = createServer(({ url = '' }, response) => answers[url]?.(response))
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
