import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { insertAfter, type Passage, replace, wordsByPassage } from './passage.ts'
import { fixWith } from './slips.ts'
import { judge, type Verdict } from './syllable.ts'
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
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Hai tiếng viết dính nhau: “{word}”',
    en: 'Two syllables run together: “{word}”',
  },
  help: {
    vi: 'Thêm khoảng trắng giữa hai tiếng.',
    en: 'Put a blank between them.',
  },
})

/**
 * Syllables that cannot be, by the table of onsets and rhymes. Words in capitals or with one are names or abbreviations more
 * often than slips, so of them only a tone mark on the wrong letter is told, and in names nothing.
 */
export const spellingRule: Rule = {
  name: 'syllables',
  needs: 'body',
  reports: [misplacedTone, impossibleSyllable, joinedWords],
  run(_, context) {
    const verdicts = new Map<string, Verdict>()
    const verdictOf = (word: string): Verdict => {
      const known = verdicts.get(word)
      if (known) return known
      const verdict = judge(word)
      verdicts.set(word, verdict)
      return verdict
    }
    for (const [passage, words] of context.share(wordsByPassage)) {
      for (const word of words) {
        const verdict = verdictOf(word.lower)
        if (verdict.kind === 'possible' || verdict.kind === 'foreign' || word.attached) continue
        tell(passage, word, verdict)
      }
    }

    function tell(passage: Passage, word: Word, verdict: Verdict): void {
      const { sink, draft } = context
      const source = draft.source.text
      const { text, start, end } = word
      const isSmall = text === word.lower
      if (verdict.kind === 'misplaced' && (isSmall || isNoName(passage, word))) {
        const mended = inCaseOf(text, verdict.mended)
        const edit = replace(passage, start, end, mended, source)
        const title = { vi: `Viết “${mended}”`, en: `Write “${mended}”` }
        sink.report(misplacedTone, passage.at(start, end), { word: text, mended }, fixWith(edit, title, true))
      } else if (verdict.kind === 'impossible' && isSmall) {
        sink.report(impossibleSyllable, passage.at(start, end), { word: text })
      } else if (verdict.kind === 'joined' && isSmall) {
        const edit = insertAfter(passage, start + verdict.at - 1, ' ', source)
        const title = { vi: 'Tách hai tiếng', en: 'Part the syllables' }
        sink.report(joinedWords, passage.at(start, end), { word: text }, fixWith(edit, title, false))
      }
    }
  },
}

/** All capitals, as in headings, or the first word of a sentence; elsewhere a capital begins a name. */
function isNoName(passage: Passage, { text, start }: Word): boolean {
  return text === text.toUpperCase() || (passage.zone !== 'field' && opensSentence(passage.text, start))
}

function inCaseOf(written: string, mended: string): string {
  if (written === written.toLowerCase()) return mended
  if (written === written.toUpperCase()) return mended.toUpperCase()
  return mended.charAt(0).toUpperCase() + mended.slice(1)
}
