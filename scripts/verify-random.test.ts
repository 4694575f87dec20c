import { describe, expect, it } from 'vitest'
import { pagesOf, written } from '../src/verify/papers.test-support.ts'
import { verify } from '../src/verify/verify.ts'
import { randomDraft } from './parity/random-draft.ts'

/** What papers that chance writes do to the rules themselves: they announce no appendix, and end as they like. */
const ofTheDraft = ['appendix.announced', 'body.end']

describe.each(['docx', 'pdf', 'html'] as const)('papers that chance writes, as %s', (format) => {
  it.each([2, 3, 7, 8, 9, 10, 23, 74])('%i differ in nothing that ketluan decides, and in no word', async (seed) => {
    const paged = pagesOf(randomDraft(seed))
    const found = await verify(await written(format, paged), format, { edition: null, against: paged })
    if (found.kind !== 'measured') throw new Error(found.reason.en)
    const different = found.rows.filter(
      ({ clause, verdict }) => verdict === 'different' && !ofTheDraft.includes(clause),
    )
    expect(different.map(({ clause, measured }) => [clause, measured.en])).toEqual([])
  })
})
