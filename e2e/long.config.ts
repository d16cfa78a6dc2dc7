/**
 * The long form of the browser tests: `npm run endure`. What makes it long is said in the environment, which
 * reaches the workers too; said here and not in `package.json`, any shell starts it.
 */
process.env.ATLAS_LONG = '1'
const { default: config } = await import('./playwright.config.ts')

export default {
  ...config,
  testMatch: ['endure/*.spec.ts', 'faults.spec.ts', 'map.spec.ts', 'security.spec.ts'],
}
