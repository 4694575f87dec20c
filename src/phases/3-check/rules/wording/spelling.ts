import { define } from '../../../../diagnostics/define.ts'
import type { Rule, RuleContext } from '../../rule.ts'
import { type Passage, replace, wordsByPassage } from './passage.ts'
import { fixWith, reportTogether } from './slips.ts'
import { isSyllable, judge, type Verdict } from './syllable.ts'
import { inWay, toneWayOf } from './tone-marks.ts'
import { opensSentence, type Word } from './words.ts'

export const misplacedTone = define({
  code: 'KL4342',
  name: 'misplaced-tone-mark',
  severity: 'warning',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Dấu thanh đặt sai chữ: “{word}” viết là “{mended}”',
    en: 'The tone mark is on the wrong letter: “{word}” is written “{mended}”',
  },
  help: {
    vi: 'Dấu thanh đặt trên nguyên âm chính của tiếng: quả, giờ, hoàn, nghiêm.',
    en: 'The tone mark stands on the main vowel of the syllable: quả, giờ, hoàn, nghiêm.',
  },
})

export const impossibleSyllable = define({
  code: 'KL4343',
  name: 'impossible-syllable',
  severity: 'warning',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Tiếng Việt không có chữ “{word}”, có lẽ gõ nhầm',
    en: 'There is no Vietnamese syllable “{word}”; it is probably a typing error',
  },
  help: {
    vi: 'Xem lại chữ cái và dấu. Nếu là từ nước ngoài hoặc tên riêng thì để nguyên.',
    en: 'Look at its letters and marks again. Leave it if it is foreign or a name.',
  },
})

export const joinedWords = define({
  code: 'KL4344',
  name: 'words-run-together',
  severity: 'warning',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Các tiếng viết dính nhau: “{word}” ({count} chỗ)',
    en: 'Syllables run together: “{word}” ({count} places)',
  },
  help: {
    vi: 'Thêm khoảng trắng giữa các tiếng. Chữ chép từ tệp PDF hay mất khoảng trắng sau các chữ có dấu.',
    en: 'Put a blank between them. Text copied from a PDF often loses the blank after letters with marks.',
  },
})

/**
 * Syllables that cannot be, by the table of onsets and rhymes. Words in capitals or with one are names or abbreviations more
 * often than slips, so of them only a tone mark on the wrong letter and what is surely meant otherwise are told, and in names nothing.
 */
export const spellingRule: Rule = {
  name: 'syllables',
  needs: 'body',
  reports: [misplacedTone, impossibleSyllable, joinedWords],
  run(_, context) {
    const joined: Joined[] = []
    for (const [passage, words] of context.share(wordsByPassage)) {
      for (const word of words) {
        if (word.attached || (isPlain(word.text) && !/^q/i.test(word.text))) continue
        const verdict = verdictOf(word.lower)
        const seam = word.text === word.lower ? -1 : seamOf(word.text)
        if (seam > 0) joined.push({ passage, word, at: [seam], sure: true })
        else if (verdict.kind === 'joined' && word.text === word.lower) joined.push({ passage, word, ...verdict })
        else if (verdict.kind === 'misplaced' || verdict.kind === 'impossible') tell(passage, word, verdict)
      }
    }
    tellJoined(joined, context)

    function tell(passage: Passage, word: Word, verdict: Verdict): void {
      const { sink, draft } = context
      const { text, start, end } = word
      const isSmall = text === word.lower
      if (verdict.kind === 'misplaced' && (isSmall || isNoName(passage, word))) {
        const mended = inCaseOf(text, verdict.mended)
        const edit = replace(passage, start, end, mended, draft.source.text)
        const title = { vi: `Viết “${mended}”`, en: `Write “${mended}”` }
        sink.report(misplacedTone, passage.at(start, end), { word: text, mended }, fixWith(edit, title, true))
      } else if (verdict.kind === 'impossible' && (isSmall || isSureSlip(passage, word, verdict.mended))) {
        const mended = verdict.mended && inCaseOf(text, inWay(verdict.mended, context.share(toneWayOf)))
        const edit = mended === null ? null : replace(passage, start, end, mended, draft.source.text)
        const title = { vi: `Viết “${mended}”`, en: `Write “${mended}”` }
        sink.report(impossibleSyllable, passage.at(start, end), { word: text }, fixWith(edit, title, false))
      }
    }
  },
}

/** What words can be, kept from paper to paper: all of them use the same few thousand. */
const verdicts = new Map<string, Verdict>()
const verdictsKept = 20_000

function verdictOf(word: string): Verdict {
  const known = verdicts.get(word)
  if (known) return known
  if (verdicts.size >= verdictsKept) verdicts.clear()
  const verdict = judge(word)
  verdicts.set(word, verdict)
  return verdict
}

interface Joined {
  readonly passage: Passage
  readonly word: Word
  readonly at: readonly number[] | null
  readonly sure: boolean
}

/** From this many on, what might be loans is text from a PDF whose blanks were lost. */
const severalJoined = 3

function tellJoined(found: readonly Joined[], { sink, draft }: RuleContext): void {
  const isPdf = found.some(({ sure }) => sure) && new Set(found.map(({ word }) => word.lower)).size >= severalJoined
  const told = isPdf ? found : found.filter(({ sure }) => sure)
  const slips = told.map(({ passage, word: { text, start, end }, at }) => {
    const parts = at && [0, ...at].map((from, index) => text.slice(from, at[index]))
    const edit = parts && replace(passage, start, end, parts.join(' '), draft.source.text)
    return { span: passage.at(start, end), edit }
  })
  const [first] = told
  if (!first) return
  const title = { vi: 'Tách các tiếng', en: 'Part the syllables' }
  const params = { word: first.word.text, count: told.length }
  reportTogether(sink, joinedWords, slips, params, { title, safe: false })
}

/** `vụĐảng`, `bộTNCS`: a capital behind a toned syllable, which no Vietnamese word has inside. */
function seamOf(text: string): number {
  const at = text.search(/(?<=\p{Ll})\p{Lu}/u)
  const first = text.slice(0, Math.max(at, 0)).toLowerCase()
  return at > 1 && !isPlain(first) && isSyllable(first) ? at : -1
}

/** Words without a Vietnamese letter are never judged. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false
  return true
}

/** All capitals, as in headings, or the first word of a sentence that no name goes on from; elsewhere a capital begins a name. */
function isNoName({ zone, text: whole }: Passage, { text, start, end }: Word): boolean {
  if (zone === 'field') return false
  return text === text.toUpperCase() || (opensSentence(whole, start) && !/^ \p{Lu}/u.test(whole.slice(end, end + 3)))
}

/** With a capital: what it was meant to be is known, or its first letter stands twice (`Kkông`), and no name begins there. */
function isSureSlip(passage: Passage, word: Word, mended: string | null): boolean {
  const { text, lower } = word
  const isTwice = lower.charAt(0) === lower.charAt(1) && text !== text.toUpperCase()
  return (isTwice || mended !== null) && isNoName(passage, word)
}

function inCaseOf(written: string, mended: string): string {
  if (written === written.toLowerCase()) return mended
  if (written === written.toUpperCase()) return mended.toUpperCase()
  return mended.charAt(0).toUpperCase() + mended.slice(1)
}
