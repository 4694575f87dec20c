import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'fixtures/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // A file named by the gate takes the totals as JSON.
    ...(process.env.KETLUAN_TEST_RESULTS
      ? { reporters: ['default', 'json'], outputFile: { json: process.env.KETLUAN_TEST_RESULTS } }
      : {}),
  },
})
