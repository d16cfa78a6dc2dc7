import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/**
 * What the page may do. The same policy is sent by the preview server and written into the built page; that
 * the page may be embedded is left open on purpose, so there is no frame-ancestors.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const securityPolicy: Plugin = {
  name: 'security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
      injectTo: 'head-prepend',
    },
  ],
}

export default defineConfig({
  // Relative addresses: the built folder works from any sub-path of any static server.
  base: './',
  plugins: [securityPolicy],
  build: { target: 'es2022', modulePreload: { polyfill: false }, chunkSizeWarningLimit: 1200 },
  preview: {
    headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY, 'X-Content-Type-Options': 'nosniff' },
    open: process.stdout.isTTY && !process.env.CI,
  },
  // A busy machine is no failed test.
  test: { include: ['src/**/*.test.ts', 'geo/**/*.test.ts', 'e2e/bench/*.test.ts'], testTimeout: 30_000 },
})
