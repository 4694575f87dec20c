import type { StyleName } from '../../model/edition.ts'

/** How a style is called in the file (`id`) and in Word's style gallery (`name`). */
export interface NamedStyle {
  readonly id: string
  readonly name: string
  /** One of Word's own styles: it has Word's name, which every Word shows in its own language. */
  readonly builtIn: boolean
}

const builtIn = (id: string, name: string): NamedStyle => ({ id, name, builtIn: true })
// A comma in a style's name would start an alias in Word: names here have none.
const custom = (id: string, name: string): NamedStyle => ({ id, name, builtIn: false })

/**
 * Every style of a paper by its name in Word. Ids are permanent: papers edited in Word come back with them. Headings have
 * the number of their outline level, as Word demands of its own heading styles; level 1 is the title.
 */
export const namedStyles: Readonly<Record<StyleName, NamedStyle>> = {
  superior: custom('SuperiorBody', 'Cơ quan cấp trên'),
  issuer: custom('IssuingBody', 'Cơ quan ban hành'),
  star: custom('Star', 'Dấu sao'),
  number: custom('NumberSymbol', 'Số và ký hiệu'),
  partyTitle: custom('PartyTitle', 'Tiêu đề của Đảng'),
  placeDate: custom('PlaceDate', 'Địa danh và ngày tháng'),
  urgency: custom('Urgency', 'Độ khẩn'),
  secrecy: custom('Secrecy', 'Độ mật'),
  draftMark: custom('DraftMark', 'Dấu dự thảo'),
  circulation: custom('Circulation', 'Phạm vi lưu hành'),
  lastPageNote: custom('LastPageNote', 'Ghi chú cuối trang cuối'),
  typeName: builtIn('Title', 'Title'),
  author: custom('Author', 'Tác giả'),
  subject: custom('Subject', 'Trích yếu'),
  titleSeparator: custom('TitleSeparator', 'Gạch dưới trích yếu'),
  body: builtIn('BodyText', 'Body Text'),
  enactingClause: custom('EnactingClause', 'Câu kết luận'),
  sectionHeading: builtIn('Heading2', 'heading 2'),
  itemHeading: builtIn('Heading3', 'heading 3'),
  task: builtIn('List', 'List'),
  subTask: builtIn('List2', 'List 2'),
  authority: custom('Authority', 'Quyền hạn'),
  position: custom('Position', 'Chức vụ'),
  signatory: builtIn('Signature', 'Signature'),
  recipientsHeading: custom('RecipientsHeading', 'Nơi nhận'),
  recipient: custom('Recipient', 'Danh sách nơi nhận'),
  drafter: custom('Drafter', 'Người soạn thảo'),
  contact: custom('Contact', 'Liên hệ'),
  pageNumber: builtIn('Header', 'header'),
  tableHeader: custom('TableHeader', 'Đầu bảng'),
  tableCell: custom('TableCell', 'Ô bảng'),
  footnote: builtIn('FootnoteText', 'footnote text'),
  appendixLabel: custom('AppendixLabel', 'Phụ lục'),
  appendixTitle: custom('AppendixTitle', 'Tên phụ lục'),
  appendixPointer: custom('AppendixPointer', 'Văn bản kèm phụ lục'),
  image: custom('Picture', 'Hình ảnh'),
}

/** Paragraphs that carry no text: drawn rules, reserved space, and the empty paragraph Word demands after a table. */
export const helperStyles = {
  rule: custom('Rule', 'Đường kẻ'),
  gap: custom('Gap', 'Khoảng trống'),
  empty: custom('Empty', 'Đoạn trống cạnh bảng'),
} as const satisfies Record<string, NamedStyle>

/** Character style of footnotes' numbers, in the text and before the note. */
export const footnoteReference: NamedStyle = builtIn('FootnoteReference', 'footnote reference')

/** The table style of letterhead and closing: no borders, no padding. */
export const layoutTable: NamedStyle = custom('LayoutTable', 'Bảng trình bày')
