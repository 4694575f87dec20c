import { compile } from '../../src/compiler/compile.ts'
import { toolchain } from '../../src/compiler/toolchain.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { positionOf } from '../../src/source/line-index.ts'
import { type CleanPaper, cleanPapers, type Defect, seededDefects } from './corpus.ts'

/** How one finding did. */
export interface Score {
  readonly code: string
  readonly seeded: number
  readonly detected: number
  /** Names of the seeded slips that were not told at their line. */
  readonly missed: readonly string[]
  /** `paper:line` of findings above a hint in clean papers. */
  readonly false: readonly string[]
  /** Hints in clean papers: no fault, but a noise to be known. */
  readonly hints: number
}

export interface Evaluation {
  readonly papers: number
  readonly defects: number
  /** By code. */
  readonly scores: readonly Score[]
}

/** Compiles every clean paper for release and every seeded slip in its stage. */
export function evaluate(): Evaluation {
  const papers = cleanPapers()
  const defects = seededDefects()
  const told = papers.flatMap(findingsOfClean)
  const results = defects.map((defect) => ({ defect, found: isDetected(defect) }))
  const codes = [...new Set([...defects.map(({ code }) => code), ...told.map(({ code }) => code)])].sort()
  const scores = codes.map((code): Score => {
    const seeded = results.filter(({ defect }) => defect.code === code)
    const here = told.filter((finding) => finding.code === code)
    return {
      code,
      seeded: seeded.length,
      detected: seeded.filter(({ found }) => found).length,
      missed: seeded.filter(({ found }) => !found).map(({ defect }) => defect.name),
      false: here.filter(({ severity }) => severity !== 'hint').map(({ place }) => place),
      hints: here.filter(({ severity }) => severity === 'hint').length,
    }
  })
  return { papers: papers.length, defects: defects.length, scores }
}

function findingsOfClean({ name, bytes }: CleanPaper) {
  const { diagnostics } = compile(bytes, name, { stage: 'phat-hanh', edition: null, profile: null, overrides: {} })
  return diagnostics.map((diagnostic) => ({
    code: diagnostic.definition.code,
    severity: diagnostic.severity,
    place: `${name}:${lineOf(diagnostic)}`,
  }))
}

function isDetected({ code, file, bytes, stage, edition, profile, line }: Defect): boolean {
  const encoded = profile === undefined ? null : new TextEncoder().encode(profile)
  const { diagnostics } = compile(bytes, file, {
    stage,
    edition,
    profile: encoded && toolchain.readProfile(encoded, 'ketluan.yaml').value,
    overrides: {},
    // A defect stands alone: files that it names are not there.
    include: () => ({ vi: 'không có tệp này', en: 'there is no such file' }),
  })
  return diagnostics.some((found) => found.definition.code === code && (line === null || lineOf(found) === line))
}

function lineOf({ location }: Diagnostic): number {
  return location ? positionOf(location.source, location.span.start).line : 1
}
