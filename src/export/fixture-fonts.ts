/** For tests: the fonts of the packages that the shipped ones are cut from. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { FontFace } from '../../geo/model.ts'
import { fonts } from '../figure/fixture.ts'
import type { FontFiles } from './runs.ts'

const require = createRequire(import.meta.url)

const faces = ([400, 700] as const).flatMap((weight): FontFace[] => [
  {
    family: 'Atlas TC',
    weight,
    file: `noto-sans/files/noto-sans-latin-${weight}-normal.woff2`,
    range: 'U+20-7E',
  },
  {
    ...{ family: 'Atlas TC', weight, range: 'U+3001,U+4E00-9FFF' },
    file: `noto-sans-tc/files/noto-sans-tc-chinese-traditional-${weight}-normal.woff2`,
  },
])

export const fixtureFonts: FontFiles = {
  table: { ...fonts, faces },
  read: async (file) => new Uint8Array(await readFile(require.resolve(`@fontsource/${file}`))),
}
