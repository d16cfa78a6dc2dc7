/** The checks that are too long for every run: `npx playwright test --config e2e/full.config.ts`. */
import config from './playwright.config.ts'

export default { ...config, testMatch: '*.full.ts', timeout: 60 * 60_000 }
