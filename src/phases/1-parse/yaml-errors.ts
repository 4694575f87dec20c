import type { ErrorCode } from 'yaml'
import * as say from '../../diagnostics/catalogue/text.ts'
import type { Bilingual } from '../../diagnostics/define.ts'
import type { ReportDetails, Sink } from '../../diagnostics/sink.ts'
import type { Replacement } from '../../source/offset-map.ts'
import type { Span } from '../../source/span.ts'
import { type Line, lineAt, valueSpan } from './yaml-lines.ts'
import { findSwallowingQuote, findUnclosedQuote, oddQuote, type UnclosedQuote, unclosedKey } from './yaml-quotes.ts'

/** A syntax error of the YAML parser; offsets in the text it read. */
export interface YamlError {
  readonly code: ErrorCode
  readonly pos: readonly [number, number]
  readonly message: string
}

/** What an error means to its author, and the change with which reading can go on as if it had been mended. */
export interface YamlMistake {
  readonly span: Span
  /** `at` is the span in the sink's source; `details` carries the fix, where the repair is one. */
  readonly report: (sink: Sink, at: Span, details: ReportDetails) => void
  /** Sorted; empty: the parser's own recovery has to do. */
  readonly repair: readonly Replacement[]
  /** The repair is what the author would write too. `safe`: it only adds blanks or quotes to what is read anyway. */
  readonly fix?: { readonly title: Bilingual; readonly safe: boolean }
}

/** Explains one error of `yaml` by the line it stands on. */
export function explain(error: YamlError, yaml: string): YamlMistake {
  const line = lineAt(yaml, error.pos[0])
  const swallowing = findSwallowingQuote(yaml, error.pos[0])
  if (swallowing) return quoteMistake(swallowing)
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return tab(line)
    case 'MULTILINE_IMPLICIT_KEY':
      return valueSpan(line).start === line.start + line.indent
        ? missingColon(line)
        : indentation(lineAt(yaml, line.next), line)
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /:(?: |$)/.test(yaml.slice(error.pos[0], line.end))
        ? unquoted(line, ':')
        : indentation(lineAt(yaml, line.next), line)
    case 'BAD_SCALAR_START':
      return unquoted(line, yaml.charAt(error.pos[0]))
    case 'MISSING_CHAR':
      return missingCharacter(error, line, yaml)
    case 'BAD_INDENT':
      return /end with a ([\]}])/.test(error.message)
        ? unclosedBracket(error, yaml)
        : indentation(line, lineAt(yaml, Math.max(0, line.start - 1)))
    case 'UNEXPECTED_TOKEN':
      return unexpected(error, line, yaml)
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
      return alias(line)
    case 'MULTIPLE_DOCS':
      return severalDocuments(error, yaml)
    case 'BAD_DQ_ESCAPE':
      return other(error, {
        vi: 'dấu “\\” trong ngoặc kép phải viết đôi thành “\\\\”',
        en: 'a backslash inside double quotes must be doubled',
      })
    case 'KEY_OVER_1024_CHARS':
      return other(error, { vi: 'tên mục quá dài', en: 'the field name is too long' })
    default:
      return other(error, { vi: 'không hiểu được dòng này', en: error.message })
  }
}

const written = (line: Line): Span => ({
  start: line.start + line.indent,
  end: line.start + line.content.trimEnd().length,
})

function tab(line: Line): YamlMistake {
  return {
    span: { start: line.start, end: line.start + line.indent },
    report: (sink, at, details) => sink.report(say.yamlTab, at, {}, details),
    repair: [
      { start: line.start, length: line.indent, text: line.content.slice(0, line.indent).replaceAll('\t', '  ') },
    ],
    fix: { title: { vi: 'Thay Tab bằng dấu cách', en: 'Replace the tabs by spaces' }, safe: true },
  }
}

function missingColon(line: Line): YamlMistake {
  const key = unclosedKey(line)
  if (key) return quoteMistake(key)
  const span = written(line)
  const content = line.content.trim()
  const glued = /^(-|[^:]{1,40}:)(?=\S)/.exec(content)?.[1]
  return {
    span,
    report: (sink, at, details) =>
      glued === '-'
        ? sink.report(say.yamlSyntax, at, { detail: missingSpace }, details)
        : sink.report(say.yamlMissingColon, at, { line: content }, details),
    // A line that is no field stays in the draft; only the reading goes on as if it were a comment.
    ...(glued
      ? { repair: [{ start: span.start + glued.length, length: 0, text: ' ' }], fix: addSpace }
      : { repair: [{ start: span.start, length: 0, text: '# ' }] }),
  }
}

const missingSpace = { vi: 'thiếu dấu cách sau dấu gạch đầu dòng', en: 'a space is missing after the dash' }
const addSpace = { title: { vi: 'Thêm dấu cách', en: 'Add the space' }, safe: true }
const addQuotes = { title: { vi: 'Đặt giá trị trong ngoặc', en: 'Put the value in quotes' }, safe: true }
const close = { title: { vi: 'Thêm dấu đóng', en: 'Add the closing mark' }, safe: false }
const remove = { title: { vi: 'Bỏ dấu mở', en: 'Remove the opening mark' }, safe: false }

/** Moves a line to the column of its neighbour. */
function indentation(line: Line, neighbour: Line): YamlMistake {
  return {
    span: written(line),
    report: (sink, at, details) => sink.report(say.yamlIndentation, at, {}, details),
    repair: [{ start: line.start, length: line.indent, text: ' '.repeat(neighbour.indent) }],
    fix: {
      title: { vi: 'Đặt dòng thẳng cột với dòng bên cạnh', en: 'Move the line to its neighbour’s column' },
      safe: false,
    },
  }
}

/** Puts the value of a line in quotes. */
function quote(line: Line): readonly Replacement[] {
  const { start, end } = valueSpan(line)
  const repairs: Replacement[] = [{ start, length: 0, text: "'" }]
  for (let at = start; at < end; at++) {
    if (line.content[at - line.start] === "'") repairs.push({ start: at, length: 1, text: "''" })
  }
  return [...repairs, { start: end, length: 0, text: "'" }]
}

function unquoted(line: Line, mark: string): YamlMistake {
  return {
    span: valueSpan(line),
    report: (sink, at, details) => sink.report(say.yamlUnquotedValue, at, { mark }, details),
    repair: quote(line),
    fix: addQuotes,
  }
}

function alias(line: Line): YamlMistake {
  const mark = line.content.charAt(valueSpan(line).start - line.start)
  return {
    span: valueSpan(line),
    report: (sink, at, details) => sink.report(say.yamlAlias, at, { mark }, details),
    repair: quote(line),
    fix: addQuotes,
  }
}

function missingCharacter(error: YamlError, line: Line, yaml: string): YamlMistake {
  const quoteMark = /closing (["'])quote/.exec(error.message)?.[1]
  if (quoteMark) return unclosedQuote(error, yaml, quoteMark)
  if (/map values/.test(error.message)) return missingColon(line)
  const first = yaml.charAt(valueSpan(line).start)
  if (first === '!') return unquoted(line, first)
  if (first === '&') return alias(line)
  if (/[\]}]$/.test(error.message)) return unclosedBracket(error, yaml)
  return other(error, { vi: 'thiếu một dấu', en: error.message })
}

function unclosedQuote(error: YamlError, yaml: string, mark: string): YamlMistake {
  const found = findUnclosedQuote(yaml, error.pos[0], mark)
  if (found) return quoteMistake(found)
  // All of them have partners on their lines, and yet the parser ran to the end: it says no more than that.
  return other(error, { vi: `thiếu một dấu ${mark}`, en: error.message })
}

function quoteMistake({ mark, span, repair, removes }: UnclosedQuote): YamlMistake {
  return {
    span,
    report: (sink, at, details) => sink.report(say.yamlUnclosedQuote, at, { mark, closing: mark }, details),
    repair,
    fix: removes ? remove : close,
  }
}

function unclosedBracket(error: YamlError, yaml: string): YamlMistake {
  const closing = /([\]}])/.exec(error.message.slice(-2))?.[1] ?? ']'
  const mark = closing === ']' ? '[' : '{'
  const start = Math.max(0, yaml.lastIndexOf(mark, error.pos[0] - 1))
  const end = lineAt(yaml, start).end
  return {
    span: { start, end },
    report: (sink, at, details) => sink.report(say.yamlUnclosedQuote, at, { mark, closing }, details),
    repair: [{ start: end, length: 0, text: closing }],
    fix: close,
  }
}

function unexpected(error: YamlError, line: Line, yaml: string): YamlMistake {
  const first = yaml.charAt(valueSpan(line).start)
  const odd = unclosedKey(line) ?? oddQuote(line)
  if (odd) return quoteMistake(odd)
  if (first === '*' || first === '&') return alias(line)
  if (/["'[{|>!]/.test(first) && first !== '') return unquoted(line, first)
  if (error.pos[0] === line.start + line.indent) return indentation(line, firstWritten(yaml))
  return other(error, { vi: 'không hiểu được phần này của dòng', en: error.message })
}

/** The parser places it where the second document's content begins; its author looks for the mark before it. */
function severalDocuments(error: YamlError, yaml: string): YamlMistake {
  const mark = yaml.lastIndexOf('\n---', error.pos[0]) + 1
  const start = mark > 0 ? mark : error.pos[0]
  return {
    span: { start, end: start + 3 },
    report: (sink, at) => sink.report(say.yamlSeveralDocuments, at, {}),
    repair: [],
  }
}

function firstWritten(yaml: string): Line {
  return lineAt(yaml, Math.max(0, yaml.search(/[^\s]/)))
}

function other(error: YamlError, detail: { vi: string; en: string }): YamlMistake {
  return { span: spanOf(error), report: (sink, at) => sink.report(say.yamlSyntax, at, { detail }), repair: [] }
}

const spanOf = ({ pos: [start, end] }: YamlError): Span => ({ start, end: Math.max(start, end) })
