import { paperUnmeasured, writtenPaperDiffers } from '../diagnostics/catalogue/papers.ts'
import type { Bilingual } from '../diagnostics/define.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { unplaced } from '../diagnostics/unplaced.ts'
import type { Format } from '../emitters/emitter.ts'
import type { Host } from '../host/host.ts'
import type { EditionId } from '../model/edition.ts'
import type { PagedDocument } from '../model/paged-document.ts'
import { verify } from '../verify/verify.ts'

/** Parts named in one sentence. */
const most = 4

/** Opens a file that was just written and measures it; `null` when nothing differs. */
export async function verifyWritten(
  host: Host,
  path: string,
  format: Format,
  edition: EditionId | null,
  paged: PagedDocument,
): Promise<Diagnostic | null> {
  const verification = await verify(host.readFile(path), format, { edition, against: paged })
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
