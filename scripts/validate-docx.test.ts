import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { docx } from '../src/emitters/docx/docx.ts'
import {
  bodyBlocks,
  closing,
  inputOf,
  letterhead,
  note,
  paper,
  paragraph,
  picture,
  samplePaper,
} from '../src/emitters/docx/papers.test-support.ts'
import type { Composition } from '../src/model/composition.ts'
import { findValidator, skipped, validateDocx } from './validate-docx.ts'

const validator = await findValidator()
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ketluan-docx-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function errorsOf(bytes: Uint8Array): Promise<string[]> {
  const path = join(folder, 'paper.docx')
  await writeFile(path, bytes)
  return validator ? validateDocx(validator, path) : [skipped]
}

test('the validator is there under CI', () => {
  expect(validator !== null || process.env.CI !== 'true', skipped).toBe(true)
})

describe.skipIf(!validator)('Word accepts', () => {
  const papers: Readonly<Record<string, Composition>> = {
    'a whole paper with notes, tables and an appendix': samplePaper(),
    'a paper without notes': paper([letterhead(), paragraph('typeName', 'KẾT LUẬN'), closing()]),
    'a paper with pictures': paper([letterhead(), picture(), ...bodyBlocks(), picture()], { footnotes: [note] }),
    'an empty paper': paper([]),
  }

  test.each(Object.keys(papers))('%s', async (name) => {
    const composition = papers[name]
    expect(composition && (await errorsOf(await docx.emit(inputOf(composition))))).toEqual([])
  })

  test('but not a broken one', async () => {
    const parts = unzipSync(await docx.emit(inputOf(samplePaper())))
    const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const broken = { ...parts, 'word/document.xml': strToU8(document.replace('<w:cantSplit/>', '<w:cantSplt/>')) }
    expect((await errorsOf(zipSync(broken))).join()).toContain('cantSplt')
  })
})
