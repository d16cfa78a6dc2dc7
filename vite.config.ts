import { defineConfig } from 'vitest/config'
import { first } from './src/first/plugin.ts'
import { licences } from './src/licences/plugin.ts'
import { mapLibre } from './src/map/plugin.ts'
import { offline } from './src/offline/plugin.ts'
import { poster } from './src/poster/plugin.ts'
import { preview } from './src/preview/plugin.ts'
import { security } from './src/security/plugin.ts'
import { HEADERS } from './src/security/policy.ts'

const { collect, write } = licences()

export default defineConfig({
  // Relative addresses: the built folder works from any sub-path of any static server.
  base: './',
  plugins: [
    mapLibre(),
    security(),
    poster(),
    first(),
    preview(process.env.ATLAS_ADDRESS),
    collect(),
    offline([collect()]),
    write(),
  ],
  worker: { plugins: () => [collect()] },
  build: { target: 'es2022', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1200 },
  preview: {
    headers: HEADERS,
    open: process.stdout.isTTY && !process.env.CI,
  },
  // A busy machine is no failed test.
  test: {
    include: ['src/**/*.test.ts', 'geo/**/*.test.ts', 'e2e/bench/*.test.ts'],
    testTimeout: 30_000,
    setupFiles: ['src/locales/all.ts'],
  },
})
