import { compileSample, type FindingFile, ofCode, type Sample, textsOf } from '../../fixtures/sample.ts'
import type { Bilingual } from '../../src/diagnostics/define.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
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
  readonly mending: Mending
}

/** How far `--fix` goes with a finding: the safest of what its samples get. */
export type Mending = 'safe' | 'unsafe' | 'by-name' | 'none'

/** `null` for a finding without samples. */
export function exampleOf({ code, samples }: FindingFile): Example | null {
  if (samples.length === 0) return null
  const shown = samples.flatMap((sample) => {
    const found = ofCode(compileSample(sample, textsOf(sample).wrong).diagnostics, code)
    return found.map((diagnostic) => ({ sample, diagnostic }))
  })
  const [first] = shown
  if (!first) throw new Error(`no sample of ${code} has the finding`)
  const { sample, diagnostic } = first
  return {
    stage: sample.stage,
    said: { vi: messageOf(diagnostic, 'vi'), en: messageOf(diagnostic, 'en') },
    mending: mendingOf(shown.map((each) => each.diagnostic)),
    ...excerptsOf(sample, diagnostic),
  }
}

function excerptsOf(sample: Sample, { related }: Diagnostic): Pick<Example, 'wrong' | 'right'> {
  const { wrong, right, marks } = textsOf(sample)
  if ('wrongBytes' in sample) return { wrong: dump(wrong), right: decode(right).split('\n')[0] ?? '' }
  if ('wrongUnit' in sample) {
    const unit = sample.wrongUnit.trimEnd()
    return { wrong: `${unit}\n… (× ${sample.times})`, right: decode(right) }
  }
  const places = related.map(({ location: { source, span } }) => source.toOriginal(span.start))
  return excerpts(decode(wrong), decode(right), marks, places)
}

function mendingOf(found: readonly Diagnostic[]): Mending {
  const fixes = found.flatMap(({ fix }) => (fix ? [fix] : []))
  if (fixes.some(({ safe }) => safe)) return 'safe'
  if (fixes.some(({ byName }) => !byName)) return 'unsafe'
  return fixes.length > 0 ? 'by-name' : 'none'
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
