import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { siblingsOf } from './siblings.ts'

export const raggedTable = define({
  code: 'KL3041',
  name: 'ragged-table',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Hàng này có {actual} ô, hàng đầu của bảng có {expected} ô',
    en: 'This row has {actual} cells, the head of the table has {expected}',
  },
  help: {
    vi: 'Thêm ô còn thiếu (để trống nếu không có số liệu) hoặc bỏ ô thừa, kẻo số liệu lệch cột.',
    en: 'Add the missing cells (blank if there is nothing) or remove the surplus, lest figures slip into another column.',
  },
})

/** Rows with more or fewer cells than the head: figures may stand in the wrong column. */
export const tableShape: Rule = {
  name: 'table-shape',
  needs: 'body',
  reports: [raggedTable],
  run(_, context) {
    for (const { blocks } of context.share(siblingsOf)) {
      for (const block of blocks) {
        if (block.type !== 'table') continue
        const expected = block.rows[0]?.cells.length ?? 0
        for (const { cells, span } of block.rows) {
          if (cells.length !== expected) context.sink.report(raggedTable, span, { actual: cells.length, expected })
        }
      }
    }
  },
}
