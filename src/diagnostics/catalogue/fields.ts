import { define } from '../define.ts'
import type { Stage } from '../stage.ts'

/**
 * Family 2: fields of the paper. 20xx what is written in front matter, a YAML draft or a profile; 21xx mandatory parts
 * that do not stand; 22xx number and symbol,
 * markings, blanks left to fill.
 */

// 20xx: keys and values

export const unknownField = define({
  code: 'KL2001',
  name: 'unknown-field',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Không có mục khai báo nào tên là “{key}”{suggestion}',
    en: 'There is no key “{key}”{suggestion}',
  },
  help: {
    vi: 'Nội dung của mục này không được dùng. Hãy sửa tên mục hoặc xoá dòng này.',
    en: 'Its value is not used. Correct the key or remove the line.',
  },
})

export const misplacedField = define({
  code: 'KL2002',
  name: 'misplaced-field',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Mục “{field}” viết không đúng chỗ: {place}',
    en: 'The key “{field}” does not belong here: {place}',
  },
  help: null,
})

export const duplicateField = define({
  code: 'KL2003',
  name: 'duplicate-field',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: '“{field}” được viết hai lần; chỉ giá trị đầu tiên được dùng',
    en: '“{field}” is written twice; only the first value is used',
  },
  help: {
    vi: 'Hai tên mục này có cùng nghĩa. Hãy giữ lại một dòng.',
    en: 'Both keys mean the same. Keep one of them.',
  },
})

export const wrongFieldType = define({
  code: 'KL2004',
  name: 'wrong-field-type',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: '“{field}” phải là {expected}, ở đây lại là {actual}',
    en: '“{field}” must be {expected}, here it is {actual}',
  },
  help: {
    vi: 'Giá trị này không được dùng. Hãy viết lại theo mẫu.',
    en: 'The value is not used. Write it as shown.',
  },
})

export const unknownChoice = define({
  code: 'KL2005',
  name: 'unknown-choice',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: '“{value}” không phải là giá trị của “{field}”; chọn một trong: {choices}',
    en: '“{value}” is not a value of “{field}”; choose one of: {choices}',
  },
  help: null,
})

export const impossibleDate = define({
  code: 'KL2006',
  name: 'impossible-date',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Lịch không có ngày “{text}”',
    en: 'The calendar has no day “{text}”',
  },
  help: {
    vi: 'Viết ngày trước, tháng sau, năm bốn chữ số: 05/6/2026 hoặc ngày 05 tháng 6 năm 2026.',
    en: 'Write day, month and a year of four digits: 05/6/2026 or 2026-06-05.',
  },
})

export const unreadableDate = define({
  code: 'KL2007',
  name: 'unreadable-date',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Không đọc được ngày “{text}”',
    en: '“{text}” cannot be read as a date',
  },
  help: {
    vi: 'Viết như 05/6/2026, 2026-06-05 hoặc ngày 05 tháng 6 năm 2026; chưa có ngày thì viết tháng 6/2026.',
    en: 'Write 05/6/2026, 2026-06-05 or ngày 05 tháng 6 năm 2026; without a day yet, tháng 6/2026.',
  },
})

export const invalidCount = define({
  code: 'KL2008',
  name: 'invalid-count',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: '“{field}” phải là số nguyên từ 1 trở lên, ở đây là “{text}”',
    en: '“{field}” must be a whole number from 1, here it is “{text}”',
  },
  help: {
    vi: 'Chưa có số thì để trống, không viết 0.',
    en: 'Leave it blank while there is none; do not write 0.',
  },
})

export const invalidNumberSymbol = define({
  code: 'KL2009',
  name: 'invalid-number-symbol',
  severity: 'error',
  tier: 'integrity',
  basis: 'HD05 I.3.2.2',
  message: {
    vi: 'Không đọc được “{text}” ở “{field}”',
    en: '“{text}” under “{field}” cannot be read',
  },
  help: {
    vi: 'Số viết như 5, ký hiệu viết như KL/ĐU, cả hai viết như 05-KL/ĐU.',
    en: 'A number looks like 5, a symbol like KL/ĐU, both together like 05-KL/ĐU.',
  },
})

export const emptyRecipient = define({
  code: 'KL2010',
  name: 'empty-recipient',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Mục này của nơi nhận không có tên',
    en: 'This recipient has no name',
  },
  help: {
    vi: 'Ghi tên nơi nhận hoặc xoá mục này.',
    en: 'Name the recipient or remove the entry.',
  },
})

export const contradictoryField = define({
  code: 'KL2011',
  name: 'contradictory-field',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: '“{field}” có hai giá trị khác nhau: “{used}” (được dùng) và “{other}”',
    en: '“{field}” has two different values: “{used}” (used) and “{other}”',
  },
  help: {
    vi: 'Phần khai báo được dùng trước phần gõ trong văn bản. Hãy sửa cho hai nơi giống nhau hoặc bỏ một nơi.',
    en: 'Front matter goes before what is typed in the text. Make both agree or remove one.',
  },
})

export const unusedSetting = define({
  code: 'KL2012',
  name: 'unused-setting',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Phiên bản này chưa dùng đến thiết lập “{field}”',
    en: 'This version does not use the setting “{field}” yet',
  },
  help: null,
})

// 21xx: mandatory parts. The stage decides: a hint in a working draft, an error before signature and release;
// number and day may be blank until release.

const beforeSignature: Readonly<Record<Stage, 'hint' | 'error'>> = {
  'du-thao': 'hint',
  'trinh-ky': 'error',
  'phat-hanh': 'error',
}
const beforeRelease: Readonly<Record<Stage, 'hint' | 'error'>> = {
  'du-thao': 'hint',
  'trinh-ky': 'hint',
  'phat-hanh': 'error',
}

export const missingIssuer = define({
  code: 'KL2101',
  name: 'missing-issuer',
  severity: beforeSignature,
  tier: 'rule',
  basis: 'HD05 I.2',
  message: { vi: 'Thiếu cơ quan ban hành', en: 'The issuing body is missing' },
  help: {
    vi: 'Thêm dòng “cơ quan: Đảng uỷ xã …” vào phần khai báo đầu bản thảo, hoặc ghi một lần trong ketluan.yaml.',
    en: 'Add “cơ quan: …” to the front matter, or once to ketluan.yaml.',
  },
})

export const missingSuperior = define({
  code: 'KL2102',
  name: 'missing-superior',
  severity: beforeSignature,
  tier: 'rule',
  basis: 'HD05 I.2.1.2',
  message: {
    vi: 'Thiếu cơ quan cấp trên của {issuer}',
    en: 'The superior body of {issuer} is missing',
  },
  help: {
    vi: 'Thêm dòng “cấp trên: Đảng bộ tỉnh …” vào phần khai báo đầu bản thảo, hoặc ghi một lần trong ketluan.yaml.',
    en: 'Add “cấp trên: …” to the front matter, or once to ketluan.yaml.',
  },
})

export const missingNumber = define({
  code: 'KL2103',
  name: 'missing-number',
  severity: beforeRelease,
  tier: 'rule',
  basis: 'HD05 I.3.1.1',
  message: { vi: 'Chưa có số của văn bản', en: 'The paper has no number yet' },
  help: {
    vi: 'Bản in chừa chỗ để điền. Khi đã cấp số, thêm dòng “số: 5” vào phần khai báo; bản thảo dán nguyên văn thì điền vào dòng “Số  -KL/…” ở đầu.',
    en: 'Room is left on the paper. Once there is a number, add “số: 5” to the front matter; in pasted text fill in the line “Số  -KL/…” at the top.',
  },
})

export const missingSymbol = define({
  code: 'KL2104',
  name: 'missing-symbol',
  severity: beforeSignature,
  tier: 'rule',
  basis: 'HD05 I.3.1.2',
  message: {
    vi: 'Thiếu ký hiệu, và không suy ra được từ cơ quan ban hành',
    en: 'The symbol is missing and cannot be derived from the issuing body',
  },
  help: {
    vi: 'Thêm dòng “ký hiệu: KL/…” vào phần khai báo.',
    en: 'Add “ký hiệu: KL/…” to the front matter.',
  },
})

export const missingPlace = define({
  code: 'KL2105',
  name: 'missing-place',
  severity: beforeSignature,
  tier: 'rule',
  basis: 'HD05 I.4.1.1',
  message: { vi: 'Thiếu địa danh', en: 'The place is missing' },
  help: {
    vi: 'Thêm dòng “địa danh: …” vào phần khai báo: tên xã, phường, tỉnh, thành phố nơi đặt trụ sở.',
    en: 'Add “địa danh: …” to the front matter: where the body has its seat.',
  },
})

export const missingDate = define({
  code: 'KL2106',
  name: 'missing-date',
  severity: beforeSignature,
  tier: 'rule',
  basis: 'HD05 I.4.1.2',
  message: { vi: 'Thiếu tháng, năm của văn bản', en: 'Month and year of the paper are missing' },
  help: {
    vi: 'Thêm dòng “ngày: tháng 6/2026”, hoặc đủ cả ngày như “ngày: 05/6/2026”, vào phần khai báo.',
    en: 'Add “ngày: tháng 6/2026”, or the full date as “ngày: 05/6/2026”, to the front matter.',
  },
})

export const missingDay = define({
  code: 'KL2107',
  name: 'missing-day',
  severity: beforeRelease,
  tier: 'rule',
  basis: 'HD05 I.4.1.2',
  message: { vi: 'Chưa có ngày ký', en: 'The day of signature is not there yet' },
  help: {
    vi: 'Bản in chừa chỗ để điền. Khi đã ký, ghi đủ ngày, tháng, năm.',
    en: 'Room is left on the paper. Once signed, write the full date.',
  },
})

export const missingTitleLines = define({
  code: 'KL2108',
  name: 'missing-title-lines',
  severity: beforeSignature,
  tier: 'rule',
  basis: 'HD05 I.5.1.1',
  message: {
    vi: 'Dưới tên loại chưa có tác giả, hội nghị hoặc trích yếu',
    en: 'There is no author, conference or subject line under the title',
  },
  help: {
    vi: 'Thêm dòng “tác giả: …” hoặc “trích yếu: về …” vào phần khai báo, hay viết dưới chữ KẾT LUẬN.',
    en: 'Add “tác giả: …” or “trích yếu: về …” to the front matter, or write it under KẾT LUẬN.',
  },
})

export const missingTypeName = define({
  code: 'KL2116',
  name: 'missing-type-name',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.5.1.1',
  message: {
    vi: 'Thiếu dòng “KẾT LUẬN” trên tác giả và trích yếu; bản in tự thêm',
    en: 'The line “KẾT LUẬN” is missing above author and subject; it is printed all the same',
  },
  help: {
    vi: 'Thêm dòng “KẾT LUẬN” vào giữa phần đầu văn bản và dòng này; thường mất khi sao chép từ Word.',
    en: 'Add the line “KẾT LUẬN” between the letterhead and this line; it is often lost when copying from Word.',
  },
})

export const missingEnactingClause = define({
  code: 'KL2109',
  name: 'missing-enacting-clause',
  severity: beforeSignature,
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Thiếu câu dẫn vào nội dung kết luận',
    en: 'The sentence that opens the conclusions is missing',
  },
  help: {
    vi: 'Trước mục đầu tiên cần một câu như “… thống nhất kết luận như sau:”.',
    en: 'Before the first section there must be a sentence such as “… kết luận như sau:”.',
  },
})

export const missingContent = define({
  code: 'KL2110',
  name: 'missing-content',
  severity: beforeSignature,
  tier: 'integrity',
  basis: null,
  message: { vi: 'Văn bản chưa có nội dung kết luận', en: 'The paper has no conclusions' },
  help: {
    vi: 'Cần ít nhất một mục, một ý được đánh số hoặc một đoạn văn.',
    en: 'There must be at least one section, item or paragraph.',
  },
})

export const missingSignature = define({
  code: 'KL2111',
  name: 'missing-signature',
  severity: beforeSignature,
  tier: 'rule',
  basis: 'HD05 I.7',
  message: { vi: 'Thiếu phần ký', en: 'The signature block is missing' },
  help: {
    vi: 'Thêm “người ký” với “quyền hạn”, “chức vụ”, “họ tên” vào phần khai báo, hoặc viết ở cuối văn bản.',
    en: 'Add “người ký” with “quyền hạn”, “chức vụ”, “họ tên” to the front matter, or write it at the end.',
  },
})

export const missingAuthority = define({
  code: 'KL2112',
  name: 'missing-authority',
  severity: beforeSignature,
  tier: 'rule',
  basis: 'HD05 I.7.1',
  message: { vi: 'Phần ký thiếu quyền hạn và chức vụ', en: 'The signature has neither authority nor position' },
  help: {
    vi: 'Ghi quyền hạn như “T/M BAN THƯỜNG VỤ”, chức vụ như “BÍ THƯ”.',
    en: 'Write an authority such as “T/M BAN THƯỜNG VỤ” or a position such as “BÍ THƯ”.',
  },
})

export const missingName = define({
  code: 'KL2113',
  name: 'missing-name',
  severity: beforeSignature,
  tier: 'rule',
  basis: 'HD05 I.7.1.3',
  message: { vi: 'Phần ký thiếu họ tên', en: 'The signature has no name' },
  help: {
    vi: 'Ghi họ và tên người ký dưới chức vụ, hoặc dòng “họ tên: …” trong “người ký”.',
    en: 'Write the name under the position, or “họ tên: …” under “người ký”.',
  },
})

export const jointSignatures = define({
  code: 'KL2117',
  name: 'joint-signatures',
  severity: { 'du-thao': 'hint', 'trinh-ky': 'warning', 'phat-hanh': 'warning' },
  tier: 'rule',
  basis: 'HD05 I.7.2.4',
  message: {
    vi: 'Số cơ quan ban hành ({bodies}) khác số người ký ({signatures})',
    en: 'There are {bodies} issuing bodies and {signatures} signatories',
  },
  help: {
    vi: 'Văn bản liên tịch có một người ký của mỗi cơ quan, theo thứ tự của “cơ quan”: người ký của cơ quan chủ trì đứng đầu danh sách “người ký” và được in bên phải.',
    en: 'A joint paper is signed for each of its bodies, in the order of “cơ quan”: the signatory of the lead body comes first under “người ký” and is printed on the right.',
  },
})

export const missingRecipients = define({
  code: 'KL2114',
  name: 'missing-recipients',
  severity: beforeSignature,
  tier: 'rule',
  basis: 'HD05 I.9',
  message: { vi: 'Thiếu nơi nhận', en: 'There are no recipients' },
  help: {
    vi: 'Thêm danh sách “nơi nhận” vào phần khai báo, hoặc viết “Nơi nhận:” ở cuối văn bản; mục cuối là nơi lưu.',
    en: 'Add a list “nơi nhận” to the front matter, or write “Nơi nhận:” at the end; the filing line is last.',
  },
})

export const missingFilingLine = define({
  code: 'KL2115',
  name: 'missing-filing-line',
  severity: beforeSignature,
  tier: 'rule',
  basis: 'HD05 I.9.2.5',
  message: { vi: 'Nơi nhận thiếu dòng lưu', en: 'The recipients lack the filing line' },
  help: {
    vi: 'Thêm mục cuối, ví dụ “Lưu Văn phòng Đảng uỷ”.',
    en: 'Add a last entry such as “Lưu Văn phòng Đảng uỷ”.',
  },
})

// 22xx: number and symbol

export const malformedSymbol = define({
  code: 'KL2201',
  name: 'malformed-symbol',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.3.2.2',
  message: {
    vi: 'Ký hiệu “{symbol}” không đúng mẫu tên loại, gạch chéo, cơ quan',
    en: 'The symbol “{symbol}” is not type, slash, body',
  },
  help: {
    vi: 'Viết như KL/ĐU: chữ viết tắt tên loại và cơ quan, giữa hai phần là dấu gạch chéo, không có dấu cách.',
    en: 'Write it like KL/ĐU: abbreviations of type and body with a slash between them and no spaces.',
  },
})

export const symbolOfOtherType = define({
  code: 'KL2202',
  name: 'symbol-of-other-type',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.3.1.2',
  message: {
    vi: 'Ký hiệu “{symbol}” không phải của một bản kết luận',
    en: 'The symbol “{symbol}” is not that of a conclusion',
  },
  help: {
    vi: 'Ký hiệu của kết luận bắt đầu bằng KL, ví dụ KL/ĐU.',
    en: 'The symbol of a conclusion begins with KL, as KL/ĐU.',
  },
})

export const symbolOfOtherBody = define({
  code: 'KL2203',
  name: 'symbol-of-other-body',
  severity: 'warning',
  tier: 'rule',
  basis: 'HD05 I.3.1.2',
  message: {
    vi: 'Ký hiệu “{symbol}” không khớp với cơ quan ban hành; với {issuer} ký hiệu là {expected}',
    en: 'The symbol “{symbol}” does not agree with the issuing body; that of {issuer} is {expected}',
  },
  help: {
    vi: 'Sửa ký hiệu, hoặc xoá đi để chương trình tự ghi.',
    en: 'Correct the symbol, or remove it and it will be derived.',
  },
})

export const draftMarkWithoutRevision = define({
  code: 'KL2208',
  name: 'draft-mark-without-revision',
  severity: 'hint',
  tier: 'sample',
  basis: 'HD05 II',
  message: {
    vi: '“{text}” chưa ghi lần dự thảo; dòng này không được in',
    en: '“{text}” does not say which revision it is; the line is not printed',
  },
  help: {
    vi: 'Viết như mẫu “Dự thảo lần 2”, hoặc xoá dòng này.',
    en: 'Write it like the sample “Dự thảo lần 2”, or delete the line.',
  },
})

export const otherDocumentType = define({
  code: 'KL2209',
  name: 'other-document-type',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Tên loại ghi “{text}”, nhưng chương trình chỉ lập kết luận; bản in ghi KẾT LUẬN',
    en: 'The title says “{text}”, but only conclusions are compiled; it is printed as KẾT LUẬN',
  },
  help: {
    vi: 'Nếu văn bản là kết luận thì sửa tên loại thành KẾT LUẬN. Loại văn bản khác chưa dịch được.',
    en: 'If the paper is a conclusion, write KẾT LUẬN. Other types cannot be compiled yet.',
  },
})
