import { refusal, sameBytes } from '../../compiler/safe-write.ts'
import { reasonOf } from '../../compiler/system-reasons.ts'
import { paperUnmeasured, writtenPaperDiffers } from '../../diagnostics/catalogue/papers.ts'
import type { Bilingual } from '../../diagnostics/define.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { unplaced } from '../../diagnostics/unplaced.ts'
import type { Format } from '../../emitters/emitter.ts'
import type { Host } from '../../host/host.ts'
import type { EditionId } from '../../model/edition.ts'
import type { PagedDocument } from '../../model/paged-document.ts'
import { verify } from '../../verify/verify.ts'

/**
 * What measuring found holds for the file that was written, if its bytes are those that were measured: reads it back.
 * `path`: where the file is now, which may be beside a file that is held open.
 */
export function verifyWritten(
  host: Host,
  path: string,
  measured: Uint8Array,
  found: Diagnostic | null,
): Diagnostic | null {
  try {
    if (!sameBytes(host.readFile(path), measured)) return unplaced(paperUnmeasured, { path, reason: notAsWritten })
  } catch (error) {
    return unplaced(paperUnmeasured, { path, reason: reasonOf(refusal(error)) })
  }
  return found && { ...found, params: { ...found.params, path } }
}

const notAsWritten = {
  vi: 'nội dung trên đĩa không phải những gì vừa ghi',
  en: 'what is on the disk is not what was written',
}

/** Parts named in one sentence. */
const most = 4

/** Measures a paper as it is to be written; `null` when nothing differs. `path`: what the finding calls it. */
export async function verifyPaper(
  bytes: Uint8Array,
  path: string,
  format: Format,
  edition: EditionId | null,
  paged: PagedDocument,
): Promise<Diagnostic | null> {
  const verification = await verify(bytes, format, { edition, against: paged })
  if (verification.kind === 'unreadable') return unplaced(paperUnmeasured, { path, reason: verification.reason })
  const different = verification.rows.filter(({ verdict }) => verdict === 'different')
  if (different.length === 0) return null
  return unplaced(writtenPaperDiffers, {
    path,
    count: different.length,
    parts: named(different.map(({ part }) => part)),
  })
}

function named(parts: readonly Bilingual[]): Bilingual {
  const say = (language: keyof Bilingual) =>
    parts
      .slice(0, most)
      .map((part) => part[language])
      .join(', ') + (parts.length > most ? ', …' : '')
  return { vi: say('vi'), en: say('en') }
}
