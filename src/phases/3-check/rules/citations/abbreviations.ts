import { define } from '../../../../diagnostics/define.ts'
import type { Prose } from '../../prose.ts'
import type { Rule } from '../../rule.ts'
import { abbreviationsOf, type Explanation, type Use } from './abbreviation-finder.ts'

export const abbreviationBeforeExplanation = define({
  code: 'KL4230',
  name: 'abbreviation-before-explanation',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.6.1',
  message: {
    vi: '“{abbreviation}” dùng ở đây trước khi được giải thích',
    en: '“{abbreviation}” is used here before it is explained',
  },
  help: {
    vi: 'Chữ viết tắt đặt trong ngoặc đơn ngay sau cụm từ đầy đủ ở lần dùng đầu tiên. Viết đầy đủ ở đây, hoặc chuyển phần giải thích lên đây.',
    en: 'An abbreviation stands in brackets right after the full words where they are first used. Write them out here, or explain it here.',
  },
})

export const abbreviationExplainedTwice = define({
  code: 'KL4232',
  name: 'abbreviation-explained-twice',
  severity: 'hint',
  tier: 'rule',
  basis: 'HD05 I.6.1',
  message: {
    vi: '“{abbreviation}” đã được giải thích ở trên',
    en: '“{abbreviation}” was explained before',
  },
  help: {
    vi: 'Từ lần sau chỉ dùng chữ viết tắt, không đặt lại trong ngoặc.',
    en: 'From then on the abbreviation alone is enough.',
  },
})

export const abbreviationTwoMeanings = define({
  code: 'KL4233',
  name: 'abbreviation-two-meanings',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: '“{abbreviation}” ở đây là “{here}”, ở trên là “{there}”',
    en: '“{abbreviation}” means “{here}” here and “{there}” above',
  },
  help: {
    vi: 'Trong một văn bản, một chữ viết tắt chỉ thay cho một cụm từ: đổi một trong hai.',
    en: 'One abbreviation stands for one phrase in a paper: change one of them.',
  },
})

/** Abbreviations that the paper itself explains (HD05 I.6.1); notes and appendices are read for themselves and left out. */
export const abbreviations: Rule = {
  name: 'abbreviations',
  needs: 'body',
  reports: [abbreviationBeforeExplanation, abbreviationExplainedTwice, abbreviationTwoMeanings],
  run(_, context) {
    const { sink } = context
    const explained = new Map<string, { prose: Prose; explanation: Explanation }>()
    const early = new Map<string, { prose: Prose; start: number; end: number }>()
    for (const { prose: text, explained: explanations, used } of context.share(abbreviationsOf)) {
      const { zone, inAppendix } = text
      if (inAppendix || zone === 'footnote' || zone === 'cell') continue
      for (const event of [...explanations, ...used].sort((a, b) => a.start - b.start)) {
        const { abbreviation, start, end } = event
        const known = explained.get(abbreviation)
        if (isExplanation(event)) {
          if (known) again(event, text, known)
          else first(event, text)
        } else if (!known && !early.has(abbreviation)) early.set(abbreviation, { prose: text, start, end })
      }
    }

    function first(explanation: Explanation, text: Prose): void {
      const { abbreviation, start, end } = explanation
      explained.set(abbreviation, { prose: text, explanation })
      const use = early.get(abbreviation)
      if (!use) return
      const message = { vi: 'giải thích ở đây', en: 'explained here' }
      const related = [{ message, at: text.at(start, end) }]
      sink.report(abbreviationBeforeExplanation, use.prose.at(use.start, use.end), { abbreviation }, { related })
    }

    function again(explanation: Explanation, text: Prose, known: { prose: Prose; explanation: Explanation }): void {
      const { abbreviation, start, end, phrase } = explanation
      const message = { vi: 'giải thích lần đầu ở đây', en: 'first explained here' }
      const related = [{ message, at: known.prose.at(known.explanation.start, known.explanation.end) }]
      if (explanation.meaning === known.explanation.meaning) {
        sink.report(abbreviationExplainedTwice, text.at(start, end), { abbreviation }, { related })
        return
      }
      const here = text.text.slice(phrase.start, phrase.end)
      const there = known.prose.text.slice(known.explanation.phrase.start, known.explanation.phrase.end)
      sink.report(abbreviationTwoMeanings, text.at(start, end), { abbreviation, here, there }, { related })
    }
  },
}

function isExplanation(event: Use | Explanation): event is Explanation {
  return 'meaning' in event
}
