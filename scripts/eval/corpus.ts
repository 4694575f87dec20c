import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { listFindingFiles, type Sample, textsOf, unmark } from '../../fixtures/sample.ts'
import { type Stage, stages } from '../../src/diagnostics/stage.ts'
import { type EditionId, editionIds } from '../../src/model/edition.ts'

const corpusRoot = new URL('../../fixtures/corpus', import.meta.url).pathname

export interface CleanPaper {
  readonly name: string
  readonly bytes: Uint8Array
}

/** One slip in an otherwise right paper, and the lines on which it may be told. */
export interface Defect {
  readonly name: string
  readonly code: string
  readonly file: string
  readonly bytes: Uint8Array
  readonly stage: Stage
  readonly edition: EditionId | null
  readonly profile: string | undefined
  /** From 1; `null` where the file cannot be read as lines. */
  readonly line: number | null
}

const defectFile = z.array(
  z.strictObject({
    code: z.string().regex(/^KL\d{4}$/),
    paper: z.string(),
    right: z.string(),
    wrong: z.string(),
    stage: z.enum(stages).default('du-thao'),
    edition: z.enum(editionIds).nullable().default(null),
    /** Where the finding points when that is not where the text was changed. */
    line: z.int().positive().optional(),
  }),
)

export function cleanPapers(): CleanPaper[] {
  const folder = path.join(corpusRoot, 'clean')
  return readdirSync(folder)
    .filter((name) => /\.(md|txt|yaml)$/.test(name))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }))
}

/** The seeded slips: those of `fixtures/corpus/defects/`, and the samples that every finding has. */
export function seededDefects(): Defect[] {
  return [...corpusDefects(), ...sampleDefects()]
}

function corpusDefects(): Defect[] {
  const folder = path.join(corpusRoot, 'defects')
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : []
  return files.sort().flatMap((name) => {
    const entries = defectFile.parse(parseYaml(readFileSync(path.join(folder, name), 'utf8')))
    return entries.map(({ code, paper, right, wrong, stage, edition, line }, index): Defect => {
      const clean = readFileSync(path.join(corpusRoot, 'clean', paper), 'utf8')
      const parts = clean.split(right)
      if (parts.length !== 2)
        throw new Error(`${name}, ${index + 1}: “${right}” stands ${parts.length - 1} times in ${paper}`)
      const { text, marks } = unmark(parts.join(wrong))
      const at = marks[0]?.start ?? firstDifference(clean, text)
      const bytes = new TextEncoder().encode(text)
      const label = `${name.replace('.yaml', '')} ${index + 1}`
      return {
        name: label,
        code,
        file: paper,
        bytes,
        stage,
        edition,
        profile: undefined,
        line: line ?? lineOf(text, at),
      }
    })
  })
}

function sampleDefects(): Defect[] {
  return listFindingFiles().flatMap(({ code, samples }) =>
    samples.map((sample: Sample, index): Defect => {
      const { wrong, marks } = textsOf(sample)
      const text = new TextDecoder().decode(wrong)
      const line = marks[0] ? lineOf(text, marks[0].start) : null
      const { file, stage, edition, profile } = sample
      return { name: `${code} ${index + 1}`, code, file, bytes: wrong, stage, edition, profile, line }
    }),
  )
}

function firstDifference(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
