import { type ClosingParts, closingIn, noBroadcastWords } from './closing-parts.ts'
import type { MeasuredPaper, MeasuredParagraph, MeasuredRule } from './measured-paper.ts'
import { oneLine, saidInOrder } from './measured-paper.ts'

/** Whose line is whose, told by what the lines say and in which order they stand: names of styles prove nothing. */
export interface Parts extends ClosingParts {
  readonly partyTitle: MeasuredParagraph | null
  readonly superior: readonly MeasuredParagraph[]
  readonly issuer: readonly MeasuredParagraph[]
  readonly star: MeasuredParagraph | null
  readonly number: MeasuredParagraph | null
  readonly placeDate: readonly MeasuredParagraph[]
  readonly secrecy: MeasuredParagraph | null
  readonly urgency: MeasuredParagraph | null
  readonly draftMark: MeasuredParagraph | null
  readonly circulation: MeasuredParagraph | null
  readonly typeName: MeasuredParagraph | null
  /** Lines in capitals below the name of the type. */
  readonly author: readonly MeasuredParagraph[]
  readonly subject: readonly MeasuredParagraph[]
  readonly separator: MeasuredParagraph | null
  readonly noBroadcast: MeasuredParagraph | null
  readonly appendices: readonly AppendixParts[]
  /** Under the title of the Party, under the issuer, over the contact line. */
  readonly titleRule: MeasuredRule | null
  readonly issuerRule: MeasuredRule | null
  readonly contactRule: MeasuredRule | null
}

export interface AppendixParts {
  readonly label: MeasuredParagraph
  readonly title: readonly MeasuredParagraph[]
  /** `(Kèm theo …)`; where lines are paragraphs of their own, all of them. */
  readonly pointer: readonly MeasuredParagraph[]
}

const party = /^ĐẢNG CỘNG SẢN VIỆT NAM$/i
const numberLine = /^Số(?:\s*:)?\s*[\d.…_-]/i
const isDateLine = (line: string) => saidInOrder(line.toLowerCase(), ['ngày ', 'tháng ', 'năm']) >= 0
const urgencyWords = /^(?:KHẨN|THƯỢNG KHẨN|HO[AẢ]̉? ?TỐC|HOẢ TỐC|HỎA TỐC)$/i
const secrecyWords = /^(?:MẬT|TỐI MẬT|TUYỆT MẬT)$/i
const circulationWords = /^(?:TÀI LIỆU (?:HỘI NGHỊ|THU HỒI)|XEM XONG TRẢ LẠI|LƯU HÀNH NỘI BỘ)/i
const types = /^KẾT LUẬN$/i
const separatorLine = /^[-–—_]{3,}$/
const pointerLine = /^\((?:kèm theo|ban hành kèm)/i
const appendixLine = /^phụ lục(?:\s+(?:số\s+)?[\dIVX]+)?$/i

export function findParts(paper: MeasuredPaper): Parts {
  const all = paper.paragraphs
  const said = (pattern: RegExp) => (paragraph: MeasuredParagraph) => pattern.test(oneLine(paragraph.text))
  const partyAt = all.findIndex(said(party))
  const typeAt = all.findIndex((paragraph, index) => index < 40 && said(types)(paragraph))
  const head = all.slice(0, typeAt < 0 ? Math.min(all.length, 14) : typeAt)
  const partyTitle = all[partyAt] ?? null
  const number = head.find(said(numberLine)) ?? null
  const star = head.find(said(/^\*+$/)) ?? null
  const names = namesIn(head, { partyTitle, star, number })
  const title = titleFrom(all, typeAt)
  const appendixAt = all.findIndex((paragraph, index) => index > typeAt + 2 && said(appendixLine)(paragraph))
  const main = all.slice(title.end, appendixAt < 0 ? all.length : appendixAt)
  const closing = closingIn(main, paper)
  const ruleBelow = (paragraph: MeasuredParagraph | null) =>
    paragraph === null ? null : (paper.rules.find(({ after }) => all[after] === paragraph) ?? null)
  const contactAt = closing.contact ? all.indexOf(closing.contact) : -1
  return {
    partyTitle,
    ...names,
    star,
    number,
    placeDate: dateIn(head),
    secrecy: head.find(said(secrecyWords)) ?? null,
    urgency: head.find(said(urgencyWords)) ?? null,
    draftMark: head.find(said(/^Dự thảo(?:\s|$)/i)) ?? null,
    circulation: head.find(said(circulationWords)) ?? null,
    ...title.parts,
    ...closing,
    noBroadcast: all.find(said(noBroadcastWords)) ?? null,
    appendices: appendicesIn(all, appendixAt),
    titleRule: ruleBelow(partyTitle),
    issuerRule: ruleBelow(names.issuer.at(-1) ?? null),
    contactRule: contactAt < 0 ? null : (paper.rules.findLast(({ after }) => after < contactAt && after > 2) ?? null),
  }
}

/** Beginnings of a body's name: two lines that both begin so are two bodies, else one name that wraps. */
const bodyOpening =
  /^(?:ĐẢNG (?:BỘ|[UỦ][ỶY])|CHI BỘ|BAN |VĂN PHÒNG|[UỦ][ỶY] BAN|TỈNH [UỦ][ỶY]|THÀNH [UỦ][ỶY]|HUYỆN [UỦ][ỶY]|QUẬN [UỦ][ỶY]|THỊ [UỦ][ỶY]|TIỂU BAN|HỘI ĐỒNG|TRƯỜNG |TRUNG TÂM|ĐẠI HỘI|QUÂN [UỦ][ỶY])/i

interface Anchors {
  readonly partyTitle: MeasuredParagraph | null
  readonly star: MeasuredParagraph | null
  readonly number: MeasuredParagraph | null
}

function namesIn(
  head: readonly MeasuredParagraph[],
  { partyTitle, star, number }: Anchors,
): Pick<Parts, 'superior' | 'issuer'> {
  const end = [star, number].flatMap((mark) => (mark ? [head.indexOf(mark)] : [])).at(0) ?? -1
  const lines = head.slice(0, Math.max(0, end)).filter((paragraph) => {
    const text = oneLine(paragraph.text)
    const other = paragraph === partyTitle || isDateLine(text) || circulationWords.test(text) || secrecyWords.test(text)
    return !other && text === text.toUpperCase() && /\p{Lu}/u.test(text)
  })
  // Behind a hyphen stands the next of the bodies that issue the paper together.
  const isJoined = (index: number) => /[-–]$/.test(oneLine(lines[index - 1]?.text ?? ''))
  const begins = lines.flatMap((line, index) =>
    bodyOpening.test(oneLine(line.text)) && !isJoined(index) ? [index] : [],
  )
  // A congress stands on a line of its own before the organisation that holds it.
  const congress = /^ĐẠI HỘI/i.test(oneLine(lines[0]?.text ?? ''))
  const split = congress || begins.length < 2 ? 0 : (begins.at(-1) ?? 0)
  return { superior: lines.slice(0, split), issuer: lines.slice(split) }
}

/** Place and date, on one line or, too long for it, on two. */
function dateIn(head: readonly MeasuredParagraph[]): readonly MeasuredParagraph[] {
  const at = head.findIndex(({ text }) => isDateLine(oneLine(text)))
  const date = head[at]
  if (!date) return []
  const before = head[at - 1]
  return /^ngày/i.test(oneLine(date.text)) && before && /,$/.test(oneLine(before.text)) ? [before, date] : [date]
}

interface Title {
  readonly parts: Pick<Parts, 'typeName' | 'author' | 'subject' | 'separator'>
  /** Index of the first paragraph of the body. */
  readonly end: number
}

const longestTitle = 10

function titleFrom(all: readonly MeasuredParagraph[], typeAt: number): Title {
  if (typeAt < 0) {
    return { parts: { typeName: null, author: [], subject: [], separator: null }, end: 0 }
  }
  const after = all.slice(typeAt + 1, typeAt + 1 + longestTitle)
  const mark = after.findIndex(({ text }) => separatorLine.test(oneLine(text)))
  // Without hyphens the title ends where lines are no longer centred.
  const uncentred = after.findIndex(({ align }) => align === 'justify' || align === 'left')
  const length = mark >= 0 ? mark : Math.max(0, uncentred)
  const lines = after.slice(0, length)
  const capital = (paragraph: MeasuredParagraph) => oneLine(paragraph.text) === oneLine(paragraph.text).toUpperCase()
  return {
    parts: {
      typeName: all[typeAt] ?? null,
      author: lines.filter(capital),
      subject: lines.filter((line) => !capital(line)),
      separator: after[mark] ?? null,
    },
    end: typeAt + 1 + length + (mark >= 0 ? 1 : 0),
  }
}

function appendicesIn(all: readonly MeasuredParagraph[], from: number): readonly AppendixParts[] {
  if (from < 0) return []
  return all.flatMap((label, index) => {
    if (index < from || !appendixLine.test(oneLine(label.text))) return []
    const next = all.findIndex(({ text }, at) => at > index && appendixLine.test(oneLine(text)))
    const following = all.slice(index + 1, Math.min(index + 8, next < 0 ? all.length : next))
    const pointerAt = following.findIndex(({ text }) => pointerLine.test(oneLine(text)))
    const title = following.slice(0, pointerAt < 0 ? 1 : pointerAt)
    const closed = following.findIndex(({ text }, at) => at >= pointerAt && oneLine(text).endsWith(')'))
    const end = closed < 0 || closed > pointerAt + 2 ? pointerAt + 1 : closed + 1
    return [{ label, title, pointer: pointerAt < 0 ? [] : following.slice(pointerAt, end) }]
  })
}
