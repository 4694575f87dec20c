import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { isInAddress } from './address.ts'
import { type Passage, textsOf } from './passage.ts'
import { reportTogether, type Slip } from './slips.ts'
import { isAwaiting } from './unfilled.ts'

export const ellipsis = define({
  code: 'KL4317',
  name: 'ellipsis',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Văn bản chính thức nên nêu đủ, không dùng “{mark}” ({count} chỗ)',
    en: 'An official paper says all of it instead of “{mark}” ({count} places)',
  },
  help: {
    vi: 'Kể hết các nội dung, hoặc viết “và các nội dung liên quan”: dấu ba chấm để người thực hiện tự hiểu phần còn lại.',
    en: 'Name everything, or say “and related matters”: an ellipsis leaves the rest to whoever has to carry it out.',
  },
})

export const unfilledBlank = define({
  code: 'KL4318',
  name: 'unfilled-blank',
  severity: { 'du-thao': 'hint', 'trinh-ky': 'warning', 'phat-hanh': 'warning' },
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Chỗ để trống chưa điền: “{text}” ({count} chỗ)',
    en: 'A blank is not filled in yet: “{text}” ({count} places)',
  },
  help: {
    vi: 'Điền số, ngày, tháng hoặc nội dung còn thiếu trước khi trình ký.',
    en: 'Fill in the number, date or words that are missing before the paper is signed.',
  },
})

const dots =
  /(?<![./])(?:\.{3,}|…+(?:\.*))|_{3,}|\[\.{2,}\]|\(\?\)|\?{2,}|@{2,}|(?<=\s)x{3,}(?=[\s,.;])|\[(?:[Xx]em|[Bb]ổ sung|[Cc]hờ|[Kk]iểm tra|[Cc]ần|[Hh]ỏi|[Gg]hi chú|[Tt]hêm|[Ss]ửa|[Đđ]iền)(?!\p{L})[^\]]{0,60}\]|(?<=\s)(?:Nguyễn|Trần|Lê)\s(?:Văn|Thị)\s[ABCXY](?!\p{L})/gu
/** Digits, slashes and hyphens around dots: part of a date or a number. */
const inNumber = /[\d/-]\s?$/u

/**
 * Dots that stand for what the reader should guess, and dots that stand for what the writer has yet to write. An appendix is
 * left alone: forms stand there, whose blanks others fill in.
 */
export const leftOpenRule: Rule = {
  name: 'left-open',
  needs: 'body',
  reports: [ellipsis, unfilledBlank],
  run(_, context) {
    const { sink, prose } = context
    const inAppendix = new Set<unknown>(prose.filter((text) => text.inAppendix))
    const found = context
      .share(textsOf)
      .filter((passage) => !inAppendix.has(passage))
      .flatMap(dotsIn)
    const blanks = found.filter(({ isBlank }) => isBlank)
    const others = found.filter(({ isBlank }) => !isBlank)
    reportTogether(sink, unfilledBlank, blanks, { text: blanks[0]?.text ?? '', count: blanks.length }, null)
    reportTogether(sink, ellipsis, others, { mark: others[0]?.text ?? '', count: others.length }, null)
  },
}

function dotsIn(passage: Passage): (Slip & { readonly text: string; readonly isBlank: boolean })[] {
  const { text } = passage
  if (!/\.{2}|…|__|\?[?)]|@@|xxx|\[|\s[ABCXY](?!\p{L})/u.test(text)) return []
  let done = -1
  return [...text.matchAll(dots)].flatMap(({ index, 0: mark }) => {
    const end = index + mark.length
    // Dots of one date: `…/…/2026` is one blank.
    if (index < done || isInAddress(text, index)) return []
    const place = (from: number, to: number, blank: boolean) => {
      done = to
      return [{ span: passage.at(from, to), edit: null, text: text.slice(from, to), isBlank: blank }]
    }
    if (!isBlank(text, index, end, mark)) return isOmission(passage, index, end) ? [] : place(index, end, false)
    const whole = blankAround(text, index, end)
    return place(whole.start, whole.end, true)
  })
}

function isBlank(text: string, start: number, end: number, mark: string): boolean {
  if (/[_?x[@]|\p{L}$/u.test(mark) || mark.replaceAll('…', '...').length >= 7) return true
  const before = text.slice(Math.max(0, start - 12), start)
  const after = text.slice(end, end + 6)
  return (
    inNumber.test(before) ||
    /^\s?[/-]\s?[\p{N}\p{Lu}.…]/u.test(after) ||
    isAwaiting(before.trimEnd(), before.trimEnd().length)
  )
}

function blankAround(text: string, start: number, end: number): { start: number; end: number } {
  const before =
    /(?:(?:số|ngày|tháng|năm|quý|lần|thứ)\s)?[\d./…_-]*$/iu.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? ''
  const after = /^[\d./…_\p{Lu}-]*[\d…_\p{Lu}]/u.exec(text.slice(end, end + 24))?.[0] ?? ''
  return { start: start - before.length, end: end + after.length }
}

/** Something was left out of a quotation: `(…)`, `[…]`, `“… mọi người”`. */
function isOmission({ text }: Passage, start: number, end: number): boolean {
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  return (
    (/[([“"]/.test(before) && before !== '') ||
    (/[)\]]/.test(after) && /[([]/.test(before)) ||
    after === '”' ||
    after === '"'
  )
}
