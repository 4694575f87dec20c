import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { type Entry, firstWords, misspellingsFrom } from './misspellings.ts'
import { commonWords, meantBy, unusedSyllables } from './near-misses.ts'
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

let meant: ReadonlyMap<string, readonly string[]> | null = null

/** A closed list of spellings that are never right, and syllables that no word has beside one that tells what was meant. */
export const misspellingRule: Rule = {
  name: 'misspelling',
  needs: 'body',
  reports: [misspelling],
  run(_, context) {
    const { sink, draft } = context
    for (const [passage, words] of context.share(wordsByPassage)) {
      let toldTo = 0
      for (const [index, first] of words.entries()) {
        const found = listedAt(words, index) ?? (unusedSyllables.has(first.lower) ? meantAt(words, index) : null)
        if (!found || found.start < toldTo) continue
        const { start, end } = found
        toldTo = end
        const written = passage.text.slice(start, end)
        // A capital behind a small letter begins a name: `nghiên cứu kỹ Luật Đất đai`.
        if (/ \p{Lu}/u.test(written) && written !== written.toUpperCase()) continue
        const right = inCaseOf(written, found.right)
        const edit = replace(passage, start, end, right, draft.source.text)
        const title = { vi: `Viết “${right}”`, en: `Write “${right}”` }
        sink.report(misspelling, passage.at(start, end), { written, right }, fixWith(edit, title, false))
      }
    }
  },
}

interface Found {
  readonly start: number
  readonly end: number
  readonly right: string
}

function listedAt(words: readonly Word[], index: number): Found | null {
  const first = words[index]
  if (!first || !firstWords.has(first.lower)) return null
  const entry = misspellingsFrom(first.lower).find((candidate) => fits(candidate, words, index))
  const last = words[index + (entry?.words.length ?? 1) - 1]
  return entry && last ? { start: first.start, end: last.end, right: entry.right } : null
}

/** What an unused syllable makes a common word with, on its left or right. */
function meantAt(words: readonly Word[], index: number): Found | null {
  const word = words[index]
  if (!word || word.attached) return null
  meant ??= meantBy()
  const common = commonWords()
  const [before, after] = [words[index - 1], words[index + 1]]
  for (const syllable of meant.get(word.lower) ?? []) {
    const left = `${before?.lower} ${syllable}`
    if (before && word.follows && !before.attached && common.has(left))
      return { start: before.start, end: word.end, right: left }
    const right = `${syllable} ${after?.lower}`
    if (after?.follows && !after.attached && common.has(right)) return { start: word.start, end: after.end, right }
  }
  return null
}

function fits(entry: Entry, words: readonly Word[], index: number): boolean {
  if (!stands(entry, words, index)) return false
  const previous = words[index]?.follows ? (words[index - 1]?.lower ?? '') : ''
  const next = words[index + entry.words.length]
  const following = next?.follows ? next.lower : ''
  if (entry.notAfter?.includes(previous) || entry.notBefore?.includes(following)) return false
  if (!entry.before && !entry.after) return true
  return entry.before?.includes(following) === true || entry.after?.includes(previous) === true
}

function inCaseOf(written: string, right: string): string {
  if (written === written.toUpperCase()) return right.toUpperCase()
  const first = written.charAt(0)
  return first === first.toLowerCase() ? right : right.charAt(0).toUpperCase() + right.slice(1)
}
