import { appendixNotIncluded } from '../../diagnostics/catalogue/structure.ts'
import type { Bilingual } from '../../diagnostics/define.ts'
import type { Diagnostic, NotEvaluated, Outcome } from '../../diagnostics/diagnostic.ts'
import { textOf } from '../../diagnostics/render/text.ts'
import { createSink } from '../../diagnostics/sink.ts'
import type { Stage } from '../../diagnostics/stage.ts'
import type { DataMap, DataNode, DataScalar } from '../../model/data.ts'
import { lookUp } from '../../model/field-lookup.ts'
import { appendixTable, fieldTable } from '../../model/field-table.ts'
import { joined } from '../../source/joined-source.ts'
import type { SourceFile } from '../../source/source-file.ts'
import type { Draft, DraftComment, IncludedFile } from './draft.ts'
import { parseText } from './parse.ts'
import { read } from './read.ts'

/** A file as it was found. */
export interface NamedText {
  readonly bytes: Uint8Array
  /** For messages. */
  readonly path: string
  /** Absolute path, from which the names in it are looked up. */
  readonly file: string
  /** The same for every name of the file. */
  readonly identity: string
}

/** The file of a name that stands in `from` (absolute path; `null`: in the draft), or why it cannot be had. */
export type TextLoader = (name: string, from: string | null) => NamedText | Bilingual

/** More than any paper has; each is a text of its own to read. */
const mostFiles = 100
const mostDepth = 5

const refused = {
  itself: { vi: 'tệp này gọi lại chính nó', en: 'the file includes itself' },
  files: { vi: `quá ${mostFiles} tệp phụ lục`, en: `more than ${mostFiles} files` },
  depth: { vi: `phụ lục lồng nhau quá ${mostDepth} lớp`, en: `more than ${mostDepth} files inside one another` },
  empty: { vi: 'tệp trống', en: 'the file is empty' },
  unreadable: { vi: 'tệp không đọc được thành chữ', en: 'it cannot be read as text' },
} as const satisfies Readonly<Record<string, Bilingual>>

/**
 * Reads the files that a draft names as appendices, and those that they name, each behind the draft in one joined text.
 * Reports KL3031 where the name stands, and in the files what reading and parsing report.
 */
export function include(draft: Draft, load: TextLoader, { stage }: { readonly stage: Stage }): Outcome<Draft> {
  const names = namesIn(draft.data, false)
  if (names.length === 0) return { value: draft, diagnostics: [], notEvaluated: [] }
  const included = new Map<number, IncludedFile>()
  const comments: DraftComment[] = [...draft.comments]
  const diagnostics: Diagnostic[] = []
  const notEvaluated: NotEvaluated[] = []
  let source: SourceFile = draft.source
  let files = 0

  const refuse = ({ span, text }: DataScalar, reason: Bilingual) => {
    const sink = createSink(source, stage)
    sink.report(appendixNotIncluded, span, { file: text.trim(), reason })
    diagnostics.push(...sink.diagnostics)
  }
  /** Reads one file and what it names; says why where it cannot. */
  const takeIn = (name: DataScalar, from: string | null, around: readonly string[]): void => {
    const reason = readInto(name, from, around)
    if (reason) refuse(name, reason)
  }
  const readInto = (name: DataScalar, from: string | null, around: readonly string[]): Bilingual | null => {
    if (around.length >= mostDepth) return refused.depth
    if (files >= mostFiles) return refused.files
    files += 1
    const found = load(name.text.trim(), from)
    if (!('bytes' in found)) return found
    if (around.includes(found.identity)) return refused.itself
    const reading = read(found.bytes, found.path, { stage })
    diagnostics.push(...reading.diagnostics.filter(({ location }) => location !== null))
    notEvaluated.push(...reading.notEvaluated)
    if (!reading.value) return reasonOf(reading.diagnostics)
    const text = joined(source, reading.value, found.file)
    source = text
    const sink = createSink(source, stage)
    const { comments: more, ...parsed } = parseText(sink, text.start, found.path)
    diagnostics.push(...sink.diagnostics)
    if (parsed.blocks.length === 0 && parsed.dataSpan === null) return refused.empty
    comments.push(...more)
    included.set(name.span.start, { ...parsed, start: text.start })
    for (const inner of namesIn(parsed.data, true)) takeIn(inner, found.file, [...around, found.identity])
    return null
  }
  for (const name of names) takeIn(name, null, [])
  return { value: { ...draft, source, comments, included }, diagnostics, notEvaluated }
}

/** Names of files in the order written. `isAppendix`: the data itself tells of an appendix. */
function namesIn(data: DataMap | null, isAppendix: boolean): readonly DataScalar[] {
  return (data?.entries ?? []).flatMap(({ key, value }) => {
    if (lookUp(fieldTable, key) === 'appendices')
      return value.type === 'list' ? value.items.flatMap(nameOf) : nameOf(value)
    return isAppendix && lookUp(appendixTable, key) === 'file' ? nameOf(value) : []
  })
}

function nameOf(node: DataNode): readonly DataScalar[] {
  if (node.type === 'scalar') return node.text.trim() === '' ? [] : [node]
  if (node.type === 'list') return []
  return node.entries.flatMap(({ key, value }) =>
    lookUp(appendixTable, key) === 'file' && value.type === 'scalar' ? nameOf(value) : [],
  )
}

/** What the reader says of a file as a whole; of a place in it, it says so there. */
function reasonOf(diagnostics: readonly Diagnostic[]): Bilingual {
  const whole = diagnostics.find(({ location }) => location === null)
  if (!whole) return refused.unreadable
  const { definition, params } = whole
  const said = (language: 'vi' | 'en') => textOf(definition.message, language, params)
  return { vi: lowered(said('vi')), en: lowered(said('en')) }
}

function lowered(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}
