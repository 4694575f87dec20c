import type { PagedDocument } from '../../../model/paged-document.ts'
import { footnote, grid, image, line, paged, paragraph, rule, table, tableBlock } from './paged-builder.ts'
import { png } from './png-file.ts'

const opaque = png({ width: 2, height: 1, bits: 8, colorType: 2, rows: [[0, 255, 0, 0, 0, 0, 255]] })

/** A little of everything. */
export function everyKindPaper(): PagedDocument {
  const rows = tableBlock([
    ['Chỉ tiêu', 'Số liệu'],
    ['Hộ nghèo', '25'],
  ])
  return paged([
    {
      fragments: [
        grid([
          [
            paragraph([line([['ĐẢNG UỶ XÃ AN BÌNH', { face: 'bold' }]], 1134, { last: true })], {
              region: 'letterhead',
            }),
          ],
          [rule(1500, 4130)],
        ]),
        paragraph([line([['KẾT LUẬN', { face: 'bold', size: 16 }]], 2600, { last: true })], {
          role: { type: 'heading', level: 1 },
          region: 'title',
        }),
        paragraph([
          line(['Ban Chấp hành họp ', ['và kết luận', { face: 'italic', underline: true }], ' như '], 3200, {
            width: 9355,
          }),
          line(['sau', ['1', { size: 9, rise: 92, footnote: 'n1' }], ':'], 3560, { start: 33, last: true }),
        ]),
        paragraph([line(['- Giao Văn phòng theo dõi.'], 4000, { last: true })], {
          role: { type: 'listItem', list: 'l1', depth: 1, labelLength: 2 },
        }),
      ],
      footnotes: [
        footnote('n1', 1, [
          line(
            [
              ['1', { size: 8, rise: 80, footnote: 'n1' }],
              ['\u00a0Theo báo cáo.', { size: 11 }],
            ],
            15000,
          ),
        ]),
      ],
    },
    { fragments: [table(rows, [0], 1134), table(rows, [0, 1], 2000, false), image(opaque, 'Hình một điểm')] },
  ])
}
