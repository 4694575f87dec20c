import type { CheckedDraft, MendedDraft } from '../compiler/check-draft.ts'
import type { DraftInput } from '../compiler/find-drafts.ts'
import type { WantedFixes } from '../compiler/fixes/pick-fixes.ts'
import { replaceDraft } from '../compiler/replace-file.ts'
import { fixWordApart, outputTaken, wrongValue } from '../diagnostics/catalogue/command.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { FileReport } from '../diagnostics/render/report.ts'
import { unplaced } from '../diagnostics/unplaced.ts'
import { exitCodes } from './exit-code.ts'
import type { Session } from './session.ts'
import { isProblem } from './settings.ts'
import { texts } from './texts.ts'

/** What `--fix` asks for, or what is wrong with how it was asked; `null`: nothing is mended. */
export async function readFixes(
  { settings, host }: Session,
  names: readonly string[],
): Promise<WantedFixes | null | Diagnostic> {
  const { fix: words, dryRun, report: format } = settings
  if (!words) return null
  const wanted = await wantedFixes(words)
  if (isProblem(wanted)) return wanted
  const apart = names.find((name) => /^(?:unsafe|kl\d{4})$/i.test(name) && host.stat(name) === null)
  if (apart !== undefined) return unplaced(fixWordApart, { given: apart })
  const taken = dryRun ? texts.theDiff : names.includes('-') ? texts.theMendedDraft : null
  if (taken && format !== 'human') return unplaced(outputTaken, { text: taken, format })
  return wanted
}

/** `unsafe`, `safe`, codes and names; nothing but `--fix` is the safe ones. */
async function wantedFixes(words: readonly string[]): Promise<WantedFixes | Diagnostic> {
  const kinds = words.map((word) => word.toLowerCase())
  const codes = new Set<string>()
  const named = words.filter((word) => !['safe', 'unsafe', ''].includes(word.toLowerCase()))
  if (named.length > 0) {
    const { findDefinition } = await import('../compiler/catalogue.ts')
    const { nearestFinding } = await import('../compiler/suggest-finding.ts')
    for (const word of named) {
      const code = findDefinition(word)?.code
      if (code === undefined) {
        const near = ['safe', 'unsafe'].find((kind) => kind.startsWith(word.toLowerCase())) ?? nearestFinding(word)
        const suggestion = near ? { vi: ` (có phải “${near}” không?)`, en: ` (did you mean “${near}”?)` } : ''
        return unplaced(wrongValue, { option: '--fix', given: word, suggestion, allowed: texts.fixWords })
      }
      codes.add(code)
    }
  }
  const unsafe = kinds.includes('unsafe')
  return { safe: unsafe || kinds.includes('safe') || kinds.includes(''), unsafe, codes }
}

/** Puts the mended draft where it belongs: the file, standard output, or a diff on it. What is left to be told of it. */
export async function settleFixes(session: Session, draft: DraftInput, checked: CheckedDraft): Promise<FileReport> {
  const { host, settings } = session
  const { report, read, mended } = checked
  if (!read) return report
  if (settings.dryRun) {
    if (!mended) return report
    host.stdout.write(await unifiedDiff(session, draft, read, mended.bytes))
    session.tell(texts.wouldMend, tally(draft, mended))
    return report
  }
  if (draft.file === null) {
    host.stdout.write(textOf(mended?.bytes ?? read))
    if (mended) session.tell(texts.mended, tally(draft, mended))
    return mended?.report ?? report
  }
  if (!mended) return report
  const problem = await replaceDraft(host, draft.file, read, mended.bytes)
  if (problem) {
    session.ends(exitCodes.notWritten)
    return { ...report, diagnostics: [problem, ...report.diagnostics] }
  }
  session.tell(texts.mended, tally(draft, mended))
  return mended.report
}

function tally({ path }: DraftInput, { made }: MendedDraft) {
  const count = made.reduce((sum, fixes) => sum + fixes.count, 0)
  const list = made.map((fixes) => `${fixes.definition.code} ${fixes.definition.name} × ${fixes.count}`).join(', ')
  return { path, count, list }
}

/** As `patch` and `git apply` take it from the folder the command runs in; of an absolute path from the root, as git writes it. */
async function unifiedDiff(
  { host }: Session,
  { path }: DraftInput,
  before: Uint8Array,
  after: Uint8Array,
): Promise<string> {
  const { createTwoFilesPatch } = await import('diff')
  const name = path.split(host.path.sep).join('/').replace(/^\/+/, '')
  const patch = createTwoFilesPatch('', '', textOf(before), textOf(after), '', '', { context: 3 })
  const hunks = patch.slice(patch.indexOf('\n@@') + 1)
  // The library would write Vietnamese letters as octal numbers. A tab ends a name with blanks.
  const end = name.includes(' ') ? '\t' : ''
  return `--- a/${name}${end}\n+++ b/${name}${end}\n${hunks}`
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
