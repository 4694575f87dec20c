import { define } from '../define.ts'

/**
 * Family 1: the file as text. 10xx it cannot be read at all, 11xx characters, 12xx Markdown marks, 13xx YAML syntax.
 * What the fields of a readable YAML tree say is family 2.
 */

// 10xx: refused before any parser

export const fileTooLarge = define({
  code: 'KL1001',
  name: 'file-too-large',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Tệp nặng {size} MB, quá giới hạn {limit} MB (khoảng một nghìn trang)',
    en: 'The file is {size} MB, over the limit of {limit} MB (about a thousand pages)',
  },
  help: {
    vi: 'Một bản kết luận không dài như vậy; hãy kiểm tra có chọn nhầm tệp không, hoặc tách phụ lục ra tệp riêng.',
    en: 'No conclusion is that long; check that this is the right file, or put appendices into files of their own.',
  },
})

export const nestedTooDeep = define({
  code: 'KL1002',
  name: 'nested-too-deep',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Danh sách, trích dẫn hoặc dữ liệu lồng nhau quá {limit} cấp kể từ đây',
    en: 'Lists, quotes or data are nested more than {limit} levels deep from here on',
  },
  help: {
    vi: 'Văn bản thật không lồng quá vài cấp; hãy bỏ bớt khoảng trắng đầu dòng hoặc dấu “>”, “-” thừa.',
    en: 'Real papers nest a few levels at most; remove surplus indentation or surplus ">" and "-" marks.',
  },
})

export const invalidUtf8 = define({
  code: 'KL1003',
  name: 'invalid-utf8',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Tệp không phải văn bản UTF-8: byte {byte} ở vị trí {position} (dòng {line}) không đọc được',
    en: 'The file is not UTF-8 text: byte {byte} at position {position} (line {line}) cannot be read',
  },
  help: {
    vi: 'Mở tệp bằng phần mềm đã soạn ra nó rồi lưu lại với bảng mã UTF-8.',
    en: 'Open the file in the program that wrote it and save it again as UTF-8.',
  },
})

export const utf16File = define({
  code: 'KL1004',
  name: 'utf-16-file',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Tệp được lưu bằng bảng mã {encoding}, không phải UTF-8',
    en: 'The file is saved as {encoding}, not as UTF-8',
  },
  help: {
    vi: 'Trong Notepad chọn Save As, ở ô Encoding chọn UTF-8 (không chọn “Unicode” hay “UTF-16”), rồi lưu lại.',
    en: 'In Notepad choose Save As, set Encoding to UTF-8 (not "Unicode" or "UTF-16") and save.',
  },
})

export const legacyEncoding = define({
  code: 'KL1005',
  name: 'legacy-encoding',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Tệp không phải UTF-8, có vẻ được lưu bằng bảng mã cũ {encoding}: byte {byte} ở vị trí {position} (dòng {line})',
    en: 'The file is not UTF-8; it looks like the old {encoding} code page: byte {byte} at position {position} (line {line})',
  },
  help: {
    vi: 'Chuyển mã sang Unicode (UTF-8) bằng Unikey (Công cụ → Chuyển mã) hoặc lưu lại từ phần mềm soạn thảo.',
    en: 'Convert it to Unicode (UTF-8), e.g. with Unikey (Toolkit), or save it again from the editor.',
  },
})

export const binaryFile = define({
  code: 'KL1006',
  name: 'binary-file',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Đây là tệp {kind}, không phải bản thảo dạng văn bản',
    en: 'This is {kind}, not a draft in plain text',
  },
  help: {
    vi: 'Mở tệp và xuất ra văn bản thuần (Save As → Plain Text, bảng mã UTF-8), hoặc chép nội dung vào một tệp .md.',
    en: 'Open it and export plain text (Save As → Plain Text, UTF-8), or copy its content into a .md file.',
  },
})

export const moreOfOneKind = define({
  code: 'KL1007',
  name: 'more-of-one-kind',
  severity: 'hint',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Từ đây còn {count} chỗ cũng bị nhận xét {code}; chỉ nêu {limit} chỗ đầu',
    en: 'From here on {code} holds for {count} more places; only the first {limit} are told',
  },
  help: {
    vi: 'Một bản kết luận không có nhiều lỗi giống nhau như vậy; hãy kiểm tra có chọn nhầm tệp không, hoặc sửa những chỗ đã nêu rồi kiểm tra lại.',
    en: 'No conclusion has that many slips of one kind; check that this is the right file, or mend the places that are told and check again.',
  },
})

export const tooManyLines = define({
  code: 'KL1008',
  name: 'too-many-lines',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Tệp có quá {limit} dòng có chữ (giới hạn của một nghìn trang), tính đến đây',
    en: 'The file has more than {limit} lines with text (the limit of a thousand pages); the limit is reached here',
  },
  help: {
    vi: 'Một bản kết luận không dài như vậy; hãy kiểm tra có chọn nhầm tệp không, hoặc tách phụ lục ra tệp riêng.',
    en: 'No conclusion is that long; check that this is the right file, or put appendices into files of their own.',
  },
})

// 11xx: characters

export const controlCharacter = define({
  code: 'KL1101',
  name: 'control-character',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Ký tự điều khiển {codePoint} ({count} chỗ) đã bị bỏ khỏi văn bản',
    en: 'Control character {codePoint} ({count} times) is left out of the text',
  },
  help: {
    vi: 'Ký tự này không in được, thường sót lại khi chép từ phần mềm khác; hãy xoá nó trong bản thảo.',
    en: 'It cannot be printed and usually comes along when copying from another program; delete it in the draft.',
  },
})

export const invisibleCharacter = define({
  code: 'KL1102',
  name: 'invisible-character',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Ký tự vô hình {codePoint} ({name}, {count} chỗ) đã bị bỏ khỏi văn bản',
    en: 'Invisible character {codePoint} ({name}, {count} times) is left out of the text',
  },
  help: {
    vi: 'Mắt thường không thấy nó nhưng nó làm sai việc tìm kiếm và ngắt dòng; hãy xoá nó trong bản thảo.',
    en: 'Nobody sees it, yet it breaks searching and line breaking; delete it in the draft.',
  },
})

export const directionControl = define({
  code: 'KL1103',
  name: 'direction-control',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Ký tự đổi chiều chữ {codePoint} ({count} chỗ) đã bị bỏ: nó làm chữ trên màn hình khác chữ trong tệp',
    en: 'Direction control {codePoint} ({count} times) is left out: it makes the screen show other words than the file holds',
  },
  help: {
    vi: 'Hãy xoá ký tự này và đọc lại câu có nó, vì thứ tự chữ in ra có thể khác thứ tự đã thấy.',
    en: 'Delete it and read its sentence again: the printed order may differ from the one seen.',
  },
})

export const decomposedText = define({
  code: 'KL1104',
  name: 'decomposed-text',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Văn bản gõ bằng Unicode tổ hợp ({count} chỗ); khi in đã được đổi sang Unicode dựng sẵn',
    en: 'The text uses decomposed Unicode ({count} places); it is printed in composed form',
  },
  help: {
    vi: 'Văn bản in ra không đổi; muốn tệp thống nhất thì chạy ketluan check --fix và chọn “Unicode dựng sẵn” trong bộ gõ.',
    en: 'The printed paper stays the same; to have the file in one form run ketluan check --fix and choose composed Unicode in the input method.',
  },
})

export const unusualLineEnd = define({
  code: 'KL1105',
  name: 'unusual-line-end',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Dấu ngắt dòng khác thường {codePoint} ({count} chỗ) được hiểu là xuống dòng',
    en: 'Unusual line end {codePoint} ({count} times) is read as a new line',
  },
  help: {
    vi: 'Dấu này do Word hoặc trang web để lại khi sao chép; nên thay bằng dấu xuống dòng thường.',
    en: 'Word or a web page left it when copying; better replace it by an ordinary line end.',
  },
})

// Text of old code pages in a readable file: HD05 IV.1 asks for Unicode (TCVN 6909:2001)

export const tcvn3Text = define({
  code: 'KL1110',
  name: 'tcvn3-text',
  severity: 'error',
  tier: 'integrity',
  basis: 'HD05 IV.1',
  message: {
    vi: 'Có {words} từ gõ bằng bảng mã TCVN3 (phông ABC, .VnTime), không phải Unicode: “{written}” là “{meant}”',
    en: '{words} words are in TCVN3 (ABC fonts, .VnTime), not in Unicode: "{written}" means "{meant}"',
  },
  help: {
    vi: 'Phông có đuôi H (.VnTimeH) không ghi chữ hoa, nên cần xem lại chữ hoa. Hãy chuyển mã sang Unicode bằng Unikey (Công cụ → Chuyển mã) hoặc chạy ketluan check --fix=tcvn3-text, rồi đọc lại toàn văn.',
    en: 'Fonts with H (.VnTimeH) keep no capitals, so look at these again. Convert it to Unicode, e.g. with Unikey (Toolkit), or run ketluan check --fix=tcvn3-text, then read the whole text again.',
  },
})

export const vniText = define({
  code: 'KL1111',
  name: 'vni-text',
  severity: 'error',
  tier: 'integrity',
  basis: 'HD05 IV.1',
  message: {
    vi: 'Có {words} từ gõ bằng bảng mã VNI (phông VNI-Times), không phải Unicode: “{written}” là “{meant}”',
    en: '{words} words are in VNI (VNI-Times fonts), not in Unicode: "{written}" means "{meant}"',
  },
  help: {
    vi: 'Hãy chuyển mã sang Unicode bằng Unikey (Công cụ → Chuyển mã) hoặc chạy ketluan check --fix=vni-text, rồi đọc lại toàn văn.',
    en: 'Convert it to Unicode, e.g. with Unikey (Toolkit), or run ketluan check --fix=vni-text, then read the whole text again.',
  },
})

export const visciiText = define({
  code: 'KL1112',
  name: 'viscii-text',
  severity: 'error',
  tier: 'integrity',
  basis: 'HD05 IV.1',
  message: {
    vi: 'Có {words} từ gõ bằng bảng mã VISCII, không phải Unicode: “{written}” là “{meant}”',
    en: '{words} words are in VISCII, not in Unicode: "{written}" means "{meant}"',
  },
  help: {
    vi: 'Hãy chuyển mã sang Unicode bằng Unikey (Công cụ → Chuyển mã) hoặc chạy ketluan check --fix=viscii-text, rồi đọc lại toàn văn.',
    en: 'Convert it to Unicode, e.g. with Unikey (Toolkit), or run ketluan check --fix=viscii-text, then read the whole text again.',
  },
})

export const doubleEncodedText = define({
  code: 'KL1113',
  name: 'double-encoded-text',
  severity: 'error',
  tier: 'integrity',
  basis: 'HD05 IV.1',
  message: {
    vi: 'Chữ tiếng Việt bị mở sai bảng mã rồi lưu lại ({words} từ): “{written}” vốn là “{meant}”',
    en: 'Vietnamese text was opened in the wrong code page and saved again ({words} words): "{written}" was "{meant}"',
  },
  help: {
    vi: 'Hãy chép lại từ bản gốc, khi mở chọn bảng mã UTF-8; hoặc chạy ketluan check --fix=double-encoded-text rồi đọc lại toàn văn.',
    en: 'Copy it again from the original, opened as UTF-8; or run ketluan check --fix=double-encoded-text, then read the whole text again.',
  },
})

// 12xx: Markdown marks

export const emptyDraft = define({
  code: 'KL1201',
  name: 'empty-draft',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Bản thảo trống: không có chữ nào để in',
    en: 'The draft is empty: there is nothing to print',
  },
  help: {
    vi: 'Hãy viết nội dung vào tệp, hoặc kiểm tra lại xem có chọn nhầm tệp không.',
    en: 'Write the text into the file, or check that this is the right file.',
  },
})

export const unclosedFrontMatter = define({
  code: 'KL1202',
  name: 'unclosed-front-matter',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Phần khai báo đầu tệp mở bằng “---” nhưng không có dòng “---” đóng lại',
    en: 'The front matter opens with "---" but no line "---" closes it',
  },
  help: {
    vi: 'Thêm một dòng chỉ gồm đúng ba dấu gạch nối “---” ngay sau mục khai báo cuối cùng.',
    en: 'Add a line of exactly three hyphens "---" right after the last field.',
  },
})

export const unclosedComment = define({
  code: 'KL1203',
  name: 'unclosed-comment',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Ghi chú mở bằng “<!--” nhưng không có “-->” đóng lại, nên phần sau đó vẫn được in',
    en: 'A comment opens with "<!--" and is never closed by "-->", so what follows is printed',
  },
  help: {
    vi: 'Thêm “-->” ở cuối phần ghi chú, hoặc xoá “<!--”.',
    en: 'Add "-->" at the end of the comment, or delete "<!--".',
  },
})

export const unclosedEmphasis = define({
  code: 'KL1204',
  name: 'unclosed-emphasis',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Dấu “{mark}” không thành cặp nên sẽ in ra giấy như chữ thường',
    en: 'The mark "{mark}" has no partner, so it is printed as it stands',
  },
  help: {
    vi: 'Dấu mở đứng sát chữ đầu, dấu đóng đứng sát chữ cuối và sau nó phải có khoảng trắng hoặc dấu câu: “**Tên mục:** nội dung”. Muốn in chính dấu này thì viết “\\*”.',
    en: 'The opening mark touches the first word, the closing one touches the last and is followed by a space or punctuation: "**Heading:** text". To print the mark itself write "\\*".',
  },
})

export const rawHtml = define({
  code: 'KL1205',
  name: 'raw-html',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Thẻ HTML “{tag}” không có tác dụng và được in ra như chữ',
    en: 'The HTML tag "{tag}" has no effect and is printed as text',
  },
  help: {
    vi: 'Dùng dấu của Markdown: **đậm**, *nghiêng*; muốn xuống dòng thì để hai khoảng trắng ở cuối dòng.',
    en: 'Use Markdown: **bold**, *italic*; for a line break leave two spaces at the end of the line.',
  },
})

export const headingWithoutSpace = define({
  code: 'KL1206',
  name: 'heading-without-space',
  severity: 'warning',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Sau dấu “{marks}” thiếu khoảng trắng: theo Markdown dòng này không thành đề mục',
    en: 'A space is missing after "{marks}": to Markdown this line is no heading',
  },
  help: {
    vi: 'Viết “{marks} Tên đề mục”, có một khoảng trắng sau dấu “#”.',
    en: 'Write "{marks} Heading", with a space after the "#" marks.',
  },
})

export const unclosedCodeFence = define({
  code: 'KL1207',
  name: 'unclosed-code-fence',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Khung chữ mở bằng “{fence}” không có dòng đóng; chỉ đoạn liền sau nó được coi là nằm trong khung',
    en: 'The code block opened by "{fence}" is never closed; only the lines up to the next blank line belong to it',
  },
  help: {
    vi: 'Xoá dòng “{fence}” nếu không cần, hoặc thêm một dòng “{fence}” để đóng.',
    en: 'Delete the line "{fence}" if it is not wanted, or add a line "{fence}" to close it.',
  },
})

export const undefinedFootnote = define({
  code: 'KL1208',
  name: 'undefined-footnote',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Chú thích “{mark}” không có nội dung ở đâu trong bản thảo nên bị in ra như chữ',
    en: 'The footnote "{mark}" has no text anywhere in the draft, so the mark is printed as it stands',
  },
  help: {
    vi: 'Thêm một dòng “{mark}: nội dung chú thích” ở cuối bản thảo.',
    en: 'Add a line "{mark}: text of the note" at the end of the draft.',
  },
})

export const unreadMarks = define({
  code: 'KL1209',
  name: 'unread-marks',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Dòng này quá dài hoặc có quá nhiều dấu Markdown nên các dấu không được đọc và sẽ in ra như chữ',
    en: 'This line is too long or has too many Markdown marks, so they are not read and are printed as they stand',
  },
  help: {
    vi: 'Tách dòng thành nhiều đoạn; nếu đây không phải văn bản của mình, hãy kiểm tra lại tệp.',
    en: 'Split the line into paragraphs; if it is not a text of yours, check the file.',
  },
})

// 13xx: YAML syntax, in front matter, a YAML draft or an office profile

export const yamlSyntax = define({
  code: 'KL1301',
  name: 'yaml-syntax',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Phần khai báo sai cú pháp YAML ở đây: {detail}',
    en: 'The YAML syntax is wrong here: {detail}',
  },
  help: {
    vi: 'Mỗi mục viết một dòng “tên mục: giá trị”; giá trị có ký tự đặc biệt thì đặt trong ngoặc kép.',
    en: 'Write each field on a line of its own, "field: value"; put values with special characters in double quotes.',
  },
})

export const yamlTab = define({
  code: 'KL1302',
  name: 'yaml-tab',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Dòng này thụt đầu dòng bằng phím Tab',
    en: 'This line is indented with a tab',
  },
  help: {
    vi: 'Phần khai báo chỉ nhận dấu cách ở đầu dòng: thay mỗi Tab bằng hai dấu cách.',
    en: 'YAML takes only spaces at the start of a line: replace each tab by two spaces.',
  },
})

export const yamlMissingColon = define({
  code: 'KL1303',
  name: 'yaml-missing-colon',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Dòng “{line}” thiếu dấu hai chấm và dấu cách giữa tên mục và giá trị',
    en: 'The line "{line}" lacks a colon and a space between field and value',
  },
  help: {
    vi: 'Viết “tên mục: giá trị”, ví dụ “địa danh: Hà Nội”.',
    en: 'Write "field: value", for example "địa danh: Hà Nội".',
  },
})

export const yamlIndentation = define({
  code: 'KL1304',
  name: 'yaml-indentation',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Dòng này thụt đầu dòng không khớp với các dòng cùng cấp',
    en: 'This line is not indented like its neighbours',
  },
  help: {
    vi: 'Các mục cùng cấp phải thẳng cột với nhau; mục con thụt vào thêm hai dấu cách.',
    en: 'Fields of one level start in the same column; what belongs to a field is indented by two more spaces.',
  },
})

export const yamlUnclosedQuote = define({
  code: 'KL1305',
  name: 'yaml-unclosed-quote',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Dấu ngoặc “{mark}” mở ở đây không có dấu đóng: thêm “{closing}” ở cuối giá trị, hoặc bỏ dấu mở',
    en: 'The mark "{mark}" opened here is never closed: add "{closing}" at the end of the value, or remove it',
  },
  help: {
    vi: 'Chữ trong giá trị cần dấu ngoặc kép thì dùng “ ”; dấu " chỉ để mở và đóng cả giá trị.',
    en: 'Quote words inside a value with “ ”; the mark " opens and closes the whole value.',
  },
})

export const yamlUnquotedValue = define({
  code: 'KL1306',
  name: 'yaml-unquoted-value',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Giá trị này có ký tự đặc biệt ({mark}) nên phải đặt trọn trong ngoặc kép',
    en: 'This value has a special character ({mark}) and must stand in double quotes as a whole',
  },
  help: {
    vi: 'Viết “tên mục: "giá trị"”; bên trong nếu có dấu ngoặc kép thì dùng “…” hoặc viết \\".',
    en: 'Write: field: "value"; for quotation marks inside use “…” or \\".',
  },
})

export const yamlDuplicateKey = define({
  code: 'KL1307',
  name: 'yaml-duplicate-key',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Mục “{key}” đã khai báo ở trên; lần này không được dùng',
    en: 'The field "{key}" is already given above; this one is not used',
  },
  help: {
    vi: 'Xoá một trong hai dòng, hoặc gộp nội dung vào một mục.',
    en: 'Delete one of the two, or merge them.',
  },
})

export const yamlAlias = define({
  code: 'KL1308',
  name: 'yaml-alias',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Giá trị bắt đầu bằng “{mark}” phải đặt trong ngoặc kép',
    en: 'A value that begins with "{mark}" must stand in double quotes',
  },
  help: {
    vi: 'Với YAML, “*” và “&” đứng đầu giá trị là dấu tham chiếu, không dùng trong bản thảo. Muốn viết chữ nghiêng: "*chữ nghiêng*".',
    en: 'To YAML "*" and "&" at the start of a value are references, which drafts do not use. For italics write "*italic*" with the quotes.',
  },
})

export const yamlTag = define({
  code: 'KL1309',
  name: 'yaml-tag',
  severity: 'warning',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Nhãn kiểu “{tag}” của YAML không được dùng trong bản thảo và bị bỏ qua',
    en: 'The YAML tag "{tag}" is not used in drafts and is ignored',
  },
  help: {
    vi: 'Xoá nhãn, hoặc đặt cả giá trị trong ngoặc kép nếu dấu “!” là chữ cần in.',
    en: 'Delete the tag, or quote the whole value if the "!" is meant to be printed.',
  },
})

export const yamlNotMapping = define({
  code: 'KL1310',
  name: 'yaml-not-mapping',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Phần khai báo phải gồm các dòng “tên mục: giá trị”',
    en: 'The data must consist of lines "field: value"',
  },
  help: {
    vi: 'Ví dụ: “cơ quan: Đảng uỷ xã An Bình”. Nếu tệp này là văn bản thường, hãy đổi đuôi tệp thành .md.',
    en: 'For example "cơ quan: Đảng uỷ xã An Bình". If the file is ordinary text, name it .md.',
  },
})

export const yamlSeveralDocuments = define({
  code: 'KL1311',
  name: 'yaml-several-documents',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Dòng “---” này bắt đầu một văn bản YAML thứ hai, phần từ đây không được đọc',
    en: 'This line "---" starts a second YAML document; nothing from here on is read',
  },
  help: {
    vi: 'Mỗi tệp .yaml chứa một bản kết luận; hãy xoá dòng “---” hoặc tách ra tệp khác.',
    en: 'A .yaml file holds one paper; delete the line "---" or put the rest into another file.',
  },
})

export const yamlKeyNotText = define({
  code: 'KL1312',
  name: 'yaml-key-not-text',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Tên mục ở đây không phải là chữ nên mục này không được dùng',
    en: 'The field name here is not text, so this field is not used',
  },
  help: {
    vi: 'Tên mục là một từ hoặc cụm từ, viết trước dấu hai chấm.',
    en: 'A field name is a word or phrase before the colon.',
  },
})

export const tooManyValues = define({
  code: 'KL1313',
  name: 'too-many-values',
  severity: 'error',
  tier: 'integrity',
  basis: null,
  message: {
    vi: 'Phần dữ liệu YAML có quá {limit} giá trị; từ đây trở đi không được đọc',
    en: 'The YAML data has more than {limit} values; from here on they are not read',
  },
  help: {
    vi: 'Một bản kết luận không nhiều như vậy; hãy kiểm tra có chọn nhầm tệp không, hoặc tách phụ lục ra tệp riêng.',
    en: 'No conclusion has that many; check that this is the right file, or put appendices into files of their own.',
  },
})
