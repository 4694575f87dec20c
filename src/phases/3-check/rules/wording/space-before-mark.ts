import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { isInAddress } from './address.ts'
import { type Passage, replace, textsOf } from './passage.ts'
import { reportTogether, type Slip } from './slips.ts'
import { isAwaiting } from './unfilled.ts'

export const spaceBeforeMark = define({
  code: 'KL4302',
  name: 'space-before-mark',
  severity: 'warning',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Thừa khoảng trắng trước dấu câu “{mark}” ({count} chỗ)',
    en: 'A blank before the punctuation mark “{mark}” ({count} places)',
  },
  help: {
    vi: 'Dấu câu viết liền ngay sau từ đứng trước; khoảng trắng chỉ đứng sau dấu câu.',
    en: 'A mark follows its word at once; the blank stands behind the mark.',
  },
})

// Another mark before the blank is a doubled mark, which is told as such.
const slip = /(?<=[\p{L}\p{N})\]”"’%])( +)([,;:!?]|\.(?![.\p{L}\p{N}]))/gu

/** A blank typed before a mark. Not the room left for a number (`số    , ngày    `), not a ratio (`1 : 500`). */
export const spaceBeforeMarkRule: Rule = {
  name: 'space-before-mark',
  needs: 'body',
  reports: [spaceBeforeMark],
  run(_, context) {
    const { sink, draft } = context
    const source = draft.source.text
    const found = context.share(textsOf).flatMap((passage) => slipsIn(passage, source))
    const mark = found[0]?.mark ?? ''
    reportTogether(
      sink,
      spaceBeforeMark,
      found,
      { mark, count: found.length },
      { title: { vi: 'Bỏ khoảng trắng trước dấu câu', en: 'Remove the blank before the mark' }, safe: true },
    )
  },
}

/** `b ộ m á y , b i ê n c h ế`: that letters stand apart is told as such. */
function isSpacedOut(text: string, start: number, end: number): boolean {
  return (
    / \p{L}$/u.test(text.slice(Math.max(0, start - 2), start)) || /^ \p{L} \p{L}(?: |$)/u.test(text.slice(end, end + 5))
  )
}

function slipsIn(passage: Passage, source: string): (Slip & { readonly mark: string })[] {
  const { text } = passage
  if (!/ [,;:!?.]/.test(text)) return []
  return [...text.matchAll(slip)].flatMap((match) => {
    const [whole, blanks = '', mark = ''] = match
    const start = match.index
    const end = start + whole.length
    const next = text.charAt(end)
    const isRatio = mark === ':' && /\d/.test(text.charAt(start - 1)) && /^ ?\d/.test(text.slice(end, end + 2))
    if (isSpacedOut(text, start, end)) return []
    if (isRatio || isAwaiting(text, start) || /[,;:.!?]/.test(next) || isInAddress(text, end - 1)) return []
    const blank = passage.at(start, start + blanks.length)
    // Wrapped before the mark by an editor, or a line the author broke himself.
    if (source.slice(blank.start, blank.end).includes('\n')) return []
    // A decimal comma among figures: whose blank is too many is not for a program to say.
    const inFigure = mark === ',' && /\d/.test(text.charAt(start - 1)) && /^ ?\d/.test(text.slice(end, end + 2))
    const missing = (mark === ',' || mark === ';') && /[\p{L}\p{N}]/u.test(next) ? ' ' : ''
    const edit = inFigure ? null : replace(passage, start, end, mark + missing, source)
    return [{ span: passage.at(start, end), edit, mark }]
  })
}
