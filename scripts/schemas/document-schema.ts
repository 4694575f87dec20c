import { z } from 'zod'
import { stages } from '../../src/diagnostics/stage.ts'
import * as model from '../../src/model/document.ts'
import { editionIds } from '../../src/model/edition.ts'
import type * as inlines from '../../src/model/inline.ts'
import type { Span } from '../../src/source/span.ts'

/**
 * The typed AST as a zod schema, for `schemas/document.schema.json`. Every object is held to its TypeScript type: a field
 * too many or too few does not compile.
 */

type Shape<T> = { readonly [Key in keyof T]-?: z.ZodType<T[Key]> }

const node = <T>(shape: Shape<T>): z.ZodType<T> => z.strictObject(shape) as unknown as z.ZodType<T>

/** A record naming every member of a union of strings, so that none is forgotten. */
const oneOf = <T extends string>(members: Readonly<Record<T, true>>): z.ZodType<T> =>
  z.enum(Object.keys(members) as T[])

const list = <T>(of: z.ZodType<T>): z.ZodType<readonly T[]> => z.array(of)
const text = z.string()
const optionalText = text.nullable()
const count = z.int().min(1)

const span: z.ZodType<Span> = node<Span & { readonly file?: string }>({
  start: z.int().min(0),
  end: z.int().min(0),
  file: text.exactOptional().meta({ description: 'Tệp phụ lục chứa vị trí này; không ghi nếu là chính bản thảo.' }),
}).meta({
  id: 'Span',
  description: 'Vị trí trong bản thảo: từ start đến trước end, tính bằng đơn vị UTF-16.',
})

const spansOf = <Field extends string>(fields: Readonly<Record<Field, true>>): z.ZodType<model.FieldSpans<Field>> => {
  const shape = Object.fromEntries(Object.keys(fields).map((field) => [field, span.optional()]))
  return z.strictObject(shape).describe('Vị trí của từng trường đã được viết ra.') as unknown as z.ZodType<
    model.FieldSpans<Field>
  >
}

const partialDate = node<model.PartialDate>({
  year: z.int().nullable(),
  month: count.max(12).nullable(),
  day: count.max(31).nullable(),
}).meta({ id: 'PartialDate', description: 'Ngày, tháng, năm; phần còn để trống là null.' })

const inline: z.ZodType<inlines.Inline> = z
  .lazy(() =>
    z.union([
      node<inlines.Text>({ type: z.literal('text'), value: text, span }),
      node<inlines.Emphasis>({ type: z.literal('emphasis'), children: list(inline), span }),
      node<inlines.Strong>({ type: z.literal('strong'), children: list(inline), span }),
      node<inlines.Break>({ type: z.literal('break'), span }),
      node<inlines.FootnoteReference>({ type: z.literal('footnoteReference'), identifier: text, span }),
      node<inlines.InlineImage>({ type: z.literal('image'), url: text, alt: text, span }),
    ]),
  )
  .meta({ id: 'Inline', description: 'Chữ trong dòng: chữ thường, nghiêng, đậm, ngắt dòng, chú thích, hình.' })

const content = list(inline)
const separator = oneOf<model.Separator>({ '.': true, '-': true, ')': true, '/': true })

const paragraph = node<model.Paragraph>({ type: z.literal('paragraph'), text, content, span }).meta({
  id: 'Paragraph',
  description: 'Một đoạn văn.',
})

const table = node<model.Table>({
  type: z.literal('table'),
  align: list(z.enum(['left', 'center', 'right']).nullable()),
  rows: list(node<model.TableRow>({ cells: list(node<model.TableCell>({ text, content, span })), span })),
  span,
}).meta({ id: 'Table', description: 'Bảng; hàng đầu là tiêu đề.' })

const image = node<model.Image>({ type: z.literal('image'), url: text, alt: text, span }).meta({
  id: 'Image',
  description: 'Hình đứng riêng một khối.',
})

const fact = { text, span }
const citation = node<model.Citation>({
  ...fact,
  documentType: text,
  numberSymbol: optionalText,
  date: partialDate.nullable(),
  issuer: optionalText,
  title: optionalText,
})
const deadline = node<model.Deadline>({
  ...fact,
  kind: oneOf<model.Deadline['kind']>({ date: true, month: true, quarter: true, year: true, term: true }),
  date: partialDate.nullable(),
})
const assignees = node<model.Assignees>({ lead: list(node<model.Fact>(fact)), with: list(node<model.Fact>(fact)) })
const target = node<model.Target>({ ...fact, value: z.number(), unit: optionalText })

const block: z.ZodType<model.Block> = z
  .lazy(() => z.union([paragraph, table, image, item, taskList]))
  .meta({ id: 'Block', description: 'Một khối của phần nội dung.' })

const task: z.ZodType<model.Task> = node<model.Task>({
  type: z.literal('task'),
  text,
  content,
  children: list(block),
  assigns: z.boolean(),
  assignees: assignees.nullable(),
  deadline: deadline.nullable(),
  targets: list(target),
  citations: list(citation),
  span,
}).meta({ id: 'Task', description: 'Một gạch đầu dòng; assigns cho biết có giao việc hay không.' })

const taskList: z.ZodType<model.TaskList> = node<model.TaskList>({
  type: z.literal('taskList'),
  marker: z.enum(['-', '+']),
  children: list(task),
  span,
}).meta({ id: 'TaskList', description: 'Một chuỗi gạch đầu dòng.' })

const item: z.ZodType<model.Item> = node<model.Item>({
  type: z.literal('item'),
  label: text,
  separator,
  heading: text,
  content,
  runIn: z.boolean(),
  children: list(block),
  span,
  spans: spansOf({ label: true, heading: true }),
}).meta({ id: 'Item', description: 'Một ý được đánh số dưới mục La Mã: 1., 1.1., a).' })

const section: z.ZodType<model.Section> = node<model.Section>({
  type: z.literal('section'),
  numeral: text,
  ordinal: count,
  separator,
  heading: text,
  content,
  note: optionalText,
  children: list(z.lazy(() => sectionChild)),
  span,
  spans: spansOf({ numeral: true, heading: true, note: true }),
}).meta({ id: 'Section', description: 'Một mục đánh số La Mã, hoặc một phần (A., Phần I) gồm các mục.' })

const sectionChild: z.ZodType<model.SectionChild> = z
  .union([section, block])
  .meta({ id: 'SectionChild', description: 'Một mục, hoặc một khối nội dung.' })

const letterhead = node<model.Letterhead>({
  superior: optionalText,
  issuer: optionalText,
  number: count.nullable(),
  symbol: optionalText,
  place: optionalText,
  date: partialDate.nullable(),
  spans: spansOf({ superior: true, issuer: true, number: true, symbol: true, place: true, date: true }),
}).describe('Phần đầu trang: cơ quan, số và ký hiệu, địa danh và ngày.')

const markings = node<model.Markings>({
  secrecy: optionalText,
  urgency: optionalText,
  circulation: optionalText,
  draftRevision: count.nullable(),
  drafter: optionalText,
  contact: optionalText,
  spans: spansOf({
    secrecy: true,
    urgency: true,
    circulation: true,
    draftRevision: true,
    drafter: true,
    contact: true,
  }),
}).describe('Các thành phần bổ sung: độ mật, độ khẩn, phạm vi lưu hành, dự thảo, người soạn thảo, liên hệ.')

const title = node<model.Title>({
  label: text,
  author: list(text),
  subject: list(text),
  spans: spansOf({ label: true, author: true, subject: true }),
}).describe('Tên loại, tác giả hoặc hội nghị, trích yếu.')

const signature = node<model.Signature>({
  authority: optionalText,
  position: optionalText,
  name: optionalText,
  span,
  spans: spansOf({ authority: true, position: true, name: true }),
}).describe('Quyền hạn, chức vụ, họ tên người ký.')

const recipient = node<model.Recipient>({ text, note: optionalText, filing: z.boolean(), span }).describe(
  'Một nơi nhận; filing là dòng lưu.',
)

const appendix = node<model.Appendix>({
  type: z.literal('appendix'),
  label: optionalText,
  title: optionalText,
  orientation: z
    .enum(model.orientations)
    .nullable()
    .describe('Hướng giấy của phụ lục; null là không ghi, tức giấy dọc.'),
  file: text.exactOptional().meta({ description: 'Tên tệp phụ lục, như ghi trong bản thảo.' }),
  children: list(sectionChild),
  span,
  spans: spansOf({ label: true, title: true, orientation: true }),
})

/** The tree `ketluan ast` prints. */
export const documentSchema: z.ZodType<model.PartyDocument> = node<model.PartyDocument>({
  type: z.literal('document'),
  kind: z.literal('conclusion'),
  edition: z.enum(editionIds),
  stage: z.enum(stages),
  letterhead,
  markings,
  title,
  preamble: list(block).describe('Các đoạn trước câu kết luận.'),
  enactingClause: paragraph.nullable().describe('Câu dẫn vào nội dung kết luận.'),
  sections: list(sectionChild).describe('Các mục; văn bản không có mục La Mã thì các ý đứng ngay tại đây.'),
  closing: list(block).describe('Lời kết.'),
  signature: signature.nullable().describe('Phần ký; văn bản liên tịch thì của cơ quan chủ trì.'),
  cosignatures: list(signature).describe('Phần ký của các cơ quan khác trong văn bản liên tịch.'),
  recipients: list(recipient),
  footnotes: list(node<model.Footnote>({ identifier: text, content, span })),
  appendices: list(appendix),
  span,
})

export function documentJsonSchema(): object {
  const { $schema, ...schema } = z.toJSONSchema(documentSchema, {
    target: 'draft-2020-12',
    // zod bounds every integer by what a double can hold, which says nothing about a paper.
    override({ jsonSchema }) {
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
    },
  })
  return {
    $schema,
    title: 'Cây văn bản',
    description: 'Cây mà lệnh “ketluan ast” in ra. Vị trí chỉ nằm trong span và spans.',
    ...schema,
  }
}
