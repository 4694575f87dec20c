/** Test support: a composition made by hand, with every kind of block, about a made-up commune. */
import type {
  Block,
  Composition,
  FootnoteBlock,
  GridBlock,
  ImageBlock,
  PageSetup,
  ParagraphBlock,
  ParagraphStyle,
  RuleBlock,
  Run,
  TextRun,
} from '../../model/composition.ts'
import { editions, type StyleName, styleNames } from '../../model/edition.ts'
import { mmToTwips, points, ptToTwips, twips } from '../../model/measures.ts'
import type { FontFace } from '../../model/paged-document.ts'
import type { EmitInput } from '../emitter.ts'

const edition = editions.hd05

export const styles = Object.fromEntries(
  styleNames.map((name) => [name, styleOf(name)]),
) as unknown as Composition['styles']

function styleOf(name: StyleName): ParagraphStyle {
  const data = edition.styles[name]
  return {
    name,
    size: points(data.sizePt),
    bold: data.bold ?? false,
    italic: data.italic ?? false,
    underline: data.underline ?? false,
    align: data.align,
    firstLine: mmToTwips(data.firstLineMm ?? 0),
    before: ptToTwips(data.beforePt ?? 0),
    after: ptToTwips(data.afterPt ?? 0),
    lineHeight: ptToTwips(data.linePt),
    keepWithNext: data.keepWithNext ?? false,
    outlineLevel: data.outlineLevel ?? null,
  }
}

/** A run in its style's look, with what differs. */
export function run(text: string, style: StyleName = 'body', look: Partial<TextRun> = {}): TextRun {
  const { bold, italic, underline } = styles[style]
  return { kind: 'text', text, bold, italic, underline, superscript: false, tracking: twips(0), box: null, ...look }
}

let made = 0
const base = (region: Block['region'] = 'body') => ({ id: `b${++made}`, region, span: null })

export function paragraph(
  style: StyleName,
  content: string | readonly Run[],
  more: Partial<Pick<ParagraphBlock, 'keepWithNext' | 'keepTogether' | 'role'>> = {},
): ParagraphBlock {
  return {
    kind: 'paragraph',
    ...base(),
    style,
    role: { type: 'paragraph' },
    runs: typeof content === 'string' ? [run(content, style)] : content,
    keepWithNext: styles[style].keepWithNext,
    keepTogether: false,
    ...more,
  }
}

export const gap = (height: number): Block & { kind: 'gap' } => ({
  kind: 'gap',
  keepWithNext: false,
  ...base('closing'),
  name: 'signature',
  height: ptToTwips(height),
})

export function rule(length: number, more: Partial<RuleBlock> = {}): RuleBlock {
  return {
    kind: 'rule',
    keepWithNext: false,
    ...base('letterhead'),
    length: twips(length),
    weight: ptToTwips(edition.letterhead.ruleWeightPt),
    align: 'center',
    before: ptToTwips(edition.letterhead.ruleBeforePt),
    after: ptToTwips(edition.letterhead.ruleAfterPt),
    ...more,
  }
}

export function grid(name: GridBlock['name'], columns: readonly number[], rows: GridBlock['rows']): GridBlock {
  return {
    kind: 'grid',
    ...base(name),
    keepWithNext: false,
    name,
    columns: columns.map((column) => twips(column)),
    rows,
  }
}

/** 72.9 mm: `ĐẢNG CỘNG SẢN VIỆT NAM` in 15 pt bold. */
export const titleLength = 4134

export function letterhead(): GridBlock {
  const number = [
    run('Số ', 'number'),
    run('\u00A0\u00A0\u00A0\u00A0\u00A0', 'number', { box: 'number' }),
    run('-KL/ĐU', 'number'),
  ]
  return grid(
    'letterhead',
    [4535, 4820],
    [
      {
        cells: [
          {
            blocks: [
              paragraph('superior', 'ĐẢNG BỘ TỈNH LAM SƠN'),
              paragraph('issuer', 'ĐẢNG UỶ XÃ MINH THUỶ'),
              paragraph('star', '*'),
              paragraph('number', number),
            ],
          },
          {
            blocks: [
              paragraph('partyTitle', 'ĐẢNG CỘNG SẢN VIỆT NAM'),
              rule(titleLength),
              paragraph('placeDate', 'Minh Thuỷ, ngày 05 tháng 6 năm 2026'),
            ],
          },
        ],
      },
    ],
  )
}

export function closing(): GridBlock {
  return grid(
    'closing',
    [4535, 4820],
    [
      {
        cells: [
          {
            blocks: [
              paragraph('recipientsHeading', 'Nơi nhận:'),
              paragraph('recipient', '- Ban Thường vụ Tỉnh uỷ (để báo cáo);'),
              paragraph('recipient', '- Các đồng chí đảng uỷ viên;'),
              paragraph('recipient', '- Các chi bộ trực thuộc;'),
              paragraph('recipient', '- Lưu Văn phòng Đảng uỷ.'),
            ],
          },
          {
            blocks: [
              paragraph('authority', 'T/M ĐẢNG UỶ'),
              paragraph('position', 'BÍ THƯ'),
              gap(edition.closing.signatureGapPt),
              paragraph('signatory', 'Trần Thị Hà An'),
            ],
          },
        ],
      },
    ],
  )
}

const sentence =
  'Đảng uỷ yêu cầu các chi bộ, đoàn thể tiếp tục triển khai Nghị quyết số 03-NQ/ĐU, ngày 06/8/2025, giai đoạn 2025-2030; phấn đấu thu ngân sách đạt 16.308 triệu đồng, tăng 11,9% so với cùng kỳ, gắn phát triển kinh tế - xã hội với quốc phòng - an ninh. '

export function bodyBlocks(): Block[] {
  return [
    paragraph('typeName', 'KẾT LUẬN', { role: { type: 'heading', level: 1 } }),
    paragraph('author', 'HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ XÃ LẦN THỨ 3'),
    paragraph('subject', 'về phát triển kinh tế hợp tác'),
    paragraph('titleSeparator', '-----'),
    paragraph('body', sentence.repeat(3)),
    paragraph('enactingClause', [run('Hội nghị thống nhất kết luận:', 'enactingClause', { italic: true })]),
    paragraph('sectionHeading', 'I- ĐÁNH GIÁ TÌNH HÌNH', { role: { type: 'heading', level: 2 } }),
    ...[1, 2, 3, 4, 5, 6].map((n) => paragraph('task', `- Nhiệm vụ ${n}: ${sentence.repeat(2)}`)),
    paragraph('itemHeading', '1. Về kinh tế', { role: { type: 'heading', level: 3 } }),
    paragraph('body', [
      run('2. Ban Tổ chức:', 'body', { bold: true }),
      run(` ${sentence}`),
      run('nghiêm, nghiêng', 'body', { italic: true }),
      run(' diện tích 120 m'),
      run('2', 'body', { superscript: true }),
      { kind: 'footnoteReference', footnote: 'note1', number: 1 },
      run('; chữ ', 'body'),
      run('gạch chân', 'body', { underline: true, bold: true, italic: true }),
      run(', thưa hơn', 'body', { tracking: twips(1) }),
      { kind: 'break' },
      run('dòng mới sau dấu ngắt.'),
    ]),
    dataTable(),
    paragraph('body', sentence.repeat(4), { keepWithNext: true, keepTogether: true }),
  ]
}

export function dataTable(rows = 4): Block {
  const cell = (style: StyleName, text: string, align: 'left' | 'center' | 'right') => ({
    align,
    blocks: [paragraph(style, text)],
  })
  return {
    kind: 'table',
    ...base(),
    columns: [twips(855), twips(6000), twips(2500)],
    headerRows: 1,
    borderWeight: ptToTwips(0.5),
    padding: ptToTwips(5),
    rows: [
      {
        cells: [
          cell('tableHeader', 'TT', 'center'),
          cell('tableHeader', 'Chỉ tiêu', 'center'),
          cell('tableHeader', 'Kết quả', 'center'),
        ],
      },
      ...Array.from({ length: rows }, (_, index) => ({
        cells: [
          cell('tableCell', String(index + 1), 'center'),
          cell('tableCell', 'Thu ngân sách trên địa bàn, không kể nguồn bổ sung từ cấp trên', 'left'),
          cell('tableCell', '1.250,5', 'right'),
        ],
      })),
    ],
  }
}

/** The smallest PNG there is: one black dot. */
const dot = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='),
  (char) => char.charCodeAt(0),
)

export function picture(more: Partial<ImageBlock> = {}): ImageBlock {
  return {
    kind: 'image',
    keepWithNext: false,
    ...base(),
    url: 'so-do.png',
    alt: 'Sơ đồ "tổ chức" <1>',
    width: twips(6000),
    height: twips(2000),
    mediaType: 'image/png',
    data: dot,
    ...more,
  }
}

export const note: FootnoteBlock = {
  kind: 'footnote',
  ...base(),
  id: 'note1',
  number: 1,
  before: twips(0),
  runs: [run('Số liệu đến ngày 31/5/2026 do Phòng Kinh tế tổng hợp.', 'footnote')],
}

const { page } = edition
const pageSetup: PageSetup = {
  width: mmToTwips(page.widthMm),
  height: mmToTwips(page.heightMm),
  margin: {
    top: mmToTwips(page.topMm),
    bottom: mmToTwips(page.bottomMm),
    left: mmToTwips(page.leftMm),
    right: mmToTwips(page.rightMm),
  },
  twoSided: false,
  pageNumber: { fromEdge: mmToTwips(page.numberFromEdgeMm), style: 'pageNumber' },
}

const breakTo = (page: PageSetup): Block => ({ kind: 'pageBreak', ...base('appendix'), restartNumbering: true, page })
export const appendixBreak = breakTo(pageSetup)
/** To sheets that lie on their side. */
export const wideAppendixBreak = breakTo({ ...pageSetup, width: pageSetup.height, height: pageSetup.width })

export function paper(blocks: readonly Block[], more: Partial<Composition> = {}): Composition {
  return {
    edition: 'hd05',
    language: 'vi-VN',
    metadata: {
      title: 'Kết luận Hội nghị lần thứ 3',
      author: 'ĐẢNG UỶ XÃ MINH THUỶ',
      subject: 'về phát triển kinh tế hợp tác',
      number: null,
      date: '2026-06-05',
    },
    page: pageSetup,
    compatibilityMode: edition.compatibilityMode,
    styles,
    blocks,
    footnotes: [],
    marginNotes: [],
    ...more,
  }
}

/** A whole paper with an appendix. */
export function samplePaper(): Composition {
  return paper(
    [
      letterhead(),
      ...bodyBlocks(),
      closing(),
      appendixBreak,
      paragraph('appendixLabel', 'PHỤ LỤC 1', { role: { type: 'heading', level: 2 } }),
      paragraph('appendixTitle', 'CHỈ TIÊU CHỦ YẾU'),
      dataTable(60),
    ],
    { footnotes: [note] },
  )
}

export function inputOf(composition: Composition): EmitInput {
  return {
    paged: { composition, pages: [] },
    timestamp: '2026-06-05T00:00:00Z',
    producer: 'ketluan 0.1.0',
    font: (face: FontFace) => {
      throw new Error(`no font needed: ${face}`)
    },
    iccProfile: () => {
      throw new Error('no profile needed')
    },
  }
}
