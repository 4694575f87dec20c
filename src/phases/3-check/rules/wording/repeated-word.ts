import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { type Passage, wordsByPassage } from './passage.ts'
import { repeatedAt } from './repeats.ts'
import { fixWith } from './slips.ts'
import type { Word } from './words.ts'

export const repeatedWord = define({
  code: 'KL4347',
  name: 'repeated-word',
  severity: 'warning',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Gõ hai lần: “{words}”',
    en: 'Typed twice: “{words}”',
  },
  help: {
    vi: 'Xoá một lần.',
    en: 'Delete one of them.',
  },
})

/** A word of grammar twice in a row, or two and more words twice: `tiếp tục tiếp tục`. */
export const repeatedWordRule: Rule = {
  name: 'repeated-word',
  needs: 'body',
  reports: [repeatedWord],
  run(_, context) {
    for (const [passage, words] of context.share(wordsByPassage)) {
      if (passage.zone === 'field') continue
      for (let index = 1; index < words.length; index++) {
        const length = repeatedAt(words, index)
        if (length === 0) continue
        tell(passage, words, index, length)
        index += length
      }
    }

    function tell(passage: Passage, words: readonly Word[], index: number, length: number): void {
      const first = words[index - length]
      const last = words[index + length - 1]
      if (!first || !last) return
      const end = words[index - 1]?.end ?? first.end
      const span = passage.at(first.start, last.end)
      // The blank goes with the second of them; a mark of emphasis in between is left to the author.
      const second = passage.at(end, last.end)
      const isPlain = context.draft.source.text.slice(second.start, second.end) === passage.text.slice(end, last.end)
      const edit = isPlain ? { span: second, text: '' } : null
      const title = { vi: 'Xoá lần thứ hai', en: 'Delete the second one' }
      const text = passage.text.slice(first.start, last.end)
      context.sink.report(repeatedWord, span, { words: text }, fixWith(edit, title, false))
    }
  },
}
