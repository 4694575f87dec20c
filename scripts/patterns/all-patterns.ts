import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { literalPatterns, madePatterns, makingPlaces, nameOf, type Pattern } from './find-patterns.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface AllPatterns {
  /** Each once: those written in the code, and those that loading it and working on papers makes of words. */
  readonly patterns: readonly Pattern[]
  /** Places that make patterns of words, none of which was made: nobody judged them. */
  readonly unseen: readonly string[]
}

export async function allPatterns(): Promise<AllPatterns> {
  const made = await madePatterns(workOnPapers)
  const seen = new Set(made.flatMap(({ places }) => places))
  return {
    patterns: [...new Map([...literalPatterns(root), ...made].map((pattern) => [nameOf(pattern), pattern])).values()],
    unseen: makingPlaces(root).filter((place) => !seen.has(place) && !/^src\/host\/memory-host/.test(place)),
  }
}

/** Whole papers to all formats and back, and every draft that a finding is shown by: no rule stays unread. */
async function workOnPapers(): Promise<void> {
  const { compile } = await import('../../src/compiler/compile.ts')
  const options = { stage: 'du-thao', edition: null, profile: null, overrides: {} } as const
  for (const name of readdirSync(path.join(root, 'examples')).filter((file) => /\.(md|txt|yaml)$/.test(file)))
    compile(readFileSync(path.join(root, 'examples', name)), name, options)
  const { listFindingFiles, textsOf } = await import('../../fixtures/sample.ts')
  for (const sample of listFindingFiles().flatMap(({ samples }) => samples))
    compile(textsOf(sample).wrong, sample.file, { ...options, stage: sample.stage, edition: sample.edition })
  const { fullDraft, pagesOf, written } = await import('../../src/verify/papers.test-support.ts')
  const { verify } = await import('../../src/verify/verify.ts')
  const paged = pagesOf(fullDraft)
  for (const format of ['docx', 'pdf', 'html'] as const)
    await verify(await written(format, paged), format, { edition: null, against: null })
}
