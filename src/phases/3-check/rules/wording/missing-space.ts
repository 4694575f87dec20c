import { define } from '../../../../diagnostics/define.ts'
import type { Draft } from '../../../1-parse/draft.ts'
import type { Rule } from '../../rule.ts'
import { isInAddress, tokenAt, wordAfter, wordBefore } from './address.ts'
import { insertAfter, type Passage, textsOf } from './passage.ts'
import { reportTogether, type Slip } from './slips.ts'
import { isSyllable } from './syllable.ts'

export const missingSpaceAfterMark = define({
  code: 'KL4303',
  name: 'missing-space-after-mark',
  severity: 'warning',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Thiếu khoảng trắng sau dấu câu “{mark}” ({count} chỗ)',
    en: 'No blank after the punctuation mark “{mark}” ({count} places)',
  },
  help: {
    vi: 'Sau dấu câu có một khoảng trắng, trừ trong số (1,5; 1.234), ngày, giờ, ký hiệu văn bản và chữ viết tắt.',
    en: 'One blank follows a mark, except inside figures, dates, times, symbols of papers and abbreviations.',
  },
})

const candidate = /(?<=[\p{L}\p{N})\]”%])[,;:.!?](?=[\p{L}\p{N}“(])/gu

/** A mark that runs into the next word. Only where no figure, symbol, abbreviation or address can be meant. */
export const missingSpaceRule: Rule = {
  name: 'missing-space-after-mark',
  needs: 'body',
  reports: [missingSpaceAfterMark],
  run(_, context) {
    const { sink, draft } = context
    const found = context.share(textsOf).flatMap((passage) => slipsIn(passage, draft))
    reportTogether(
      sink,
      missingSpaceAfterMark,
      found,
      { mark: found[0]?.mark ?? '', count: found.length },
      { title: { vi: 'Thêm khoảng trắng sau dấu câu', en: 'Add a blank after the mark' }, safe: true },
    )
  },
}

function slipsIn(passage: Passage, draft: Draft): (Slip & { readonly mark: string })[] {
  const { text } = passage
  if (!/[,;:.!?][^\s.,;:!?)/]/.test(text)) return []
  return [...text.matchAll(candidate)].flatMap((match) => {
    const [mark] = match
    const at = match.index
    if (!isSentenceMark(text, at, mark) || isInAddress(text, at)) return []
    const span = passage.at(at, at + 1)
    // In a plain value of YAML a colon with a blank would begin a mapping.
    const isRisky = mark === ':' && draft.dataSpan !== null && span.end <= draft.dataSpan.end
    return [{ span, edit: isRisky ? null : insertAfter(passage, at, ' ', draft.source.text), mark }]
  })
}

function isSentenceMark(text: string, at: number, mark: string): boolean {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  if (/\d/.test(before) && /\d/.test(after)) return false
  const previous = wordBefore(text, at)
  const next = wordAfter(text, at + 1)
  switch (mark) {
    case ',':
    case ';':
      // `a,b` are names of points or of variables.
      return previous.length !== 1 || next.length !== 1
    case ':':
      return previous.length > 1 && isSyllable(previous.toLowerCase()) && (next === '' || isWord(next))
    case '!':
    case '?':
      return /^\p{Lu}\p{Ll}/u.test(next)
    default:
      return isFullStop(text, at, previous, next)
  }
}

/** Not `TP.HCM`, `v.v`, `C.Mác`, `haiphong.gov`, `1.Về`: words stand on both sides, or a year or a closing mark before it. */
function isFullStop(text: string, at: number, previous: string, next: string): boolean {
  const startsSentence = /^\p{Lu}\p{Ll}/u.test(next) && isSyllable(next.toLowerCase())
  if (previous === '') {
    const closes = /(?:[^\p{N}](?:19|20)\d\d|[)”%])$/u.test(text.slice(Math.max(0, at - 5), at))
    return closes && startsSentence
  }
  if (!isWord(previous) || previous !== previous.toLowerCase()) return false
  if (startsSentence) return true
  const token = tokenAt(text, at)
  const isAlone = token.indexOf('.') === token.lastIndexOf('.') || token.endsWith('.')
  return isAlone && next === next.toLowerCase() && isWord(next) && hasDiacritic(previous) && hasDiacritic(next)
}

function isWord(word: string): boolean {
  return word.length > 1 && isSyllable(word.toLowerCase())
}

function hasDiacritic(word: string): boolean {
  return /[^\p{ASCII}]/u.test(word)
}
