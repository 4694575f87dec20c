import { defineConfig } from 'vitest/config'
import { countsFolder, instrumented } from './coverage/instrument.mjs'
import { withPlainLetters } from './letters.mjs'

const isSource = (id: string) => /\/src\/(?!.*\.test\.ts$).*\.ts$/.test(id)

export default defineConfig({
  plugins: [
    {
      // The patterns that are tested are those that ship.
      name: 'plain-letters',
      enforce: 'pre',
      transform: (code, id) => (isSource(id) ? withPlainLetters(instrumented(code, id)) : undefined),
    },
  ],
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'fixtures/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // `npm run coverage`: what runs counts what it does. A package with counters is not the one whose size and code are tested.
    ...(countsFolder
      ? {
          setupFiles: ['scripts/coverage/in-tests.ts'],
          exclude: ['scripts/package.test.ts', 'scripts/code-cache.test.ts'],
        }
      : {}),
    // A file named by the gate takes the totals as JSON.
    ...(process.env.KETLUAN_TEST_RESULTS
      ? { reporters: ['default', 'json'], outputFile: { json: process.env.KETLUAN_TEST_RESULTS } }
      : {}),
  },
})
