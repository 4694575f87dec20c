import { compileSample, type FindingFile, ofCode, textsOf } from '../../fixtures/sample.ts'
import type { Bilingual } from '../../src/diagnostics/define.ts'
import type { Fix } from '../../src/diagnostics/diagnostic.ts'
import { messageOf } from '../../src/diagnostics/render/text.ts'
import type { Stage } from '../../src/diagnostics/stage.ts'
import { validUtf8Length } from '../../src/source/utf8.ts'
import { excerpts } from './excerpt.ts'

/** What a page shows of the first sample of a finding, as the compiler itself takes it. */
export interface Example {
  readonly stage: Stage
  readonly wrong: string
  readonly right: string
  /** What is said about the wrong one. */
  readonly said: Bilingual
}

/** How far `--fix` goes with a finding: the boldest of what its samples get. */
export type Mending = 'safe' | 'unsafe' | 'by-name' | 'none'

export function exampleOf({ code, samples }: FindingFile): Example | null {
  if (samples.length === 0) return null
  const shown = samples.flatMap((sample) => {
    const [found] = ofCode(compileSample(sample, textsOf(sample).wrong).diagnostics, code)
    return found ? [{ sample, found }] : []
  })
  const [first] = shown
  if (!first) throw new Error(`no sample of ${code} has the finding`)
  const { sample, found } = first
  const { wrong, right, marks } = textsOf(sample)
  const said = { vi: messageOf(found, 'vi'), en: messageOf(found, 'en') }
  if ('wrongBytes' in sample) {
    return { stage: sample.stage, wrong: dump(wrong), right: decode(right).split('\n')[0] ?? '', said }
  }
  const related = found.related.map(({ location: { source, span } }) => source.toOriginal(span.start))
  return { stage: sample.stage, said, ...excerpts(decode(wrong), decode(right), marks, related) }
}

/** Bytes around the first one that is no UTF-8, which is marked. */
function dump(bytes: Uint8Array): string {
  const at = validUtf8Length(bytes)
  const start = Math.max(0, at - 12)
  const shown = Array.from(bytes.slice(start, start + 24), (byte) => byte.toString(16).toUpperCase().padStart(2, '0'))
  const row = `${start > 0 ? '… ' : ''}${shown.join(' ')}${start + 24 < bytes.length ? ' …' : ''}`
  return at < bytes.length ? `${row}\n${' '.repeat((start > 0 ? 2 : 0) + (at - start) * 3)}^^` : row
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

export function mendingOf({ code, samples }: FindingFile): Mending {
  const fixes = samples.flatMap((sample) =>
    ofCode(compileSample(sample, textsOf(sample).wrong).diagnostics, code).flatMap(({ fix }): readonly Fix[] =>
      fix ? [fix] : [],
    ),
  )
  if (fixes.some(({ safe }) => safe)) return 'safe'
  if (fixes.some(({ byName }) => !byName)) return 'unsafe'
  return fixes.length > 0 ? 'by-name' : 'none'
}
