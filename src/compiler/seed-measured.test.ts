import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { pagesOf, written } from '../verify/papers.test-support.ts'
import { verify } from '../verify/verify.ts'

// A published conclusion exactly as an office received it lies beside some checkouts; it is not part of the project.
const path = new URL('../../../shared/seeds/ket-luan-hoi-nghi-24.md', import.meta.url)

it.skipIf(!existsSync(path)).each(['docx', 'pdf', 'html'] as const)(
  'written as %s it differs in nothing',
  async (format) => {
    const paged = pagesOf(readFileSync(path, 'utf8'))
    const found = await verify(await written(format, paged), format, { edition: null, against: paged })
    if (found.kind !== 'measured') throw new Error(found.reason.en)
    expect(found.rows.filter(({ verdict }) => verdict === 'different')).toEqual([])
    expect(found.counts.same).toBeGreaterThan(40)
  },
)
