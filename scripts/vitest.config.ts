import { defineConfig } from 'vitest/config'
import { withPlainLetters } from './letters.mjs'

export default defineConfig({
  plugins: [
    {
      // The patterns that are tested are those that ship.
      name: 'plain-letters',
      enforce: 'pre',
      transform: (code, id) => (/\/src\/(?!.*\.test\.ts$).*\.ts$/.test(id) ? withPlainLetters(code) : undefined),
    },
  ],
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'fixtures/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // `npm run coverage`. Code that tests start as a process of its own (most of cli/) counts as unread.
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      exclude: ['src/**/*.test.ts', 'src/**/*test-support*', 'src/**/*.d.ts'],
      reporter: ['text', 'text-summary'],
      reportsDirectory: 'out/coverage',
    },
    // A file named by the gate takes the totals as JSON.
    ...(process.env.KETLUAN_TEST_RESULTS
      ? { reporters: ['default', 'json'], outputFile: { json: process.env.KETLUAN_TEST_RESULTS } }
      : {}),
  },
})
