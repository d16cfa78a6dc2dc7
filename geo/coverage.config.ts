/**
 * `npm run coverage`: how much of `geo/` and of the pure parts of `src/` the unit tests run. What needs a page, a
 * canvas or a graphics card is left to the browser tests, and so are the commands' own mains, which tests start
 * as commands.
 */
import { defineConfig } from 'vitest/config'

const COMMANDS = ['geo/build.ts', 'geo/lexicon.ts', 'geo/*.config.ts', 'geo/mutation/**']

/** Parts of `src/` that touch the page; panels, live map and light map are named by folder below. */
const ON_THE_PAGE = [
  'address',
  'changing-map',
  'code',
  'fonts',
  'keys',
  'languages',
  'maps',
  'memory',
  'print',
  'problems',
  'speaking',
  'figure/canvas',
  'export/canvases',
  'export/download',
  'export/gif',
  'export/main',
  'export/page-fonts',
  'export/raster',
  'export/save',
  'export/video',
]

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'geo/**/*.test.ts'],
    // Counting slows everything down.
    testTimeout: 120_000,
    setupFiles: ['src/locales/all.ts'],
    // What they measure is time.
    testNamePattern: /^(?!.* in (no )?time)/,
    coverage: {
      provider: 'v8',
      include: ['geo/**/*.ts', 'src/*.ts', 'src/{figure,export,locales,map/layers}/*.ts'],
      exclude: [
        '**/*.test.ts',
        '**/*.d.ts',
        '**/fixture*.ts',
        ...COMMANDS,
        ...ON_THE_PAGE.map((name) => `src/${name}.ts`),
      ],
      reporter: ['text'],
      reportsDirectory: 'test-results/coverage',
      thresholds: { lines: 95 },
    },
  },
})
