import { defineConfig } from '@playwright/test'
import { findBrowser } from './browser.ts'

/** Two runs side by side want a port each. */
const PORT = Number(process.env.ATLAS_PORT ?? 4179)

// Workers load this file again: the browser is looked for once and handed on.
const { path, flags, found } = process.env.ATLAS_BROWSER
  ? (JSON.parse(process.env.ATLAS_BROWSER) as Awaited<ReturnType<typeof findBrowser>>)
  : await findBrowser()
if (!process.env.ATLAS_BROWSER) console.log(`Browser: ${path} (${found})`)
process.env.ATLAS_BROWSER = JSON.stringify({ path, flags, found })

export default defineConfig({
  testDir: '.',
  // What grows in the long run is measured by `npm run endure`.
  testIgnore: process.env.ATLAS_LONG === undefined ? ['endure/**'] : [],
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  // One to a core: while one draws, the other waits for its page.
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: 'list',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  use: {
    baseURL: `http://localhost:${PORT}/`,
    viewport: { width: 1440, height: 900 },
    locale: 'zh-TW',
    timezoneId: 'UTC',
    // Only the tests of the offline atlas let a worker answer in the server's place.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: path,
      args: [
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        // Pages are painted by the processor, as a browser without a graphics card does it; only maps need WebGL2.
        '--disable-gpu-rasterization',
        '--force-color-profile=srgb',
        '--font-render-hinting=none',
        ...flags,
      ],
    },
  },
  webServer: {
    command: `npx vite preview --port ${PORT} --strictPort`,
    cwd: '..',
    port: PORT,
    reuseExistingServer: false,
    timeout: 60_000,
  },
})
