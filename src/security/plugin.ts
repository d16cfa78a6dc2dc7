/** Writes the policy into the built page, for servers that send no headers. */
import type { Plugin } from 'vite'
import { CONTENT_SECURITY_POLICY } from './policy.ts'

const meta = (attrs: Record<string, string>) => ({ tag: 'meta', attrs, injectTo: 'head-prepend' as const })

export const security = (): Plugin => ({
  name: 'security',
  apply: 'build',
  transformIndexHtml: () => [
    meta({ 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY }),
    meta({ name: 'referrer', content: 'no-referrer' }),
  ],
})
