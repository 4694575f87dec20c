import { expect, it } from 'vitest'
import { toRoman } from '../../../../model/labels.ts'
import { sourceOf } from '../../../../source/decode.ts'
import { parse } from '../../../1-parse/parse.ts'
import { analyse } from '../../../2-analyse/analyse.ts'
import { check } from '../../check.ts'

function gaps(words: string): string[] {
  const source = sourceOf(`Hội nghị kết luận như sau:\n\n1. ${words}\n`, 'a.md')
  const draft = parse(source, { stage: 'du-thao' }).value
  const { value } = analyse(draft, { stage: 'du-thao', edition: null, profile: {}, overrides: {} })
  return check(value, draft, { stage: 'du-thao' })
    .diagnostics.filter(({ definition }) => definition.code === 'KL3009')
    .map(({ location }) => source.text.slice(location?.span.start, location?.span.end))
}

/** `(i) tuần tra; (ii) tuần tra;` up to a number. */
function romans(last: number): string {
  return Array.from({ length: last }, (_, index) => `(${toRoman(index + 1).toLowerCase()}) tuần tra;`).join(' ')
}

it.each([
  `Các chi bộ: ${romans(14)} (xv) trực.`,
  'Hạn chế: (i) tiến độ mới đạt 38%; (ii) 2 chi bộ chưa đổi mới; (iii) chưa có mô hình.',
  'Các chi bộ: (1) tuần tra; (2) 3 bản giáp ranh; (3) trực.',
  'Các chi bộ: (i) tuần tra; (ii) 100% chi bộ ký cam kết; (iii) trực.',
  'Các chi bộ: (i) tuần tra; (ii) “3 không”; (iii) trực.',
  'Các chi bộ: (1) tuần tra; (2) ở bản xa thì trực; (3) báo cáo.',
  'Các chi bộ: (1) tuần tra; (2) ≥ 95% hộ ký cam kết; (3) báo cáo.',
])('lists whose numbers all stand: %s', (words) => {
  expect(gaps(words)).toEqual([])
})

it.each([
  ['Các chi bộ: (1) tuần tra; (2) 3 bản giáp ranh; (4) trực.', ['(4)']],
  ['Các chi bộ: (i) tuần tra; (iii) 100% chi bộ ký cam kết.', ['(iii)']],
  ['Các chi bộ: (i) tuần tra; (ii) “3 không”; (ii) trực.', ['(ii)']],
  [`Các chi bộ: ${romans(12)} (xiv) trực.`, ['(xiv)']],
])('lists with a gap: %s', (words, expected) => {
  expect(gaps(words)).toEqual(expected)
})
