import type { PdfStandard } from '../../emitter.ts'
import type { PdfFile } from './pdf-objects.ts'
import { contentPromises } from './promises/content-promises.ts'
import { filePromises } from './promises/file-promises.ts'
import type { FilePromise } from './promises/promise.ts'
import { tagPromises } from './promises/tag-promises.ts'

export { xmpOf } from './promises/file-promises.ts'

/** What validators of PDF/A and PDF/UA look for in the files this room writes. */
export const promises: readonly FilePromise[] = [...filePromises, ...contentPromises, ...tagPromises]

/** Every breach as a sentence. */
export function breaches(file: PdfFile, standard: PdfStandard = 'a-2a'): readonly string[] {
  return promises.flatMap(({ check }) => check(file, standard))
}
