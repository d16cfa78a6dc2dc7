/** The checks that are too long for every run: `npm run access`. */
import config from './playwright.config.ts'

export default { ...config, testMatch: '*.full.ts', timeout: 60 * 60_000 }
