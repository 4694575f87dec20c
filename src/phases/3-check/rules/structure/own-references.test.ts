import { expect, it } from 'vitest'
import { ownReferences } from './own-references.ts'

const read = (text: string) =>
  ownReferences(text).map(({ path, start, end }) => [
    text.slice(start, end),
    path.map((labels) => labels.join('+')).join(' > '),
  ])

it.each<[string, string[][]]>([
  ['thực hiện mục II.3 Kết luận này.', [['mục II.3', 'II > 3']]],
  ['theo khoản 2 mục IV của Kết luận này', [['khoản 2 mục IV', 'IV > 2']]],
  ['theo điểm a, khoản 1, mục II Kết luận này', [['điểm a, khoản 1, mục II', 'II > 1 > a']]],
  ['nêu tại mục III, khoản 2 Kết luận này', [['mục III, khoản 2', 'III > 2']]],
  ['các mục II, III và IV Kết luận này', [['các mục II, III và IV', 'II+III+IV']]],
  ['tại điểm 2.1 Kết luận này', [['điểm 2.1', '2.1']]],
  ['mục I và khoản 3 mục III Kết luận này', [['khoản 3 mục III', 'III > 3']]],
  ['theo mục II.7 nêu trên.', [['mục II.7', 'II > 7']]],
  ['thực hiện mục II.7 trên đây', [['mục II.7', 'II > 7']]],
  ['nhiệm vụ tại mục 7 ở trên.', [['mục 7', '7']]],
  ['nhiệm vụ tại mục 7 nói trên', [['mục 7', '7']]],
  ['theo mục III của văn bản này', [['mục III', 'III']]],
  ['theo điểm b khoản 2 mục III đã nêu trên', [['điểm b khoản 2 mục III', 'III > 2 > b']]],
  ['nhiệm vụ nêu tại mục 7 phần II.', [['mục 7 phần II', 'II > 7']]],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected)
})

it.each([
  'theo mục II Kết luận số 12-KL/TW',
  'khoản 2, Điều 5 Quy định số 55-QĐ/TW và Kết luận này',
  'mục tiêu của Kết luận này',
  'thực hiện Kết luận này tại mục II Kế hoạch số 3-KH/ĐU',
  'các điểm nghẽn nêu trong Kết luận này',
  'theo mục II.7 nêu trên của Kế hoạch số 3-KH/ĐU',
  'tại mục 7 phần II Báo cáo số 5-BC/ĐU',
  'mục 3 trên địa bàn xã',
  'các điểm 2 ở trên địa bàn',
  'hoàn thành mục II.',
  'các mục tiêu nêu trên',
])('refers to no part of this paper: %s', (text) => {
  expect(read(text)).toEqual([])
})
