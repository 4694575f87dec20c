import { define } from '../define.ts'

/** Findings about the build of a paper: what stands where, numbering, leftovers of scanning. */

export const duplicateLabel = define({
  code: 'KL3001',
  name: 'duplicate-label',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Số thứ tự {label} đã dùng cho một mục trước đó cùng cấp',
    en: 'Label {label} is already used by an earlier division of the same level',
  },
  help: {
    vi: 'Xem lại thứ tự các mục: đánh số lại mục sau, và sửa những chỗ trong văn bản nhắc đến số này cho đúng mục.',
    en: 'Look at the order: number the later one anew, and mend the references in the text that mean it.',
  },
})

export const skippedLabel = define({
  code: 'KL3002',
  name: 'skipped-label',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Sau {previous} là {label}: thiếu {missing}',
    en: '{label} follows {previous}: {missing} is missing',
  },
  help: {
    vi: 'Kiểm tra xem có mục nào bị bỏ sót hoặc mất số thứ tự khi sao chép; nếu không thì đánh số lại.',
    en: 'See whether a division or its label was lost in copying; if not, number anew.',
  },
})

export const labelOutOfOrder = define({
  code: 'KL3003',
  name: 'label-out-of-order',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: '{label} đứng sau {previous}: thứ tự các mục bị đảo',
    en: '{label} stands after {previous}: the divisions are out of order',
  },
  help: {
    vi: 'Sắp xếp lại các mục hoặc đánh số lại cho liên tục.',
    en: 'Put the divisions in order or number them anew.',
  },
})

export const slippedLabel = define({
  code: 'KL3045',
  name: 'slipped-label',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Số mục gõ là “{typed}”; bản in ghi “{label}”',
    en: 'The label is typed “{typed}”; it is printed as “{label}”',
  },
  help: {
    vi: 'Các mục cùng cấp dùng một kiểu số; số La Mã viết bằng chữ hoa I, V, X; ngay sau số là dấu như ở các mục khác. Sửa cho đúng để không lẫn với nội dung.',
    en: 'Divisions of one level have one kind of number; a Roman numeral is made of the capitals I, V, X; right behind it stands the mark of the others.',
  },
})

export const cutParagraph = define({
  code: 'KL3010',
  name: 'cut-paragraph',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Đoạn văn bị ngắt làm hai ở giữa câu; đã nối lại khi dịch',
    en: 'A paragraph is cut in two within a sentence; it was joined again',
  },
  help: {
    vi: 'Thường do chỗ sang trang khi quét hoặc sao chép. Đọc lại chỗ nối, rồi nối hai phần trong bản thảo.',
    en: 'Usually a page break of the scanned paper. Read the joint, then join the two parts in the draft.',
  },
})

export const pageNumberInText = define({
  code: 'KL3011',
  name: 'page-number-in-text',
  severity: 'hint',
  tier: 'practice',
  basis: 'HD05 IV.5.1',
  message: {
    vi: 'Dòng “{text}” là số trang còn sót lại; không in',
    en: 'The line “{text}” is a page number left in the text; it is not printed',
  },
  help: {
    vi: 'Số trang được in tự động ở đầu trang. Xoá dòng này.',
    en: 'Page numbers are printed by the program. Delete the line.',
  },
})

export const repeatedPageHeader = define({
  code: 'KL3012',
  name: 'repeated-page-header',
  severity: 'warning',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Dòng “{text}” là đầu trang còn sót lại; đã bỏ khi dịch ({count} chỗ)',
    en: 'The line “{text}” is a page header left in the text; it was left out (places: {count})',
  },
  help: {
    vi: 'Thường do quét cả dòng đầu trang. Nếu đúng vậy thì xoá; nếu là nội dung thì viết khác đi ở mỗi chỗ.',
    en: 'Usually a scanned page header. Delete it, or word it differently in each place if it belongs to the paper.',
  },
})

export const strayBlankLines = define({
  code: 'KL3013',
  name: 'stray-blank-lines',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: '{count} dòng trống liền nhau, có thể là chỗ sang trang của bản quét',
    en: '{count} blank lines in a row, perhaps a page break of a scanned paper',
  },
  help: {
    vi: 'Khoảng cách giữa các đoạn do thể thức quy định; chỉ cần để một dòng trống.',
    en: 'The edition makes the space between paragraphs; one blank line is enough.',
  },
})

export const unknownLetterheadLine = define({
  code: 'KL3020',
  name: 'unknown-letterhead-line',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Không rõ dòng “{text}” là phần nào ở đầu văn bản; dòng này không được in',
    en: 'The line “{text}” above the title is no known part of a letterhead; it is not printed',
  },
  help: {
    vi: 'Trên tên loại chỉ có tiêu đề, cơ quan, số và ký hiệu, địa danh và ngày, các dấu chỉ mức độ. Chuyển nội dung xuống dưới hoặc xoá.',
    en: 'Above the title stand party title, bodies, number, place and date, and markings. Move the text down or delete it.',
  },
})

export const unknownClosingLine = define({
  code: 'KL3021',
  name: 'unknown-closing-line',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Không rõ dòng “{text}” là phần nào ở cuối văn bản; dòng này không được in',
    en: 'The line “{text}” at the end is no part of recipients or signature; it is not printed',
  },
  help: {
    vi: 'Sau nội dung chỉ có nơi nhận, quyền hạn, chức vụ, họ tên, ký hiệu người soạn thảo. Chuyển nội dung lên trên hoặc xoá.',
    en: 'After the body stand recipients, authority, position, name and drafter mark. Move the text up or delete it.',
  },
})

export const secondSignature = define({
  code: 'KL3022',
  name: 'second-signature',
  severity: 'warning',
  tier: 'integrity',
  basis: 'HD05 I.7',
  message: {
    vi: 'Thừa phần ký “{text}”; phần này không được in',
    en: 'The signature block “{text}” is one too many; it is not printed',
  },
  help: {
    vi: 'Xoá phần ký thừa, thường còn lại khi chép từ văn bản cũ. Nếu là văn bản liên tịch thì ghi đủ các cơ quan ban hành, nối bằng “ - ”, cơ quan chủ trì trước.',
    en: 'Delete the surplus block, often left from an older paper. A joint paper names all its issuers, joined by “ - ”, the lead body first.',
  },
})

export const signedRemark = define({
  code: 'KL3029',
  name: 'signed-remark',
  severity: 'hint',
  tier: 'practice',
  basis: 'HD05 I.7',
  message: {
    vi: 'Dòng “{text}” ở phần ký không được in',
    en: 'The line “{text}” in the signature is not printed',
  },
  help: {
    vi: 'Bản in để trống chỗ này cho chữ ký. Xoá dòng này; bản sao của văn bản đã ký thì sao từ bản có chữ ký và dấu.',
    en: 'The paper leaves room for the signature there. Delete the line; a copy of a signed paper is made from the signed one.',
  },
})

export const unreadableBodyEntry = define({
  code: 'KL3030',
  name: 'unreadable-body-entry',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Không đọc được phần nội dung này: cần {expected}',
    en: 'This part of the body cannot be read: {expected} is expected',
  },
  help: {
    vi: 'Một phần tử của nội dung là đoạn văn, hoặc nhóm “mục” + “nội dung”, hoặc “nhiệm vụ”, hoặc “bảng”.',
    en: 'An entry of the body is a paragraph, or “mục” + “nội dung”, or “nhiệm vụ”, or “bảng”.',
  },
})

export const appendixNotIncluded = define({
  code: 'KL3031',
  name: 'appendix-not-included',
  severity: { 'du-thao': 'warning', 'trinh-ky': 'error', 'phat-hanh': 'error' },
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Phụ lục trong tệp “{file}” chưa được ghép vào văn bản: {reason}',
    en: 'The appendix in the file “{file}” is not part of the paper: {reason}',
  },
  help: {
    vi: 'Ghi tên một tệp .md, .markdown, .txt hoặc .yaml nằm trong thư mục của bản thảo, hoặc chép nội dung vào cuối bản thảo dưới dòng “# Phụ lục 1”.',
    en: 'Name a file .md, .markdown, .txt or .yaml in the folder of the draft, or copy the text to the end of the draft under a line “# Phụ lục 1”.',
  },
})
