import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { literalPatterns, madePatterns, nameOf, type Pattern } from './find-patterns.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Each pattern once: those written in the code, and those that loading it and compiling a paper makes of words. */
export async function allPatterns(): Promise<readonly Pattern[]> {
  const made = await madePatterns(async () => {
    const { compile } = await import('../../src/compiler/compile.ts')
    const options = { stage: 'du-thao', edition: null, profile: null, overrides: {} } as const
    for (const name of ['dac-khu-thong-nhat.md', 'huyen-uy-2024.md'])
      compile(readFileSync(path.join(root, 'examples', name)), name, options)
  })
  return [...new Map([...literalPatterns(root), ...made].map((pattern) => [nameOf(pattern), pattern])).values()]
}
