import {
  baselineMissing,
  baselineNotWritten,
  baselineOfOtherVersion,
  baselineUnreadable,
} from '../../diagnostics/catalogue/command.ts'
import type { Bilingual } from '../../diagnostics/define.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { unplaced } from '../../diagnostics/unplaced.ts'
import { type Host, isHostError } from '../../host/host.ts'
import { replaceFile } from '../replace-file.ts'
import { sameBytes } from '../safe-write.ts'
import { reasonOf } from '../system-reasons.ts'
import { compare, type KnownFinding, type KnownFindings } from './known-findings.ts'

const mark = 'baseline'
const version = 1

const reasons = {
  notJson: { vi: 'không phải JSON, hoặc đã bị cắt cụt', en: 'it is no JSON, or was cut off' },
  notOurs: { vi: 'không phải tệp do ketluan ghi', en: 'it was not written by ketluan' },
  damaged: { vi: 'một phần đã bị sửa hỏng', en: 'a part of it was damaged' },
} as const satisfies Record<string, Bilingual>

/** Reads the file; `mayBeNew`: none is as good as an empty one. What cannot be used is told and never taken for an empty file. */
export function readBaseline(host: Host, path: string, mayBeNew: boolean): KnownFindings | Diagnostic {
  let text: string
  try {
    if (host.stat(path) === null) return mayBeNew ? new Map() : unplaced(baselineMissing, { path })
    text = new TextDecoder('utf-8', { fatal: true }).decode(host.readFile(path))
  } catch (error) {
    const reason = isHostError(error) ? reasonOf(error) : reasons.notOurs
    return unplaced(baselineUnreadable, { path, reason })
  }
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return unplaced(baselineUnreadable, {
      path,
      reason: text.includes(`"${mark}"`) ? reasons.notJson : reasons.notOurs,
    })
  }
  if (!isRecord(data) || data.ketluan !== mark) return unplaced(baselineUnreadable, { path, reason: reasons.notOurs })
  if (data.version !== version) {
    const given = typeof data.version === 'number' ? data.version : '?'
    return unplaced(baselineOfOtherVersion, { path, version: given, known: version })
  }
  const found = knownIn(data.files)
  return found ?? unplaced(baselineUnreadable, { path, reason: reasons.damaged })
}

function knownIn(files: unknown): KnownFindings | null {
  if (!isRecord(files)) return null
  const entries = Object.entries(files)
  const whole = entries.every(([, findings]) => Array.isArray(findings) && findings.every(isKnownFinding))
  return whole ? new Map(entries as [string, KnownFinding[]][]) : null
}

function isKnownFinding(value: unknown): value is KnownFinding {
  if (!isRecord(value)) return false
  const { code, words, count } = value
  return typeof code === 'string' && typeof words === 'string' && Number.isInteger(count) && Number(count) > 0
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Writes the file, sorted, so that the same findings are the same bytes. `null` when it stands there. */
export async function writeBaseline(host: Host, path: string, known: KnownFindings): Promise<Diagnostic | null> {
  const files = [...known].filter(([, findings]) => findings.length > 0).sort(([a], [b]) => compare(a, b))
  const json = { ketluan: mark, version, files: Object.fromEntries(files) }
  const bytes = new TextEncoder().encode(`${JSON.stringify(json, null, 2)}\n`)
  try {
    if (host.stat(path) === 'file' && sameBytes(host.readFile(path), bytes)) return null
    host.makeFolder(host.path.dirname(path))
  } catch (error) {
    if (!isHostError(error)) throw error
    return unplaced(baselineNotWritten, { path, reason: reasonOf(error) })
  }
  const reason = await replaceFile(host, path, bytes)
  return reason && unplaced(baselineNotWritten, { path, reason })
}

/** The draft's name in the file: from the file's folder, with `/` and in NFC, so that it is the same on every system. */
export function nameInBaseline(host: Host, baseline: string, draft: string): string {
  const folder = host.path.dirname(host.path.resolve(host.cwd, baseline))
  const name = host.path.relative(folder, host.path.resolve(host.cwd, draft))
  return name.split(host.path.sep).join('/').normalize('NFC')
}
