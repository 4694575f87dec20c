import { describe, expect, it } from 'vitest'
import { appendixMentions } from './appendix-mentions.ts'

function read(text: string): string[] {
  return appendixMentions(text).map(({ named, claim, start, end }) =>
    [text.slice(start, end), named.map(({ key }) => key).join('+'), claim].join(' | '),
  )
}

describe('appendixMentions', () => {
  it.each([
    ['Giao chỉ tiêu theo Phụ lục 2.', 'Phụ lục 2 | 2 | sure'],
    ['Giao chỉ tiêu cho các xã (Phụ lục 01).', 'Phụ lục 01 | 1 | sure'],
    ['Danh mục dự án (chi tiết tại Phụ lục II).', 'Phụ lục II | 2 | sure'],
    ['Nhiệm vụ cụ thể nêu tại phụ lục.', 'phụ lục |  | sure'],
    ['Giao việc cho các ban (phụ lục chi tiết kèm theo).', 'phụ lục chi tiết kèm theo |  | sure'],
    ['Giao việc theo Phụ lục 1, Phụ lục 2.', 'Phụ lục 1, Phụ lục 2 | 1+2 | sure'],
    ['Giao việc theo Phụ lục 1 và 2.', 'Phụ lục 1 và 2 | 1+2 | sure'],
    ['Giao việc theo các Phụ lục I, II, III kèm theo.', 'Phụ lục I, II, III kèm theo | 1+2+3 | sure'],
    ['Giao việc theo Phụ lục số 1 đến Phụ lục số 4.', 'Phụ lục số 1 đến Phụ lục số 4 | 1+2+3+4 | sure'],
    ['Thực hiện Phụ lục 3 của Kết luận này.', 'Phụ lục 3 | 3 | sure'],
    ['Thực hiện Nghị quyết số 05-NQ/TU của Tỉnh uỷ (có phụ lục kèm theo).', 'phụ lục kèm theo |  | sure'],
    ['Báo cáo kết quả theo Phụ lục 2.', 'Phụ lục 2 | 2 | sure'],
    ['Giao chỉ tiêu cho các đảng uỷ như Phụ lục 3.', 'Phụ lục 3 | 3 | sure'],
    ['Như Phụ lục 1, các chi bộ thực hiện.', 'Phụ lục 1 | 1 | sure'],
    ['Chi tiết: Phụ lục 1.', 'Phụ lục 1 | 1 | sure'],
    ['Phân công theo Phụ lục 1, 25 đồng chí tham gia.', 'Phụ lục 1 | 1 | sure'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  it.each([
    ['Theo Phụ lục I kèm theo Nghị quyết số 05-NQ/TU.', 'foreign'],
    ['Theo phụ lục của Quyết định số 12-QĐ/TU.', 'foreign'],
    ['Theo Phụ lục 2 ban hành kèm theo Kế hoạch số 3-KH/ĐU.', 'foreign'],
    ['Theo Phụ lục II, Nghị định 30/2020/NĐ-CP.', 'foreign'],
    ['Rà soát phụ lục hợp đồng.', 'foreign'],
    ['Đồng ý nội dung Tờ trình số 12-TTr/ĐU và các phụ lục kèm theo.', 'unsure'],
    ['Thông qua Báo cáo số 15-BC/ĐU, ngày 3/3/2026 của Đảng uỷ và Phụ lục 2.', 'unsure'],
    ['Thực hiện Hướng dẫn số 05-HD/VPTW, mẫu tại Phụ lục 2.', 'unsure'],
    ['Giao Văn phòng xây dựng phụ lục trước ngày 3/3/2026.', 'unsure'],
    ['Bổ sung Phụ lục 2 vào hồ sơ.', 'unsure'],
    ['Hoàn chỉnh danh sách cũng như Phụ lục 2.', 'unsure'],
    ['Thực hiện Kế hoạch số 05-KH/ĐU như Phụ lục 2.', 'unsure'],
  ])('%s is %s', (text, claim) => {
    expect(appendixMentions(text).map((mention) => mention.claim)).toEqual([claim])
  })
})
