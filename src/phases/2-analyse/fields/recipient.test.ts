import { expect, it } from 'vitest'
import { parseRecipient } from './recipient.ts'

const span = { start: 3, end: 9 }

it.each([
  ['- Thường trực Tỉnh uỷ (để báo cáo),', 'Thường trực Tỉnh uỷ', 'để báo cáo', false],
  ['– Các đồng chí Đảng uỷ viên;', 'Các đồng chí Đảng uỷ viên', null, false],
  [
    'Uỷ viên Ban Thường vụ (khoá XX) phụ trách xã (để b/c);',
    'Uỷ viên Ban Thường vụ (khoá XX) phụ trách xã',
    'để b/c',
    false,
  ],
  ['Ban Tổ chức (để báo cáo (bản giấy));', 'Ban Tổ chức', 'để báo cáo (bản giấy)', false],
  ['Các chi bộ (trực thuộc', 'Các chi bộ (trực thuộc', null, false],
  ['- Lưu Văn phòng Đảng uỷ.', 'Lưu Văn phòng Đảng uỷ', null, true],
  ['-Lưu: VPĐU', 'Lưu: VPĐU', null, true],
  ['- Lưu.', 'Lưu', null, true],
  ['Lưuta', 'Lưuta', null, false],
  ['(để báo cáo)', '(để báo cáo)', null, false],
  ['  Các\n  chi bộ ; ', 'Các chi bộ', null, false],
  ['- ;', '', null, false],
])('%j', (written, text, note, filing) => {
  expect(parseRecipient(written, span)).toEqual({ text, note, filing, span })
})
