import { define } from '../define.ts'

// KL50xx: lines and pages (typeset). KL51xx: the make-up of the page (compose).

/** The fonts every output is measured with have no such letter; what stands in its place differs from machine to machine. */
export const missingGlyph = define({
  code: 'KL5001',
  name: 'missing-glyph',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Phông chữ của văn bản không có ký tự “{character}” ({codePoint}, {count} chỗ)',
    en: 'The font of the paper has no character “{character}” ({codePoint}, {count} places)',
  },
  help: {
    vi: 'Ký tự này có thể in ra ô trống hoặc khác nhau trên từng máy. Hãy thay bằng chữ, ký hiệu thông thường hoặc xoá đi.',
    en: 'It may print as an empty box, or differ from machine to machine. Replace it by an ordinary character, or delete it.',
  },
})

export const wordTooWide = define({
  code: 'KL5002',
  name: 'word-too-wide',
  severity: 'warning',
  tier: 'practice',
  basis: null,
  message: {
    vi: '“{word}” dài hơn một dòng nên bị cắt ở giữa',
    en: '“{word}” is wider than a line and was cut inside',
  },
  help: {
    vi: 'Thêm dấu cách vào chỗ có thể xuống dòng; trong bảng có thể viết ngắn lại hoặc bớt cột.',
    en: 'Put a space where it may wrap; in a table shorten it or take out a column.',
  },
})

/** Columns that were given widths and do not fit; the composer's own columns always do. */
export const tableOverMargin = define({
  code: 'KL5003',
  name: 'table-over-margin',
  severity: 'warning',
  tier: 'practice',
  basis: 'HD05 IV.4',
  message: {
    vi: 'Bảng rộng hơn vùng chữ {millimetres} mm, lấn ra lề',
    en: 'The table is {millimetres} mm wider than the text and runs into the margin',
  },
  help: { vi: 'Bớt cột hoặc tách thành hai bảng.', en: 'Take out columns or make two tables of it.' },
})

export const signatureAlone = define({
  code: 'KL5004',
  name: 'signature-alone',
  severity: 'warning',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Phần ký ở trang {page} không có đủ hai dòng nội dung đi cùng',
    en: 'The signature stands on page {page} without two lines of text before it',
  },
  help: {
    vi: 'Nên có ít nhất hai dòng nội dung trên trang ký. Hãy tách đoạn cuối thành hai đoạn ngắn hơn, hoặc thêm, bớt vài dòng ở trên.',
    en: 'At least two lines of text should stand on the page of the signature. Split the last paragraph, or add or drop some lines above.',
  },
})

export const higherThanPage = define({
  code: 'KL5005',
  name: 'higher-than-page',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: '{part} cao hơn một trang nên bị tràn ra ngoài',
    en: '{part} is higher than a page and runs over its edge',
  },
  help: {
    vi: 'Chia nhỏ phần này: mỗi hàng của bảng, mỗi chú thích và phần ký phải nằm gọn trong một trang.',
    en: 'Divide it: every row of a table, every note and the signature must go on one page.',
  },
})

/** A name too long for its column; the guideline allows it to wrap. */
export const nameWraps = define({
  code: 'KL5101',
  name: 'name-wraps',
  severity: 'hint',
  tier: 'practice',
  basis: 'HD05 I.2.2',
  message: {
    vi: 'Tên “{name}” dài, được xếp thành {lines} dòng',
    en: 'The name “{name}” is long and was set in {lines} lines',
  },
  help: {
    vi: 'Tên dài được phép xuống dòng; hãy xem trang 1, nếu chỗ xuống dòng chưa hợp ý thì rút gọn tên.',
    en: 'A long name may wrap; look at page 1 and shorten the name if you do not like where it wraps.',
  },
})

export const dateLineWraps = define({
  code: 'KL5102',
  name: 'date-line-wraps',
  severity: 'hint',
  tier: 'practice',
  basis: 'HD05 I.4.2',
  message: {
    vi: 'Dòng địa danh, ngày tháng dài hơn cột của nó, phần ngày tháng xuống dòng dưới',
    en: 'The line of place and date is longer than its column; the date went to the next line',
  },
  help: {
    vi: 'Có thể viết tắt cấp hành chính trong địa danh (TP, ĐK) để cả dòng đứng trên một hàng.',
    en: 'The rank in the place name may be abbreviated (TP, ĐK), so that all stands on one line.',
  },
})

export const signatureLineWraps = define({
  code: 'KL5103',
  name: 'signature-line-wraps',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Dòng “{text}” ở phần ký dài, được xếp thành {lines} dòng',
    en: 'The line “{text}” of the signature is long and was set in {lines} lines',
  },
  help: {
    vi: 'Hãy xem phần ký ở trang cuối; nếu chỗ xuống dòng chưa hợp ý thì rút gọn dòng này.',
    en: 'Look at the signature on the last page; shorten the line if you do not like where it wraps.',
  },
})

/** A picture that was not found, could not be read, or is of no kind we can place. */
export const imageNotPlaced = define({
  code: 'KL5104',
  name: 'image-not-placed',
  severity: { 'du-thao': 'warning', 'trinh-ky': 'error', 'phat-hanh': 'error' },
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Không đưa được hình “{url}” vào văn bản: {reason}',
    en: 'The image “{url}” could not be placed: {reason}',
  },
  help: {
    vi: 'Hình phải là tệp PNG hoặc JPEG nằm trong thư mục của dự thảo. Văn bản được dựng không có hình này.',
    en: 'It must be a PNG or JPEG file in the folder of the draft. The paper was made without it.',
  },
})

export const inlineImageAsText = define({
  code: 'KL5105',
  name: 'inline-image-as-text',
  severity: 'warning',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Hình nằm giữa câu được thay bằng phần chữ mô tả của nó',
    en: 'An image inside a sentence was replaced by its alternative text',
  },
  help: {
    vi: 'Đặt hình trên một dòng riêng, có dòng trống ở trên và ở dưới.',
    en: 'Put the image on a line of its own, with blank lines around it.',
  },
})

/** The longest words of the columns do not fit beside each other; some of them will be cut. */
export const tableTooWide = define({
  code: 'KL5106',
  name: 'table-too-wide',
  severity: 'warning',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Bảng có {columns} cột, rộng hơn {sheet}; có từ bị cắt giữa chừng',
    en: 'The table has {columns} columns and is wider than {sheet}; some words will be cut',
  },
  help: {
    vi: 'Bớt cột, viết ngắn lại, hoặc tách thành hai bảng. Bảng vừa trang giấy ngang thì để trong phụ lục ghi “hướng giấy: ngang”.',
    en: 'Take out columns, shorten the text, or make two tables of it. What fits a page on its side goes into an appendix that says “hướng giấy: ngang” (orientation: landscape).',
  },
})
