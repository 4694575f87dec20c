import type { Entry, TextEntry } from '../paragraphs.ts'
import { isCapitals } from '../zones/words.ts'

/** A body in its four parts, in order. */
export interface BodyParts {
  readonly preamble: readonly Entry[]
  readonly enactingClause: TextEntry | null
  readonly sections: readonly Entry[]
  readonly closing: readonly Entry[]
}

// The last clause says that a conclusion or an opinion follows: “kết luận:”, “kết luận như sau:”, “thống nhất kết luận một số nội
// dung sau:”, “có ý kiến như sau:”.
const formula =
  /(?:kết\s+luận|ý\s+kiến|thống\s+nhất|nhất\s+trí|quyết\s+nghị)(?:[^.;:!?]{0,140}):$|(?:kết\s+luận|ý\s+kiến)[^.;:!?]{0,100}\s(?:như\s+)?sau\s*(?:đây)?[.:]$/iu

// Without it the body that concludes may order or decide at once: “Ban Thường vụ Quận uỷ yêu cầu … thực hiện tốt một số nội dung sau:”.
const deciders =
  /(?:^|,\s)(?:Bộ Chính trị|Ban Bí thư|Thường trực|Ban Thường vụ|Ban Chấp hành|(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng|Quân|Chi) (?:uỷ|ủy)|Chi bộ|Hội nghị|[Hh]ai bên)(?!\p{L})/u
const decides = /\s(?:yêu cầu|chỉ đạo|quyết định|giao|đề nghị)(?!\p{L})/u
/** Characters before the body that decides, and from there to what it does. */
const farthest = 200

/** Whether a paragraph ends in the opening formula. */
export function endsInFormula(text: string): boolean {
  return formula.test(text.trim().slice(-260))
}

/** Whether the last sentence is a decision of the issuing body that the list below it spells out. */
function endsInDecision(text: string): boolean {
  if (!text.endsWith(':')) return false
  const sentence = text.slice(Math.max(...[...'.!?'].map((mark) => text.lastIndexOf(mark))) + 1).trim()
  const subject = deciders.exec(sentence.slice(0, farthest))
  if (!subject) return false
  const rest = sentence.slice(subject.index + subject[0].length, -1)
  if (/[;:]/.test(rest)) return false
  if (/\s(?:quyết định|đồng ý)$/u.test(rest.slice(-12))) return true
  return /\ssau$/.test(rest.slice(-4)) && decides.test(rest.slice(0, farthest))
}

/**
 * Parts a body: before the clause with the opening formula the preamble, after it sections, at the end the closing. Without the
 * formula the first label or heading ends the preamble; a body without any of them is all content.
 */
export function partBody(entries: readonly Entry[]): BodyParts {
  const opening = findClause(entries, endsInFormula)
  const clause = opening >= 0 ? opening : findClause(entries, endsInDecision)
  if (clause >= 0) {
    const enactingClause = entries[clause]
    return {
      preamble: entries.slice(0, clause),
      enactingClause: enactingClause?.type === 'text' ? enactingClause : null,
      ...partClosing(entries.slice(clause + 1)),
    }
  }
  const first = entries.findIndex((entry) => isDivision(entry))
  const start = first < 0 ? 0 : first
  return { preamble: entries.slice(0, start), enactingClause: null, ...partClosing(entries.slice(start)) }
}

/** Index of the clause: unlabelled, before the first section; points of an agenda may stand above it if numbering begins anew below. */
function findClause(entries: readonly Entry[], isClause: (text: string) => boolean): number {
  for (const [index, entry] of entries.entries()) {
    if (entry.type !== 'text') continue
    if (entry.mark) return -1
    if (entry.label === null && entry.depth === 0 && isClause(entry.text)) return agrees(entries, index) ? index : -1
    if (isSectionHead(entry)) return -1
  }
  return -1
}

/** Numbered points above the clause are an agenda only if the first number below it begins anew. */
function agrees(entries: readonly Entry[], clause: number): boolean {
  const numbered = (entry: Entry) => entry.type === 'text' && entry.label?.kind === 'arabic'
  if (!entries.slice(0, clause).some(numbered)) return true
  const below = entries
    .slice(clause + 1)
    .find((entry) => entry.type === 'text' && entry.label && entry.label.kind !== 'dash')
  return below?.type === 'text' && below.label?.kind !== 'dash' && below.label?.value === 1
}

function isSectionHead(entry: TextEntry): boolean {
  return (
    entry.label?.kind === 'roman' ||
    entry.label?.kind === 'part' ||
    (entry.label === null && (entry.depth > 0 || (entry.bold && isCapitals(entry.text))))
  )
}

function isDivision(entry: Entry): boolean {
  if (entry.type !== 'text') return false
  return entry.mark !== null || isSectionHead(entry) || (entry.label !== null && entry.label.kind !== 'dash')
}

const appealing =
  /^(?:trên\s+cơ\s+sở\s+(?:nội\s+dung\s+)?(?:các\s+)?kết\s+luận|căn\s+cứ\s+(?:nội\s+dung\s+)?kết\s+luận|với\s+tinh\s+thần|kết\s+luận\s+này|nhận\s+được\s+kết\s+luận|sau\s+khi\s+(?:nhận\s+được|có)\s+kết\s+luận)(?!\p{L})|(?<!\p{L})kêu\s+gọi(?!\p{L})/iu

/** An appeal or a general order at the end of a paper; a job for one body (`Giao …`) is none. */
function isAppeal(text: string): boolean {
  return !/^giao\s/iu.test(text) && appealing.test(text)
}

/** From the first appealing paragraph after the last label on; the first paragraph of a last section stays in it. */
function partClosing(entries: readonly Entry[]): Pick<BodyParts, 'sections' | 'closing'> {
  const last = entries.findLastIndex((entry) => entry.type === 'end' || isDivision(entry) || isDash(entry))
  const lastEntry = entries[last]
  const headed = lastEntry?.type === 'text' && (lastEntry.mark !== null || isSectionHead(lastEntry))
  const from = last < 0 ? 1 : last + (headed ? 2 : 1)
  const at = entries.findIndex((entry, index) => index >= from && entry.type === 'text' && isAppeal(entry.text))
  if (at < 0) return { sections: entries, closing: [] }
  return { sections: entries.slice(0, at), closing: entries.slice(at) }
}

function isDash(entry: Entry): boolean {
  return entry.type === 'text' && entry.label?.kind === 'dash'
}
