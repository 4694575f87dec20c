import type { Format, Manifest } from '../../emitters/emitter.ts'
import { htmlSeal } from './html-seal.ts'
import { pdfSeal } from './pdf-seal.ts'

/** What is written: a paper, or a list made of papers. A plain file has no room for a mark: it lies beside (beside-seal.ts). */
export type Sealable = Format | 'xlsx' | 'plain'

/** `ours`: as we wrote it. `changed`: ours once, edited since. `foreign`: never ours. */
export type TargetState = 'ours' | 'changed' | 'foreign'

/**
 * How a format carries our mark and the hash of everything else in the file. The mark is part of the file, so that it
 * travels with it and no second file lies in a clerk's folder; it depends on the content alone, so that bytes stay equal.
 */
export interface Seal {
  /** `manifest`: what the file was made from, where the mark has room for it. */
  seal(bytes: Uint8Array, manifest?: Manifest): Promise<Uint8Array>
  inspect(bytes: Uint8Array): Promise<TargetState>
}

const plain: Seal = { seal: async (bytes) => bytes, inspect: async () => 'foreign' }
/** It packs and unpacks, with tables that a check has no use for. */
const loadDocxSeal = async () => (await import('./docx-seal.ts')).docxSeal
const seals: Readonly<Record<Sealable, () => Promise<Seal>>> = {
  docx: loadDocxSeal,
  html: async () => htmlSeal,
  pdf: async () => pdfSeal,
  // A workbook is the same kind of package as a DOCX.
  xlsx: loadDocxSeal,
  plain: async () => plain,
}

/** The emitted bytes with our mark. */
export async function seal(format: Sealable, bytes: Uint8Array, manifest?: Manifest): Promise<Uint8Array> {
  return (await seals[format]()).seal(bytes, manifest)
}

/** Whether a file that lies where an output goes may be replaced without asking anyone. */
export async function inspect(format: Sealable, bytes: Uint8Array): Promise<TargetState> {
  return (await seals[format]()).inspect(bytes)
}
