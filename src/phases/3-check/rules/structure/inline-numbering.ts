import { define } from '../../../../diagnostics/define.ts'
import { romanValue, toRoman } from '../../../../model/labels.ts'
import type { Rule } from '../../rule.ts'

export const inlineNumberGap = define({
  code: 'KL3009',
  name: 'inline-number-gap',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Sau {previous} là {label}, đúng ra phải là {expected}',
    en: '{previous} is followed by {label} where {expected} is expected',
  },
  help: {
    vi: 'Kiểm tra xem có nội dung nào bị bỏ sót hay đánh số trùng; nếu không thì đánh số lại.',
    en: 'See whether a point was lost or numbered twice; if not, number anew.',
  },
})

interface Point {
  readonly kind: 'digits' | 'roman'
  readonly value: number
  readonly start: number
  readonly end: number
}

// A point begins its text or follows a mark and has words of its own, a figure before them at most; `tại điểm (1), (3)` refers to
// points.
const pointMark =
  /(?:^|[:;,.]\s+|(?:[;,]|(?<![\s;,]))\s+và\s+)\((\d{1,2}|[ivx]{1,4})\)(?=[.:]?\s*(?:[\p{L}“"]{2,}|[“"]?\d[\d.,/]*\s?%?\s?\p{L}))/gu

/**
 * Points numbered inside a text, `(1) … ; (2) … ; (4) …`, in one paragraph or in paragraphs that each begin with one: a number
 * left out, doubled or out of order. A list begins at (1); what comes without it is no list.
 */
export const inlineNumbering: Rule = {
  name: 'inline-numbering',
  needs: 'body',
  reports: [inlineNumberGap],
  run(_, { prose, sink }) {
    const last: Record<Point['kind'], Point | null> = { digits: null, roman: null }
    for (const { text, at } of prose) {
      const points = pointsIn(text)
      // A new paragraph goes on with a list only if it begins with its next point.
      if (points[0]?.start !== 0) last.digits = last.roman = null
      let read = 0
      for (const point of points) {
        const previous = last[point.kind]
        if (previous && point.value !== 1 && point.value !== previous.value + 1) {
          const expected = shown({ ...previous, value: previous.value + 1 })
          // Where the number stands, it is not lost, whatever words its point begins with.
          if (!text.slice(read, point.start).includes(expected)) {
            const labels = { previous: shown(previous), label: shown(point), expected }
            sink.report(inlineNumberGap, at(point.start, point.end), labels)
          }
        }
        read = point.end
        if (previous || point.value === 1) last[point.kind] = point
        // `(i)` counts anew inside the next `(2)`.
        if (point.kind === 'digits') last.roman = null
      }
    }
  },
}

function pointsIn(text: string): Point[] {
  if (!text.includes('(')) return []
  return [...text.matchAll(pointMark)].flatMap((match): Point[] => {
    const mark = match[1] ?? ''
    const end = match.index + match[0].length
    const start = end - mark.length - 2
    const digits = /^\d/.test(mark)
    const value = digits ? Number(mark) : romanValue(mark.toUpperCase())
    return value ? [{ kind: digits ? 'digits' : 'roman', value, start, end }] : []
  })
}

function shown({ kind, value }: Pick<Point, 'kind' | 'value'>): string {
  return `(${kind === 'digits' ? value : toRoman(value).toLowerCase()})`
}
