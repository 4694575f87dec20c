import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { type Misspelling, misspellingsByFirstWord } from './misspellings.ts'
import { replace, wordsByPassage } from './passage.ts'
import { stands } from './phrases.ts'
import { fixWith } from './slips.ts'
import type { Word } from './words.ts'

export const misspelling = define({
  code: 'KL4346',
  name: 'misspelling',
  severity: 'warning',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Sai chính tả: “{written}” viết là “{right}”',
    en: 'Misspelt: “{written}” is written “{right}”',
  },
  help: {
    vi: 'Sửa lại; lỗi này hay gặp vì hai cách đọc gần giống nhau hoặc do máy nhận dạng chữ đọc nhầm.',
    en: 'Correct it; the two sound alike in many places, or a scanner misread them.',
  },
})

const entries = misspellingsByFirstWord()

/** A closed list of spellings that are never right. */
export const misspellingRule: Rule = {
  name: 'misspelling',
  needs: 'body',
  reports: [misspelling],
  run(_, context) {
    const { sink, draft } = context
    for (const [passage, words] of context.share(wordsByPassage)) {
      for (const [index, first] of words.entries()) {
        const entry = entries.get(first.lower)?.find((candidate) => fits(candidate, words, index))
        const last = words[index + (entry?.words.length ?? 1) - 1]
        if (!entry || !last) continue
        const written = passage.text.slice(first.start, last.end)
        // A capital behind a small letter begins a name: `nghiên cứu kỹ Luật Đất đai`.
        if (/ \p{Lu}/u.test(written) && written !== written.toUpperCase()) continue
        const right = inCaseOf(written, entry.right)
        const edit = replace(passage, first.start, last.end, right, draft.source.text)
        const title = { vi: `Viết “${right}”`, en: `Write “${right}”` }
        sink.report(misspelling, passage.at(first.start, last.end), { written, right }, fixWith(edit, title, false))
      }
    }
  },
}

function fits(
  entry: Misspelling & { readonly words: readonly string[] },
  words: readonly Word[],
  index: number,
): boolean {
  if (!stands(entry, words, index)) return false
  const previous = words[index]?.follows ? (words[index - 1]?.lower ?? '') : ''
  const next = words[index + entry.words.length]
  const following = next?.follows ? next.lower : ''
  if (entry.notAfter?.includes(previous) || entry.notBefore?.includes(following)) return false
  return !entry.before || entry.before.includes(following)
}

function inCaseOf(written: string, right: string): string {
  if (written === written.toUpperCase()) return right.toUpperCase()
  const first = written.charAt(0)
  return first === first.toLowerCase() ? right : right.charAt(0).toUpperCase() + right.slice(1)
}
