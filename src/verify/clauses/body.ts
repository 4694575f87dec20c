import type { Edition } from '../../model/edition.ts'
import { type MeasuredParagraph, oneLine } from '../measured-paper.ts'
import {
  absent,
  type Clause,
  clause,
  compare,
  type MeasureContext,
  type Measurement,
  provisions,
  unmeasurable,
} from './clause.ts'
import { inkedRuns, lookAt, type WantedLook } from './look.ts'
import { countedOf, listed, mm, pointsPerMm, pt, quoted, several, words } from './wording.ts'

/** Name of the type, subject, and the text (HD05 I.5, I.6). */

/** Running text: headings are bold from end to end, pictures and the like are centred. */
export function runningText(body: readonly MeasuredParagraph[]): readonly MeasuredParagraph[] {
  const running = body.filter((paragraph) => paragraph.align !== 'center' && !isHeading(paragraph))
  return running.length > 0 ? running : body
}

/** Bold from its label on, but for a note in brackets; a heading that runs on into text is text. */
function isHeading(paragraph: MeasuredParagraph): boolean {
  const text = oneLine(paragraph.text)
  if (division(text)) return true
  const runs = inkedRuns([paragraph])
  if (runs.every(({ bold }) => bold)) return true
  const rest = oneLine(
    runs
      .filter(({ bold }) => !bold)
      .map((run) => run.text)
      .join(''),
  )
  return runs[0]?.bold === true && /^\(.*\)$/.test(rest)
}

function typeLook({ paper, parts }: MeasureContext): Measurement {
  const block = [parts.typeName, ...parts.author, ...parts.subject, parts.separator].flatMap((each) => each ?? [])
  const found = parts.typeName ? [parts.typeName] : []
  return lookAt(found, { size: [15, 16], bold: true, italic: false, capitals: true, align: 'center' }, { paper, block })
}

function subjectLook({ paper, parts }: MeasureContext): Measurement | null {
  const lines = [...parts.author, ...parts.subject]
  if (lines.length === 0) return null
  const block = [parts.typeName, ...lines, parts.separator].flatMap((each) => each ?? [])
  return lookAt(lines, { size: [14, 15], bold: true, italic: false, align: 'center' }, { paper, block })
}

function subjectForm({ parts }: MeasureContext): Measurement | null {
  const [first] = parts.subject
  const last = parts.subject.at(-1)
  if (!first || !last) return null
  const text = oneLine(parts.subject.map((line) => line.text).join(' '))
  // A conference in sentence case is an author written small; only the words of a subject begin so.
  const lower = /^[\p{Ll}]/u.test(text) || /^Hội nghị/u.test(text)
  return compare(
    words('chữ thường, không có dấu chấm cuối', 'lower case, no full stop'),
    quoted(text),
    lower && !/\.$/.test(text),
  )
}

function separator({ parts, edition }: MeasureContext): Measurement {
  const wanted = edition.words.titleSeparator
  const text = parts.separator ? oneLine(parts.separator.text) : null
  return compare(quoted(wanted), text === null ? absent : quoted(text), text === wanted)
}

function bodyLook({ paper, parts }: MeasureContext): Measurement {
  const text = runningText(parts.body)
  const sized = lookAt(text, { size: [14, 15] }, { paper })
  // Single words may be bold or italic; the text as a whole is upright.
  const letters = (italic: boolean) =>
    inkedRuns(text)
      .filter((run) => run.italic === italic)
      .reduce((sum, run) => sum + run.text.length, 0)
  const upright = letters(false) >= letters(true)
  const say = (yes: boolean) => (yes ? words('đứng', 'upright') : words('nghiêng', 'italic'))
  return {
    expected: listed([sized.expected, say(true)]),
    measured: listed([sized.measured, say(upright)]),
    verdict: upright ? sized.verdict : 'different',
  }
}

function bodyAlign({ parts }: MeasureContext): Measurement {
  const expected = words('đều hai bên', 'justified')
  const text = runningText(parts.body)
  const known = text.flatMap(({ align }) => align ?? [])
  const wrong = known.filter((align) => align !== 'justify')
  if (known.length === 0) return compare(expected, text.length === 0 ? absent : null, false)
  return compare(
    expected,
    wrong.length === 0 ? expected : countedOf(wrong.length, text.length, words('không đều', 'not justified')),
    wrong.length === 0,
  )
}

/** The rule says "about 10 mm". */
const about = 1.6 * pointsPerMm

function firstLine({ parts, edition }: MeasureContext): Measurement {
  const wanted = (edition.styles.body.firstLineMm ?? 10) * pointsPerMm
  const expected = words(`khoảng ${mm(wanted).vi}`, `about ${mm(wanted).en}`)
  const text = runningText(parts.body)
  const known = text.flatMap(({ firstLine: own, indentLeft }) => (own === null ? [] : [own + (indentLeft ?? 0)]))
  const wrong = known.filter((value) => Math.abs(value - wanted) > about)
  if (known.length === 0) return compare(expected, text.length === 0 ? absent : null, false)
  return compare(
    expected,
    wrong.length === 0 ? several(known.map(mm)) : countedOf(wrong.length, text.length, several(wrong.map(mm))),
    wrong.length === 0,
  )
}

const leastWhite = 6

function white({ parts }: MeasureContext): Measurement {
  const expected = words(`ít nhất ${pt(leastWhite).vi}`, `at least ${pt(leastWhite).en}`)
  const text = parts.body
  const between = text.slice(0, -1).flatMap(({ after }, index) => {
    const before = text[index + 1]?.before ?? 0
    return after === null ? [] : [after + before]
  })
  const wrong = between.filter((value) => value < leastWhite - 0.3)
  if (between.length === 0) return compare(expected, null, false)
  return compare(
    expected,
    wrong.length === 0
      ? several([pt(Math.min(...between))])
      : countedOf(wrong.length, text.length, several(wrong.map(pt))),
    wrong.length === 0,
  )
}

/** HD36 names no upper end that could be read. */
const spacing = (edition: Edition): readonly [number, number] =>
  edition.id === 'hd05' ? [18, 22] : [18, Number.POSITIVE_INFINITY]

function lineSpacing({ parts, edition }: MeasureContext): Measurement {
  const [low, high] = spacing(edition)
  const expected =
    high === Number.POSITIVE_INFINITY
      ? words(`Exactly, từ ${pt(low).vi}`, `Exactly, ${pt(low).en} or more`)
      : words(`Exactly ${low}–${high} pt`, `Exactly ${low}–${high} pt`)
  const known = runningText(parts.body).flatMap(({ line }) => line ?? [])
  const say = ({ rule, value }: (typeof known)[number]) => {
    const figure = rule === 'multiple' ? words(`${String(value).replace('.', ',')} dòng`, `${value} lines`) : pt(value)
    const name = {
      exact: words('Exactly', 'Exactly'),
      atLeast: words('At least', 'At least'),
      multiple: words('Multiple', 'Multiple'),
    }[rule]
    return words(`${name.vi} ${figure.vi}`, `${name.en} ${figure.en}`)
  }
  const holds = ({ rule, value }: (typeof known)[number]) =>
    rule === 'exact' && value >= low - 0.1 && value <= high + 0.1
  return compare(expected, known.length > 0 ? several(known.map(say)) : null, known.every(holds))
}

function bodyEnd({ parts }: MeasureContext): Measurement {
  const last = parts.body.at(-1)
  const text = last ? oneLine(last.text) : ''
  const end = /\.\/\.$/.test(text) ? './.' : text.slice(-1)
  return compare(
    words('kết thúc bằng dấu chấm', 'ends with a full stop'),
    text === '' ? null : quoted(text.slice(-24)),
    end === '.',
  )
}

function grounds({ parts, edition }: MeasureContext): Measurement | null {
  const lines = parts.body
    .filter(({ text }) => /^[-–]?\s*Căn cứ\s/u.test(oneLine(text)))
    .map(({ text }) => oneLine(text))
  if (lines.length === 0) return null
  const lastMark = edition.id === 'hd05' ? '.' : ','
  const wrong = lines.filter(
    (line, index) => !/^- /.test(line) || !line.endsWith(index === lines.length - 1 ? lastMark : ';'),
  )
  return compare(
    words(
      `gạch đầu dòng, cuối dòng “;”, dòng cuối “${lastMark}”`,
      `dashes, each ends in “;”, the last in “${lastMark}”`,
    ),
    wrong.length === 0 ? words(`${lines.length} dòng`, `${lines.length} lines`) : quoted(wrong[0] ?? ''),
    wrong.length === 0,
  )
}

const divisions = {
  part: /^(?:Phần|Chương)\s+(?:[IVXLC]+|thứ\s+\p{L}+)$/iu,
  title: /^Mục\s+\d+$/iu,
  article: /^Điều\s+\d+\./iu,
} as const

function division(text: string): keyof typeof divisions | null {
  for (const name of ['part', 'title', 'article'] as const) if (divisions[name].test(text)) return name
  return null
}

function divisionLook(name: keyof typeof divisions, want: WantedLook) {
  return ({ paper, parts }: MeasureContext): Measurement | null => {
    const found = parts.body.filter(({ text }) => division(oneLine(text)) === name)
    // A place in the middle of the page is told by the page, not by the other lines.
    return found.length === 0 ? null : lookAt(found, want, { paper, block: [] })
  }
}

function sameAsText(pattern: RegExp) {
  return ({ paper, parts }: MeasureContext): Measurement | null => {
    const found = runningText(parts.body).filter(({ text }) => pattern.test(oneLine(text)))
    return found.length === 0 ? null : lookAt(found, { size: [14, 15] }, { paper })
  }
}

const text = words('Nội dung', 'Text')

export const bodyClauses: readonly Clause[] = [
  clause({
    id: 'type.look',
    topic: 'type',
    provision: provisions('I.5.2; PL2 5'),
    part: words('Tên loại', 'Name of the type'),
    how: words('cỡ, kiểu, canh giữa trang', 'size, style, middle of the page'),
    measure: typeLook,
  }),
  clause({
    id: 'type.subject.look',
    topic: 'type',
    provision: provisions('I.5.2; PL2 5'),
    part: words('Trích yếu', 'Subject'),
    how: words('cỡ, kiểu, canh giữa trang', 'size, style, middle of the page'),
    measure: subjectLook,
  }),
  clause({
    id: 'type.subject.form',
    topic: 'type',
    provision: provisions('I.5.1.1'),
    part: words('Trích yếu: cách viết', 'Subject: how it is written'),
    how: words('chữ đầu và dấu cuối', 'first letter and last mark'),
    measure: subjectForm,
  }),
  clause({
    id: 'type.separator',
    topic: 'type',
    provision: provisions('I.5.2'),
    part: words('Gạch dưới trích yếu', 'Hyphens below the subject'),
    how: words('đúng năm dấu gạch nối', 'five hyphens exactly'),
    measure: separator,
  }),
  unmeasurable({
    id: 'type.letter',
    topic: 'type',
    provision: provisions('I.5.2'),
    part: words('Trích yếu của công văn (ô 5b)', 'Subject of a letter'),
    reason: words('chỉ có ở công văn, không có ở Kết luận', 'letters only, never a conclusion'),
  }),
  clause({
    id: 'body.look',
    topic: 'body',
    provision: provisions('I.6.2.2; PL2 6'),
    part: text,
    how: words('cỡ mọi chữ, kiểu đứng', 'size of every letter, upright'),
    measure: bodyLook,
  }),
  clause({
    id: 'body.align',
    topic: 'body',
    provision: provisions('I.6.2.2'),
    part: words('Nội dung: canh lề', 'Text: alignment'),
    how: words('mọi đoạn; trong PDF: mép phải các dòng', 'every paragraph; in a PDF the right ends of lines'),
    measure: bodyAlign,
  }),
  clause({
    id: 'body.indent',
    topic: 'body',
    provision: provisions('I.6.2.2'),
    part: words('Thụt đầu dòng', 'First line'),
    how: words('mọi đoạn', 'every paragraph'),
    measure: firstLine,
  }),
  clause({
    id: 'body.white',
    topic: 'body',
    provision: provisions('I.6.2.2'),
    part: words('Khoảng cách đoạn', 'White between paragraphs'),
    how: words('sau đoạn trên cộng trước đoạn dưới', 'after the one and before the next'),
    measure: white,
  }),
  clause({
    id: 'body.spacing',
    topic: 'body',
    provision: provisions('I.6.2.2'),
    part: words('Khoảng cách dòng', 'Line spacing'),
    how: words('kiểu và trị số; trong PDF: bước dòng', 'rule and value; in a PDF the pitch'),
    measure: lineSpacing,
  }),
  clause({
    id: 'body.end',
    topic: 'body',
    provision: provisions('I.6.2.2'),
    part: words('Hết nội dung', 'End of the text'),
    how: words('dấu cuối cùng', 'its last mark'),
    measure: bodyEnd,
  }),
  clause({
    id: 'body.grounds',
    topic: 'body',
    provision: provisions('I.6.2.3'),
    part: words('Các căn cứ', 'Grounds'),
    how: words('gạch đầu dòng và dấu cuối dòng', 'dashes and marks at the ends'),
    measure: grounds,
  }),
  clause({
    id: 'body.part',
    topic: 'body',
    provision: provisions('I.6.2.4; PL2'),
    part: words('Phần, chương', 'Parts and chapters'),
    how: words('cỡ, kiểu, canh giữa', 'size, style, middle'),
    measure: divisionLook('part', { size: [14, 15], bold: true, align: 'center' }),
  }),
  clause({
    id: 'body.title',
    topic: 'body',
    provision: provisions('I.6.2.4; PL2'),
    part: words('Mục', 'Titles'),
    how: words('cỡ, kiểu, canh giữa', 'size, style, middle'),
    measure: divisionLook('title', { size: [14, 15], bold: true, align: 'center' }),
  }),
  clause({
    id: 'body.article',
    topic: 'body',
    provision: provisions('I.6.2.4; PL2'),
    part: words('Điều', 'Articles'),
    how: words('cỡ và kiểu', 'size and style'),
    measure: divisionLook('article', { size: [14, 15] }),
  }),
  clause({
    id: 'body.clause',
    topic: 'body',
    provision: provisions('I.6.2.4; PL2'),
    part: words('Khoản', 'Clauses'),
    how: words('cỡ chữ của các đoạn “1. …”', 'size of the paragraphs “1. …”'),
    measure: sameAsText(/^\d+\.\s/),
  }),
  clause({
    id: 'body.point',
    topic: 'body',
    provision: provisions('I.6.2.4; PL2'),
    part: words('Điểm', 'Points'),
    how: words('cỡ chữ của các đoạn “a) …”', 'size of the paragraphs “a) …”'),
    measure: sameAsText(/^\p{Ll}\)\s/u),
  }),
  unmeasurable({
    id: 'body.content',
    topic: 'body',
    provision: provisions('I.6.1'),
    part: words('Yêu cầu về nội dung', 'What a text must be'),
    reason: words(
      'thước không đo được ý; `check` xét câu chữ, viết tắt',
      'no ruler measures meaning; `check` looks at words and abbreviations',
    ),
  }),
  unmeasurable({
    id: 'body.citations',
    topic: 'body',
    provision: provisions('I.6.1.4'),
    part: words('Viện dẫn văn bản', 'Citations'),
    reason: words('`check` xét từng viện dẫn (KL42xx)', '`check` looks at every citation (KL42xx)'),
  }),
  unmeasurable({
    id: 'body.scheme',
    topic: 'body',
    provision: { hd05: '—', hd36: '—' },
    part: words('Cách đánh I-, 1., a), -', 'The scheme I-, 1., a), -'),
    reason: words('không có quy định cho Kết luận', 'no rule fixes it for conclusions'),
  }),
]
