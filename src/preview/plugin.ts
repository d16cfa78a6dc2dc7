/** Writes into the page what previews of shared links show. */
import type { Plugin } from 'vite'
import { addressOf, headTags } from './tags.ts'

/** `said` is where the built page will stand, if whoever builds it says so. */
export const preview = (said: string | undefined): Plugin => ({
  name: 'preview',
  transformIndexHtml: () => headTags(addressOf(said)),
})
