import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { type Passage, wordsByPassage } from './passage.ts'
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

interface Exception {
  readonly notAfter?: readonly string[]
  readonly notBefore?: readonly string[]
}

/**
 * Words that never stand twice in a row. What can be right is left out: reduplication (`từ từ`), a verb in the passive (`nghe
 * được được coi là`), words that end or begin another one (`để để lại`); the rest of these are named after the word.
 */
const single: Readonly<Record<string, Exception>> = {
  các: {},
  những: {},
  và: {},
  của: { notBefore: ['cải', 'công', 'riêng', 'nổi', 'chìm', 'hồi', 'để', 'ăn', 'quý'] },
  trong: { notAfter: ['bên', 'nước', 'phía'], notBefore: ['sạch', 'suốt', 'sáng', 'trẻo'] },
  tại: { notAfter: ['hiện', 'tồn', 'thực', 'chợ'] },
  đã: {},
  đang: {},
  sẽ: {},
  nhằm: {},
  với: { notAfter: ['chới', 'vời'] },
  cho: { notBefore: ['vay', 'thuê', 'phép', 'thấy', 'nên'] },
  do: { notAfter: ['lý', 'lí', 'tự', 'nguyên'], notBefore: ['thám', 'dự'] },
  là: { notAfter: ['bay', 'lượn', 'sà', 'gọi'] },
  rằng: {},
}

/**
 * Two words that never stand twice in a row. Not verbs that also end a name: `Viện kiểm sát kiểm sát`, `người yêu cầu yêu
 * cầu`, `đơn vị thực hiện thực hiện` are right.
 */
const double = new Set(
  'tiếp tục,tập trung,tăng cường,đẩy mạnh,nâng cao,nhiệm vụ,giải pháp,kịp thời,đồng thời,trong đó,chủ trương,tình hình,kết quả,phát triển,hiệu quả,khẩn trương,trên địa,địa bàn,thời gian,nội dung'.split(
    ',',
  ),
)

/** A word of a closed list twice in a row, or two words twice: `tiếp tục tiếp tục`. */
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

/** How many words before `index` are the same as those from it on: 1, 2, or 0. */
function repeatedAt(words: readonly Word[], index: number): 0 | 1 | 2 {
  const word = words[index]
  const previous = words[index - 1]
  if (!word?.follows || !previous || word.attached || previous.attached) return 0
  if (word.lower === previous.lower) return isSingle(words, index) ? 1 : 0
  const [a, b, c, d] = [words[index - 2], previous, word, words[index + 1]]
  if (!a || !d?.follows || !b.follows || a.lower !== c.lower || b.lower !== d.lower) return 0
  const isSmall = [a, b, c, d].every(({ text, lower }) => text === lower)
  return isSmall && !d.attached && double.has(`${c.lower} ${d.lower}`) ? 2 : 0
}

function isSingle(words: readonly Word[], index: number): boolean {
  const word = words[index]
  const rule = word && Object.hasOwn(single, word.lower) ? single[word.lower] : undefined
  if (!word || !rule || word.text !== word.lower) return false
  const before = words[index - 2]?.lower ?? ''
  const after = words[index + 1]?.lower ?? ''
  return !rule.notAfter?.includes(before) && !rule.notBefore?.includes(after)
}
