import { encode } from '../compiler/fixes/mend.ts'
import { replaceFile } from '../compiler/replace-file.ts'
import { registerNotWritten, termOutOfOrder } from '../diagnostics/catalogue/lists.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { unplaced } from '../diagnostics/unplaced.ts'
import type { Host } from '../host/host.ts'
import { openRegister } from './find-register.ts'
import { withLock } from './lock.ts'
import type { Term } from './register.ts'
import { dayInWords, withTerm } from './write-register.ts'

/** Opens a term at the end of a register; a register that is not there yet is begun with it. `null` when it stands. */
export async function openTerm(
  host: Host,
  path: string,
  term: Pick<Term, 'name' | 'from'>,
): Promise<readonly Diagnostic[] | null> {
  const done = await withLock(host, path, async () => {
    const nothing = new Uint8Array()
    const open = host.stat(path) === null ? null : openRegister(host, path)
    if (open && !('register' in open)) return open
    const last = open?.register.terms.at(-1)
    if (last && (last.from >= term.from || open?.register.terms.some(({ name }) => name === term.name)))
      return [
        unplaced(termOutOfOrder, {
          path,
          term: term.name,
          date: dayInWords(term.from),
          last: last.name,
          lastDate: dayInWords(last.from),
        }),
      ]
    const text = withTerm(open?.source.original ?? '', term)
    const reason = await replaceFile(host, path, encode(text, open?.bytes ?? nothing))
    return reason ? [unplaced(registerNotWritten, { path, reason })] : []
  })
  if ('definition' in done) return [done]
  return done.length > 0 ? done : null
}
