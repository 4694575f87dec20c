import type { PdfStandard } from '../../../emitter.ts'
import { isReference, type PdfFile, type Value } from '../pdf-objects.ts'

/**
 * A clause of PDF/A or PDF/UA that a machine can test and that a file of ours could break. Written from the standards, not
 * from the emitter, so that it can find the emitter wrong.
 */
export interface FilePromise {
  /** Permanent, kebab-case; conformance.test.ts has a broken file for each. */
  readonly id: string
  /** ISO 19005-2 (or -1, -3), ISO 14289-1, failure condition of the Matterhorn protocol. */
  readonly clause: string
  readonly says: string
  /** Every breach as a sentence. */
  check(file: PdfFile, standard: PdfStandard): readonly string[]
}

/** An optional array, followed. */
export function arrayOf(file: PdfFile, value: Value | undefined): readonly Value[] {
  const found = file.get(value)
  return Array.isArray(found) ? found : []
}

/** Every dictionary there is, streams' included, with its number. */
export function dictionaries(file: PdfFile): readonly (readonly [number, Readonly<Record<string, Value>>])[] {
  return [...file.objects].flatMap(([id, { value }]) => {
    const plain = typeof value === 'object' && value !== null && !Array.isArray(value) && !isReference(value)
    return plain && !('name' in value && Object.keys(value).length === 1)
      ? [[id, value as Readonly<Record<string, Value>>] as const]
      : []
  })
}
