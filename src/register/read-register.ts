import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { registerUnreadable } from '../diagnostics/catalogue/lists.ts'
import type { Bilingual } from '../diagnostics/define.ts'
import type { Outcome } from '../diagnostics/diagnostic.ts'
import { createSink, outcome } from '../diagnostics/sink.ts'
import { isoDayOf } from '../model/calendar-day.ts'
import { parseWrittenDate } from '../model/dates.ts'
import { foldKey } from '../model/folding.ts'
import type { SourceFile } from '../source/source-file.ts'
import type { Span } from '../source/span.ts'
import type { Register, RegisteredNumber, Term } from './register.ts'

const fields = ['term', 'from', 'number', 'symbol', 'date', 'file', 'subject'] as const
type Field = (typeof fields)[number]

const keys: Readonly<Record<string, Field>> = {
  ...Object.fromEntries(fields.map((field) => [field, field])),
  nhiemky: 'term',
  tu: 'from',
  so: 'number',
  kyhieu: 'symbol',
  ngay: 'date',
  tep: 'file',
  trichyeu: 'subject',
}

/** A line as it was written. */
interface Line {
  readonly span: Span
  readonly values: Readonly<Partial<Record<Field, string>>>
}

interface Nonsense {
  readonly span: Span
  readonly reason: Bilingual
}

/**
 * Reads a register. It is read whole or not at all: a line that makes no sense is told, and the value is `null`, so that nobody counts on
 * numbers that may be missing. An empty file is a register without terms.
 */
export function readRegister(source: SourceFile): Outcome<Register | null> {
  const sink = createSink(source, 'du-thao')
  const lines = readLines(source.text)
  const register = 'reason' in lines ? lines : registerOf(lines)
  if ('reason' in register) {
    sink.report(registerUnreadable, register.span, { path: source.path, reason: register.reason })
    return outcome(null, sink)
  }
  return outcome(register, sink)
}

function readLines(text: string): readonly Line[] | Nonsense {
  const yaml = parseDocument(text, { schema: 'core', strict: true, uniqueKeys: true })
  const [broken] = yaml.errors
  const at = (range: readonly number[] | null | undefined): Span => ({ start: range?.[0] ?? 0, end: range?.[1] ?? 0 })
  if (broken) return { span: { start: broken.pos[0], end: broken.pos[1] }, reason: reasons.syntax }
  if (yaml.contents === null || (isScalar(yaml.contents) && yaml.contents.value === null)) return []
  if (!isSeq(yaml.contents)) return { span: at(yaml.contents.range), reason: reasons.noList }
  const lines: Line[] = []
  for (const item of yaml.contents.items) {
    if (!isMap(item)) {
      const range = typeof item === 'object' && item !== null && 'range' in item ? (item.range as number[]) : null
      return { span: at(range), reason: reasons.noLine }
    }
    const span = at(item.range)
    const values: Partial<Record<Field, string>> = {}
    for (const { key, value } of item.items) {
      const name = isScalar(key) ? String(key.value) : ''
      const field = keys[foldKey(name)]
      if (!field) return { span, reason: fill(reasons.unknownKey, name) }
      if (values[field] !== undefined) return { span, reason: fill(reasons.keyTwice, name) }
      if (value !== null && !isScalar(value)) return { span, reason: fill(reasons.noValue, name) }
      const written = value === null || value.value === null ? '' : (value.source ?? String(value.value))
      if (written.trim() !== '') values[field] = written.trim()
    }
    lines.push({ span, values })
  }
  return lines
}

function registerOf(lines: readonly Line[]): Register | Nonsense {
  const terms: (Term & { numbers: RegisteredNumber[] })[] = []
  for (const line of lines) {
    const { span, values } = line
    const last = terms.at(-1)
    if (values.term !== undefined && values.number === undefined) {
      const term = termOf(line, last ?? null)
      if ('reason' in term) return term
      terms.push({ ...term, numbers: [] })
      continue
    }
    if (values.number === undefined) return { span, reason: reasons.neither }
    if (!last) return { span, reason: reasons.beforeTerm }
    const number = numberOf(line, last)
    if ('reason' in number) return number
    last.numbers.push(number)
  }
  return { terms }
}

function termOf({ span, values }: Line, before: Term | null): Omit<Term, 'numbers'> | Nonsense {
  const name = values.term ?? ''
  const from = dayOf(values.from)
  if (from === null) return { span, reason: fill(reasons.noFrom, name) }
  if (before && from <= before.from) return { span, reason: fill(reasons.termBefore, name) }
  if (before && name === before.name) return { span, reason: fill(reasons.termTwice, name) }
  return { name, from, span }
}

function numberOf({ span, values }: Line, term: Term): RegisteredNumber | Nonsense {
  const written = values.number ?? ''
  if (!/^0*[1-9]\d{0,4}$/.test(written)) return { span, reason: fill(reasons.noNumber, written) }
  if (values.symbol === undefined) return { span, reason: fill(reasons.noSymbol, written) }
  const date = values.date === undefined ? null : dayOf(values.date)
  if (values.date !== undefined && date === null) return { span, reason: fill(reasons.noDate, values.date) }
  if (date !== null && date < term.from) return { span, reason: fill(reasons.outsideTerm, written) }
  return {
    number: Number(written),
    symbol: values.symbol,
    date,
    file: values.file ?? null,
    subject: values.subject ?? null,
    span,
  }
}

function dayOf(text: string | undefined): string | null {
  const date = text === undefined ? null : parseWrittenDate(text)
  return date === null || date === 'impossible' ? null : isoDayOf(date)
}

function fill({ vi, en }: Bilingual, word: string): Bilingual {
  return { vi: vi.replace('…', word), en: en.replace('…', word) }
}

const reasons = {
  syntax: { vi: 'dòng này không đúng YAML', en: 'this line is no YAML' },
  noList: {
    vi: 'sổ phải là một danh sách, mỗi dòng bắt đầu bằng “- ”',
    en: 'it has to be a list of lines that begin with “- ”',
  },
  noLine: { vi: 'dòng này không phải là một số văn bản', en: 'this line is no number of a paper' },
  unknownKey: { vi: 'không hiểu mục “…”', en: '“…” means nothing here' },
  keyTwice: { vi: 'mục “…” có hai lần', en: '“…” stands twice' },
  noValue: { vi: 'mục “…” phải là một giá trị', en: '“…” has to be a single value' },
  neither: {
    vi: 'dòng này không có “số” mà cũng không mở “nhiệm kỳ”',
    en: 'this line has no number and opens no term',
  },
  beforeTerm: { vi: 'số này đứng trước mọi nhiệm kỳ', en: 'this number stands before any term' },
  noFrom: { vi: 'nhiệm kỳ … chưa có ngày bắt đầu (“từ”)', en: 'the term … has no first day (“từ”)' },
  termBefore: { vi: 'nhiệm kỳ … bắt đầu trước nhiệm kỳ đứng trên nó', en: 'the term … begins before the one above it' },
  termTwice: { vi: 'nhiệm kỳ … được mở hai lần', en: 'the term … is opened twice' },
  noNumber: { vi: '“…” không phải là số văn bản', en: '“…” is no number of a paper' },
  noSymbol: { vi: 'số … chưa có “ký hiệu”', en: 'the number … has no symbol' },
  noDate: { vi: '“…” không phải là một ngày đủ ngày, tháng, năm', en: '“…” is no day with month and year' },
  outsideTerm: { vi: 'số … có ngày trước nhiệm kỳ của nó', en: 'the number … is dated before its term' },
} as const satisfies Record<string, Bilingual>
