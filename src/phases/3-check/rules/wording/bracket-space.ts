import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { isInAddress, wordAfter, wordBefore } from './address.ts'
import { insertAfter, type Passage, replace, textsOf } from './passage.ts'
import { reportTogether, type Slip } from './slips.ts'
import { isSyllable } from './syllable.ts'

export const spaceInsideBrackets = define({
  code: 'KL4304',
  name: 'space-inside-brackets',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Thừa khoảng trắng bên trong dấu ngoặc ({count} chỗ)',
    en: 'A blank inside brackets ({count} places)',
  },
  help: {
    vi: 'Dấu mở ngoặc viết liền từ đứng sau, dấu đóng ngoặc viết liền từ đứng trước.',
    en: 'An opening bracket touches the word behind it, a closing one the word before it.',
  },
})

export const missingSpaceAroundBrackets = define({
  code: 'KL4305',
  name: 'missing-space-around-brackets',
  severity: 'warning',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Thiếu khoảng trắng giữa từ và dấu ngoặc ({count} chỗ)',
    en: 'No blank between a word and a bracket ({count} places)',
  },
  help: {
    vi: 'Trước dấu mở ngoặc và sau dấu đóng ngoặc có một khoảng trắng, trừ khi liền sau là dấu câu.',
    en: 'A blank stands before an opening and after a closing bracket, unless a mark follows.',
  },
})

const inside = /(?<=[([])( +)(?=[\p{L}\p{N}“"])|(?<=[\p{L}\p{N}”".…%])( +)(?=[)\]])/gu
const before = /(?<=[\p{L}\p{N}%])\((?=[\p{L}\p{N}“"][^()]{2})/gu
const after = /\)(?=[\p{L}\p{N}])/gu

export const bracketSpaceRule: Rule = {
  name: 'bracket-space',
  needs: 'body',
  reports: [spaceInsideBrackets, missingSpaceAroundBrackets],
  run(_, context) {
    const { sink, draft } = context
    const source = draft.source.text
    const passages = context.share(textsOf)
    const blanks = passages.flatMap((passage) => blanksInside(passage, source))
    const titleOfBlanks = { vi: 'Bỏ khoảng trắng bên trong ngoặc', en: 'Remove the blank inside the brackets' }
    reportTogether(sink, spaceInsideBrackets, blanks, { count: blanks.length }, { title: titleOfBlanks, safe: true })
    const glued = passages.flatMap((passage) => gluedIn(passage, source))
    const title = { vi: 'Thêm khoảng trắng cạnh dấu ngoặc', en: 'Add a blank beside the bracket' }
    reportTogether(sink, missingSpaceAroundBrackets, glued, { count: glued.length }, { title, safe: true })
  },
}

function blanksInside(passage: Passage, source: string): Slip[] {
  if (!/[([] | [)\]]/.test(passage.text)) return []
  return [...passage.text.matchAll(inside)].flatMap((match) => {
    const end = match.index + match[0].length
    const span = passage.at(match.index, end)
    if (source.slice(span.start, span.end).includes('\n')) return []
    return [{ span, edit: replace(passage, match.index, end, '', source) }]
  })
}

/** `tỉnh(gồm …)`, `…)và`. Not `km(2)`, `file(s)`, `f(x)`: the word beside the bracket is Vietnamese, the content no index. */
function gluedIn(passage: Passage, source: string): Slip[] {
  const { text } = passage
  if (!/[^\s]\(|\)[^\s.,;:]/.test(text)) return []
  const opening = [...text.matchAll(before)].flatMap(({ index }) => {
    if (!isWordBefore(text, index) || isInAddress(text, index)) return []
    return [{ at: index, edit: insertAfter(passage, index - 1, ' ', source) }]
  })
  const closing = [...text.matchAll(after)].flatMap(({ index }) => {
    const next = wordAfter(text, index + 1)
    if (next.length < 2 || !isSyllable(next.toLowerCase()) || isInAddress(text, index)) return []
    return [{ at: index, edit: insertAfter(passage, index, ' ', source) }]
  })
  return [...opening, ...closing]
    .sort((a, b) => a.at - b.at)
    .map(({ at, edit }) => ({ span: passage.at(at, at + 1), edit }))
}

function isWordBefore(text: string, index: number): boolean {
  const word = wordBefore(text, index)
  if (word === '') return /(?:(?:19|20)\d\d|%)$/.test(text.slice(Math.max(0, index - 4), index))
  return word.length > 1 && word === word.toLowerCase() && isSyllable(word)
}
