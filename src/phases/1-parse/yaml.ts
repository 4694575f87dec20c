import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml'
import * as say from '../../diagnostics/catalogue/text.ts'
import type { Fix } from '../../diagnostics/diagnostic.ts'
import type { Sink } from '../../diagnostics/sink.ts'
import type { DataEntry, DataMap, DataNode, DataScalar } from '../../model/data.ts'
import { endWithout, startWithout } from '../../source/blanks.ts'
import { maxNesting } from '../../source/decode.ts'
import { codePointName, mend } from '../../source/mend.ts'
import { tooDeepAt } from '../../source/nesting.ts'
import { pointAt, type Span } from '../../source/span.ts'
import { countMarks, isUnreadable, marksOfBlock, marksRead } from './pieces.ts'
import { isPlainInline } from './plain.ts'
import { type ScalarStyle, scalarOffsets } from './scalar-offsets.ts'
import { starredText } from './starred.ts'
import { lineAt } from './yaml-lines.ts'
import { parseWithRepairs } from './yaml-repairs.ts'

/**
 * YAML 1.2 (core schema, so dates stay text) under `span` of the sink's source → a tree with positions. Only this file and
 * its repairs load `yaml`. Reports syntax errors, duplicate keys, aliases, tags; a line in error is read as it was most likely
 * meant, so that the rest still stands. `null` where there is no mapping at all, reported unless it is empty.
 */
export function parseYaml(sink: Sink, span: Span): DataMap | null {
  const given = sink.source.text.slice(span.start, span.end)
  const deep = tooDeepAt(given, maxNesting, true)
  if (deep !== null) {
    sink.report(say.nestedTooDeep, pointAt(span.start + deep), { limit: maxNesting })
    return null
  }
  const { document, text, map } = parseWithRepairs(given, span.start, sink)
  const place = (start: number, end: number): Span => ({
    start: span.start + map.toBaseAfter(start),
    end: span.start + Math.max(map.toBaseAfter(start), map.toBase(end)),
  })
  const reading: Reading = {
    sink,
    text,
    place,
    at: (offset) => span.start + map.toBaseAfter(offset),
    values: 0,
    marks: 0,
    marksRead: marksRead(text.length),
  }
  const { contents } = document
  if (!contents) return null
  if (isMap(contents)) return mapOf(contents, reading, 0)
  if (!(isScalar(contents) && contents.value === null)) {
    const line = /(?<![^\n])[^\S\n]*\S[^\n]*/.exec(given)
    const start = span.start + (line?.index ?? 0)
    sink.report(say.yamlNotMapping, { start, end: start + (line?.[0].length ?? 0) }, {})
  }
  return null
}

/** Values in one draft: as many as a draft may have lines, and as many more as a page has cells. */
const mostValues = 150_000

interface Reading {
  readonly sink: Sink
  /** What the parser read: the draft's text with repairs. */
  readonly text: string
  readonly place: (start: number, end: number) => Span
  readonly at: (offset: number) => number
  /** Values met so far. */
  values: number
  /** Marks of Markdown met so far that only its parser can read, and how many of them it reads. */
  marks: number
  readonly marksRead: number
}

type Range = readonly [start: number, valueEnd: number, nodeEnd: number]

function nodeOf(node: unknown, fallback: number, reading: Reading, depth: number): DataNode {
  const { sink, place } = reading
  if (depth > maxNesting) {
    sink.report(say.nestedTooDeep, place(fallback, fallback), { limit: maxNesting })
    return nothingAt(fallback, reading)
  }
  if (++reading.values > mostValues) {
    const start = rangeOf(node, fallback)[0]
    if (reading.values === mostValues + 1) sink.report(say.tooManyValues, place(start, start), { limit: mostValues })
    return nothingAt(start, reading)
  }
  if (isMap(node)) return mapOf(node, reading, depth)
  if (isSeq(node)) {
    const range = rangeOf(node, fallback)
    const items = node.items.map((item) => nodeOf(item, range[0], reading, depth + 1))
    return { type: 'list', items, span: trimmed(range, reading) }
  }
  if (isScalar(node)) return scalarOf(node, rangeOf(node, fallback), reading)
  if (isAlias(node)) {
    const range = rangeOf(node, fallback)
    sink.report(say.yamlAlias, place(range[0], range[1]), { mark: '*' })
    return withMarks(textScalar(reading.text.slice(range[0], range[1]), range, reading), reading)
  }
  return nothingAt(fallback, reading)
}

function mapOf(node: { readonly items: readonly unknown[] }, reading: Reading, depth: number): DataMap {
  const range = rangeOf(node, 0)
  const entries: DataEntry[] = []
  const known = new Map<string, DataEntry>()
  for (const pair of node.items as readonly { key: unknown; value: unknown }[]) {
    const entry = entryOf(pair, reading, depth)
    if (!entry) continue
    const first = known.get(entry.key)
    if (first) {
      reportDuplicate(entry, first, reading)
      continue
    }
    known.set(entry.key, entry)
    entries.push(entry)
  }
  return { type: 'map', entries, span: trimmed(range, reading) }
}

/** A key given twice with the same words is deleted without loss, where it has lines of its own. */
function reportDuplicate(entry: DataEntry, first: DataEntry, { sink }: Reading): void {
  const { text } = sink.source
  const words = ({ value }: DataEntry) => text.slice(value.span.start, value.span.end)
  const end = Math.max(entry.keySpan.end, entry.value.span.end)
  // No further than the blanks around it: thousands may stand on one line.
  const start = endWithout(text, ' \t', entry.keySpan.start)
  const lineEnd = startWithout(text, ' \t', text[end] === ':' ? end + 1 : end)
  const isAlone = text[lineEnd] === '\n' && (start === 0 || text[start - 1] === '\n')
  const fix: Fix = {
    title: { vi: 'Xoá dòng khai báo lặp', en: 'Delete the repeated field' },
    safe: true,
    edits: [{ span: { start, end: lineEnd + 1 }, text: '' }],
  }
  sink.report(
    say.yamlDuplicateKey,
    entry.keySpan,
    { key: entry.key },
    {
      related: [{ message: { vi: 'khai báo lần đầu ở đây', en: 'first given here' }, at: first.keySpan }],
      ...(isAlone && words(entry) === words(first) ? { fix } : {}),
    },
  )
}

function entryOf(pair: { key: unknown; value: unknown }, reading: Reading, depth: number): DataEntry | null {
  const keyRange = rangeOf(pair.key, 0)
  const keySpan = reading.place(keyRange[0], keyRange[1])
  if (!isScalar(pair.key) || pair.key.value === null) {
    reading.sink.report(say.yamlKeyNotText, keySpan, {})
    return null
  }
  const key = (pair.key.source ?? String(pair.key.value)).normalize('NFC')
  if (key.trim() === '') {
    reading.sink.report(say.yamlKeyNotText, keySpan, {})
    return null
  }
  return { key, keySpan, value: nodeOf(pair.value, keyRange[1], reading, depth + 1) }
}

function scalarOf(node: Scalar, range: Range, reading: Reading): DataScalar {
  if (node.anchor) {
    const start = reading.text.lastIndexOf(`&${node.anchor}`, range[0])
    reading.sink.report(say.yamlAlias, reading.place(start, range[1]), { mark: '&' })
    return withMarks(textScalar(reading.text.slice(start, range[1]), [start, range[1], range[2]], reading), reading)
  }
  reportTag(node.tag, range, reading)
  const value = node.value
  if (value === null || typeof value === 'boolean' || typeof value === 'number') {
    return { ...textScalar(node.source ?? '', range, reading), value }
  }
  if (node.type === 'PLAIN') reportSwallowedItems(range, reading)
  const scalar = withMarks(textScalar(String(value), range, reading, styleOf(node)), reading)
  return node.type === 'QUOTE_DOUBLE' ? printable(scalar, reading) : scalar
}

/**
 * An item of a list that is indented further than the one above it: YAML joins it to the text of that one, dash and all, and
 * says nothing.
 */
function reportSwallowedItems([start, end]: Range, { sink, text, place }: Reading): void {
  const written = text.slice(start, end)
  if (!written.includes('\n')) return
  const above = lineAt(text, start)
  for (const { 0: line, index, 1: indent = '' } of written.matchAll(/(?<=\n)([ \t]*)-[ \t]+\S[^\n]*/g)) {
    const at = start + index
    const begin = at + indent.length
    const fix: Fix = {
      title: { vi: 'Đặt dòng thẳng cột với mục ở trên', en: 'Move the line to the column of the item above' },
      safe: false,
      edits: [{ span: place(at, begin), text: ' '.repeat(above.indent) }],
    }
    const span = place(begin, at + line.trimEnd().length)
    sink.report(say.yamlIndentation, span, {}, /^\s*-\s/.test(above.content) ? { fix } : {})
  }
}

/** Text whose marks would take the parser too long is told of, once, and read as it stands. */
function withMarks(scalar: DataScalar, reading: Reading): DataScalar {
  const { text } = scalar
  if (isPlainInline(text) || starredText(text, (index) => index)) return scalar
  const exhausted = reading.marks > reading.marksRead
  reading.marks += marksOfBlock + countMarks(text)
  if (reading.marks <= reading.marksRead && !isUnreadable(text)) return scalar
  if (!exhausted) reading.sink.report(say.unreadMarks, pointAt(scalar.span.start), {})
  return { ...scalar, unreadMarks: true }
}

/** Escapes may name characters that are dropped where they stand as themselves. */
function printable(scalar: DataScalar, reading: Reading): DataScalar {
  const { text, map, mends } = mend(scalar.text)
  if (text === scalar.text) return scalar
  for (const { kind, codePoint, count, places } of mends) {
    if (kind === 'decomposed' || codePoint === null) continue
    const at = scalar.at(map.toBase(places[0]?.start ?? 0))
    reading.sink.report(say.controlCharacter, pointAt(at), { codePoint: codePointName(codePoint), count })
  }
  return { ...scalar, value: text, text, at: (index) => scalar.at(map.toBaseAfter(index)) }
}

function textScalar(text: string, range: Range, reading: Reading, style: ScalarStyle = 'plain'): DataScalar {
  let offsets: readonly number[] | undefined
  const span = trimmed(range, reading)
  return {
    type: 'scalar',
    value: text,
    text,
    span,
    at(index) {
      offsets ??= scalarOffsets(reading.text, range[0], range[1], text, style)
      const offset = offsets[Math.max(0, Math.min(index, text.length))]
      return offset === undefined ? span.end : reading.at(offset)
    },
  }
}

function nothingAt(offset: number, reading: Reading): DataScalar {
  return { ...textScalar('', [offset, offset, offset], reading), value: null }
}

function reportTag(tag: string | undefined, range: Range, reading: Reading): void {
  if (!tag || tag.startsWith('tag:yaml.org,2002:')) return
  const mark = reading.text.lastIndexOf('!', range[0])
  const start = mark >= 0 && !reading.text.slice(mark, range[0]).includes('\n') ? mark : range[0]
  reading.sink.report(say.yamlTag, reading.place(start, range[0]), { tag })
}

function styleOf(node: Scalar): ScalarStyle {
  switch (node.type) {
    case 'QUOTE_DOUBLE':
      return 'double'
    case 'QUOTE_SINGLE':
      return 'single'
    case 'BLOCK_FOLDED':
    case 'BLOCK_LITERAL':
      return 'block'
    default:
      return 'plain'
  }
}

function rangeOf(node: unknown, fallback: number): Range {
  const range = (node as Partial<ParsedNode> | null)?.range
  return range ?? [fallback, fallback, fallback]
}

/** A node's span without the line ends and blanks that the parser counts to it. */
function trimmed([start, end]: Range, reading: Reading): Span {
  const written = reading.text.slice(start, end).trimEnd()
  return reading.place(start, start + written.length)
}
