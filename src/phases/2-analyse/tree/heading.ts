import { foldWords } from '../../../model/folding.ts'
import { type Inline, plainText } from '../../../model/inline.ts'
import type { Span } from '../../../source/span.ts'
import { boldLead, slice, spanOf, tidy, withoutBold } from '../inline/slice.ts'
import type { TextEntry } from '../paragraphs.ts'
import { isCapitals } from '../zones/words.ts'

/** A labelled or unlabelled heading taken apart. Bold marks are gone from `content`: the style of a heading says it. */
export interface Heading {
  readonly text: string
  readonly content: readonly Inline[]
  readonly span: Span | null
  /** The label without separator, where it was written. */
  readonly labelSpan: Span | null
  readonly note: { readonly text: string; readonly span: Span } | null
  /** What follows in the same printed paragraph; empty for a heading on its own. */
  readonly rest: readonly Inline[]
}

/** The heading of a section: all of it, or its bold beginning; a remark in brackets at the end is its note. */
export function readSectionHeading(entry: TextEntry, source: string): Heading {
  const from = labelLength(entry)
  const lead = leadEnd(entry, from)
  // `**I. KẾT QUẢ** (Có thông báo riêng)`: the bracket is a note, whatever its type.
  const restText = entry.text.slice(lead).trim()
  const whole = lead <= from || restText === '' || /^\([^()]*\)[.;]?$/.test(restText)
  const end = whole ? entry.text.length : lead
  const note = entry.mark?.note ?? readNote(entry, from, end, source)
  const headingEnd = note && !entry.mark?.note ? entry.text.lastIndexOf('(', end) : end
  return assemble(entry, from, headingEnd, end, note, source)
}

/** A remark, not a part of the name: `(Có Thông báo kết luận riêng)` but not `(KHOÁ XVI)` or `(2020 - 2025)`. */
function readNote(entry: TextEntry, from: number, end: number, source: string): Heading['note'] {
  const match = /\s\(([^()]+)\)[.;]?\s*$/.exec(entry.text.slice(from, end))
  const remark = match?.[1]?.trim()
  if (!match || !remark) return null
  const heading = entry.text.slice(from, from + match.index)
  const differs = isCapitals(heading) && !isCapitals(remark) && /\p{L}{2}/u.test(remark)
  if (!differs && !/^(co|kem|theo|xem|da|se) /.test(foldWords(remark))) return null
  const start = from + match.index + match[0].indexOf(remark)
  const span = spanOf(slice(entry.content, start, start + remark.length, source))
  return span && { text: remark, span }
}

/**
 * The heading of an item. Bold text after the label is the heading, what follows runs in; without bold, a title is told
 * from a sentence by how it ends, unless `isSentence` is known. A plain numbered paragraph has an empty heading and is all `rest`.
 */
export function readItemHeading(entry: TextEntry, isSentence: boolean, source: string): Heading {
  const from = labelLength(entry)
  const end = isSentence ? from : headingEnd(entry, from)
  return assemble(entry, from, end, end, null, source)
}

function headingEnd(entry: TextEntry, from: number): number {
  const { text } = entry
  if (entry.mark) return text.length
  const lead = leadEnd(entry, from)
  if (lead > from) return lead
  if (entry.depth > 0) return text.length
  const runIn = plainRunIn(text.slice(from))
  if (runIn > 0) return from + runIn
  return isPlainTitle(text.slice(from)) ? text.length : from
}

/** End of the bold beginning, with a colon that stands right behind it; `from` or less where nothing after the label is bold. */
function leadEnd(entry: TextEntry, from: number): number {
  const { content, text } = entry
  // The label may be bold with the heading, or stand before the bold.
  const whole = boldLead(content)
  const lead = whole > 0 ? whole : from + boldLead(afterLabel(content, from))
  if (lead <= from) return lead
  const colon = /^\s*:/.exec(text.slice(lead))
  return lead + (colon?.[0].length ?? 0)
}

function afterLabel(content: readonly Inline[], from: number): readonly Inline[] {
  let at = 0
  for (const [index, node] of content.entries()) {
    if (at >= from) return content.slice(index)
    const text = plainText([node])
    // Plain words between label and bold: the bold is none that begins the heading.
    if (text.slice(Math.max(from - at, 0)).trim() !== '' && at + text.length > from) return []
    at += text.length
  }
  return []
}

const bodyWords =
  /^(cac |dong chi |ban |uy ban |van phong |hoi dong |thuong truc |thuong vu |mat tran |cap uy |dang uy |dang bo |chi bo |chi uy |tinh uy |thanh uy |huyen uy |so |phong |cong an |bo |quan su |doan |hoi |lien doan |ubnd |hdnd |mttq |ve |doi voi )/

/** `Ban Tổ chức Tỉnh uỷ: Tập trung …` without bold: a body or a subject, a colon, a sentence. */
function plainRunIn(text: string): number {
  const match = /^([^.;:!?]{3,120}):\s+["“(]?\p{Lu}/u.exec(text)
  const name = match?.[1]
  if (!name || !bodyWords.test(`${foldWords(name)} `)) return 0
  return name.length + 1
}

/** A title does not end like a sentence, and is not as long as one. A lead-in that ends in a colon must be short. */
function isPlainTitle(text: string): boolean {
  if (isCapitals(text)) return true
  if (/[.;,!?…]["”)]*$/.test(text)) return false
  if (text.endsWith(':')) return text.length <= 100 && bodyWords.test(`${foldWords(text)} `) && !/\bsau\s*:$/.test(text)
  return text.length <= 200 && !/[.;!?]\s+\p{Lu}/u.test(text)
}

function labelLength(entry: TextEntry): number {
  return entry.label?.length ?? 0
}

function assemble(
  entry: TextEntry,
  from: number,
  to: number,
  restFrom: number,
  note: Heading['note'],
  source: string,
): Heading {
  const content = withoutBold(slice(entry.content, from, to, source), source)
  const label = entry.label && entry.label.kind !== 'dash' ? (entry.label.typed ?? entry.label.text.length) : 0
  return {
    text: plainText(content),
    content,
    span: spanOf(content),
    labelSpan: label > 0 ? spanOf(slice(entry.content, 0, label, source)) : null,
    note,
    rest: tidy(slice(entry.content, restFrom, entry.text.length, source), source),
  }
}
