import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { archiveOf } from './archive.ts'

test('holds every file under its name, text compressed and pictures as they are', async () => {
  const text = '<svg>核安全</svg>'.repeat(200)
  const archive = await archiveOf([
    { name: '2009.svg', content: new Blob([text]) },
    { name: '2010.png', content: new Blob([new Uint8Array(3000)]) },
  ])
  const bytes = new Uint8Array(await archive.arrayBuffer())
  const files = unzipSync(bytes)
  expect(Object.keys(files)).toEqual(['2009.svg', '2010.png'])
  expect(new TextDecoder().decode(files['2009.svg'])).toBe(text)
  expect([...files['2010.png']!]).toEqual(Array(3000).fill(0))
  expect(bytes.length).toBeGreaterThan(3000)
  expect(bytes.length).toBeLessThan(4000)
})
