import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

/** What Stryker asks about a mutant: the tests of the rooms it changes and the fixtures. No process, no browser, no other program. */
export default defineConfig({
  ...base,
  test: { ...base.test, include: ['src/model/**/*.test.ts', 'src/phases/**/*.test.ts', 'fixtures/*.test.ts'] },
})
