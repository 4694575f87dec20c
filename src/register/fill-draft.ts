import type { Compilation } from '../compiler/compile.ts'
import { encode, inLineEndsOf } from '../compiler/fixes/mend.ts'
import type { PartyDocument } from '../model/document.ts'
import { foldKey } from '../model/folding.ts'
import { dayDigits, documentNumber, monthDigits } from '../phases/4-compose/official-forms.ts'
import { applyEdits } from '../source/apply-edits.ts'
import { isYamlPath } from '../source/decode.ts'
import type { SourceFile } from '../source/source-file.ts'
import { pointAt } from '../source/span.ts'
import type { TextEdit } from '../source/text-edit.ts'

/** What a draft gets at its release. */
export interface Filling {
  readonly number: number
  readonly day: { readonly year: number; readonly month: number; readonly day: number }
}

/**
 * The draft with number and day filled in where its dialect has them: in the typed letterhead, else in the front matter or the data. The
 * rest stays byte for byte. `null` where what came out does not say what was filled in.
 */
export function fillDraft(
  bytes: Uint8Array,
  { source, document }: Pick<Compilation, 'source' | 'document'>,
  filling: Filling,
  again: (bytes: Uint8Array) => Compilation,
): Uint8Array | null {
  if (!source || !document) return null
  const edits = editsFor(document, source, filling).map((edit) => inLineEndsOf(source, edit))
  if (edits.length === 0) return bytes
  const filled = encode(applyEdits(source, edits), bytes)
  const { letterhead } = again(filled).document ?? {}
  const { year, month, day } = letterhead?.date ?? {}
  const said = letterhead?.number === filling.number && year === filling.day.year
  return said && month === filling.day.month && day === filling.day.day ? filled : null
}

function editsFor({ letterhead }: PartyDocument, source: SourceFile, { number, day }: Filling): TextEdit[] {
  const keyed: { key: string; value: string }[] = []
  const edits: TextEdit[] = []
  if (letterhead.number === null) {
    const typed = typedNumber(letterhead.spans.symbol?.start ?? -1, source)
    if (typed) edits.push({ span: typed, text: ` ${documentNumber(number)}` })
    else keyed.push({ key: 'số', value: String(number) })
  }
  if (letterhead.date?.day == null) {
    const words = `ngày ${dayDigits(day.day)} tháng ${monthDigits(day.month)} năm ${day.year}`
    const { date } = letterhead.spans
    if (date) edits.push({ span: date, text: words })
    else keyed.push({ key: 'ngày', value: `${day.year}-${dayDigits(day.month)}-${dayDigits(day.day)}` })
  }
  return [...edits, ...keyEdits(source, keyed)]
}

/** The room between `Số` and the hyphen before a typed symbol. */
function typedNumber(symbol: number, { text }: SourceFile): { start: number; end: number } | null {
  if (symbol < 0) return null
  const line = text.lastIndexOf('\n', symbol - 1) + 1
  const room = /Số((?:\s*:)?[\s.…_]*)[-–—‑]\s*$/u.exec(text.slice(line, symbol))
  if (!room) return null
  const start = line + room.index + 2
  return { start, end: start + (room[1]?.length ?? 0) }
}

/** Keys of the front matter or the data: an empty one gets its value, a missing one is added before the others. */
function keyEdits(source: SourceFile, keyed: readonly { key: string; value: string }[]): TextEdit[] {
  if (keyed.length === 0) return []
  const { text, path } = source
  const front = /^---[ \t]*\n/.exec(text)
  const from = front?.[0].length ?? 0
  const close = front ? text.slice(from).search(/^(?:---|\.\.\.)[ \t]*$/m) : -1
  if (!isYamlPath(path) && (!front || close < 0)) {
    const lines = keyed.map(({ key, value }) => `${key}: ${value}\n`).join('')
    return [{ span: pointAt(0), text: `---\n${lines}---\n\n` }]
  }
  const data = isYamlPath(path) ? text.slice(from) : text.slice(from, from + close)
  const first = from + Math.max(0, data.search(/^[^\s#]/m))
  const missing: string[] = []
  const edits = keyed.flatMap(({ key, value }): TextEdit[] => {
    const empty = emptyKey(data, key)
    if (empty === null) missing.push(`${key}: ${value}\n`)
    return empty === null ? [] : [{ span: { start: from + empty.start, end: from + empty.end }, text: ` ${value}` }]
  })
  return missing.length > 0 ? [...edits, { span: pointAt(first), text: missing.join('') }] : edits
}

/** The room behind a key without a value. */
function emptyKey(data: string, key: string): { start: number; end: number } | null {
  const wanted = key === 'số' ? ['so', 'number'] : ['ngay', 'date']
  for (const { 0: line, 1: name = '', 2: room = '', index } of data.matchAll(
    /(?<![^\n])([^\s#:][^:\n]*):([ \t]*(?:(?:~|null|""|'')[ \t]*)?)(?![^\n\r#])/g,
  )) {
    if (!wanted.includes(foldKey(name))) continue
    const start = index + line.length - room.length
    return { start, end: start + room.trimEnd().length }
  }
  return null
}
