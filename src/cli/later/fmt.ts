import type { DraftInput } from '../../compiler/find-drafts.ts'
import { replaceDraft } from '../../compiler/replace-file.ts'
import { type Rewritten, rewriteDraft } from '../../compiler/rewrite-draft.ts'
import { sameBytes } from '../../compiler/safe-write.ts'
import { reasonOf } from '../../compiler/system-reasons.ts'
import { dialectCannotSay, notCanonical, rewriteWouldLose } from '../../diagnostics/catalogue/authoring.ts'
import { draftUnreadable, wrongValue } from '../../diagnostics/catalogue/command.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { unplaced } from '../../diagnostics/unplaced.ts'
import { isHostError } from '../../host/host.ts'
import { namedDrafts, progressOf } from '../drafts.ts'
import { exitCodes } from '../exit-code.ts'
import type { Session } from '../session.ts'
import { isProblem } from '../settings.ts'
import { fmtTexts as texts } from './fmt-texts.ts'
import type { Call, LaterCommand } from './later.ts'
import { openSession } from './open-session.ts'

/** `ketluan fmt`: drafts in one canonical form, each in its own dialect. */
export const fmt: LaterCommand = {
  name: 'fmt',
  declare(command, say) {
    command
      .option('--check', say(texts.check))
      .option('--width <N>', say(texts.width))
      .addHelpText('after', `\n${say(texts.fmtExamples)}`)
  },
  async run(call) {
    const width = readWidth(call)
    if (isProblem(width)) return width
    const session = await openSession(call)
    if (isProblem(session)) return session
    await formatAll(session, call.names, { width, check: call.raw.check === true })
    return await session.finish(false)
  },
}

/** Column at which lines are broken; `null`: nowhere. */
export function readWidth({ raw }: Call): number | null | Diagnostic {
  const given = raw.width
  if (typeof given !== 'string') return null
  if (/^\d{2,3}$/.test(given) && Number(given) >= 40) return Number(given)
  return unplaced(wrongValue, { option: '--width', given, suggestion: '', allowed: texts.widthNumber })
}

async function formatAll(
  session: Session,
  names: readonly string[],
  { width, check }: { readonly width: number | null; readonly check: boolean },
): Promise<void> {
  const drafts = await namedDrafts(session, names)
  const showProgress = progressOf(session, drafts)
  let changed = 0
  for (const [index, draft] of drafts.entries()) {
    showProgress(index)
    const read = await readBytes(session, draft)
    if (!read) continue
    const rewritten = rewriteDraft(read, draft.path, { dialect: null, width })
    if (rewritten.kind !== 'written') {
      reportUnwritten(session, draft, rewritten)
      continue
    }
    const bytes = encodedLike(read, rewritten.text)
    const isSame = sameBytes(read, bytes)
    if (check) {
      if (!isSame) refuse(session, draft, [unplaced(notCanonical, { path: draft.path })], exitCodes.findings)
    } else if (draft.file === null)
      session.host.stdout.write(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
    else if (!isSame) {
      const problem = await replaceDraft(session.host, draft.file, read, bytes)
      if (problem) refuse(session, draft, [problem], exitCodes.notWritten)
      else {
        changed++
        session.tell(texts.formatted, { path: draft.path })
      }
    }
  }
  if (drafts.length > 1 && !check) session.tell(texts.done, { count: drafts.length, changed })
}

/** The bytes of a draft; `null` where they cannot be had, which is reported. */
export async function readBytes(session: Session, draft: DraftInput): Promise<Uint8Array | null> {
  try {
    return draft.file === null ? await session.host.stdin() : session.host.readFile(draft.file)
  } catch (error) {
    if (!isHostError(error)) throw error
    const problem = unplaced(draftUnreadable, { path: draft.path, reason: reasonOf(error) })
    refuse(session, draft, [problem], exitCodes.usage)
    return null
  }
}

/** Says why a draft was not written anew. */
export function reportUnwritten(
  session: Session,
  draft: DraftInput,
  rewritten: Exclude<Rewritten, { readonly kind: 'written' }>,
): void {
  const { path } = draft
  switch (rewritten.kind) {
    case 'unreadable':
      refuse(session, draft, rewritten.diagnostics, exitCodes.usage)
      break
    case 'lossy': {
      const { diagnostics } = rewritten
      const problem = unplaced(rewriteWouldLose, { path, count: diagnostics.length })
      refuse(session, draft, [problem, ...diagnostics], exitCodes.findings)
      break
    }
    case 'inexpressible':
      refuse(session, draft, [unplaced(dialectCannotSay, { path, dialect: rewritten.dialect })], exitCodes.findings)
  }
}

function refuse(
  session: Session,
  { path }: DraftInput,
  diagnostics: readonly Diagnostic[],
  code: (typeof exitCodes)[keyof typeof exitCodes],
): void {
  session.report({ path, diagnostics, notEvaluated: [] })
  session.ends(code)
}

/** In UTF-8, with the line ends and the byte order mark that the file had: those are the editor's, not the draft's. */
function encodedLike(read: Uint8Array, text: string): Uint8Array {
  const lineEnd = read.indexOf(10)
  const lines = lineEnd > 0 && read[lineEnd - 1] === 13 ? text.replaceAll('\n', '\r\n') : text
  const mark = read[0] === 0xef && read[1] === 0xbb && read[2] === 0xbf ? '\ufeff' : ''
  return new TextEncoder().encode(mark + lines)
}
