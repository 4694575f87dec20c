import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { verify } from './verify.ts'

// A paper as an office without ketluan types it: nothing has a name, everything is set by hand, inherited or by default.

const namespaces = [
  'xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
].join(' ')

interface Text {
  readonly b?: boolean
  readonly i?: boolean
  readonly u?: boolean
  readonly size?: number
  readonly style?: string
  readonly align?: string
  readonly more?: string
  readonly pPr?: string
}

function p(text: string, { b, i, u, size, style, align, more = '', pPr = '' }: Text = {}): string {
  const run = `${b ? '<x:b/>' : ''}${i ? '<x:i/>' : ''}${u ? '<x:u x:val="single"/>' : ''}${size ? `<x:sz x:val="${size * 2}"/>` : ''}`
  return `<x:p><x:pPr>${style ? `<x:pStyle x:val="${style}"/>` : ''}${pPr}${align ? `<x:jc x:val="${align}"/>` : ''}</x:pPr><x:r><x:rPr>${run}</x:rPr><x:t>${text}</x:t></x:r>${more}</x:p>`
}

/** The rule of 72.9 mm as Word's drawing tools make it. */
const line = `<x:r><mc:AlternateContent><mc:Choice Requires="wps"><x:drawing><wps:wsp><wps:spPr><a:xfrm><a:ext cx="2624400" cy="0"/></a:xfrm><a:prstGeom prst="line"/><a:ln w="9525"/></wps:spPr></wps:wsp></x:drawing></mc:Choice></mc:AlternateContent></x:r>`

function table(...cells: readonly string[]): string {
  return `<x:tbl><x:tblPr/><x:tblGrid><x:gridCol x:w="4252"/><x:gridCol x:w="5103"/></x:tblGrid><x:tr><x:trPr><x:cantSplit/></x:trPr>${cells.map((cell) => `<x:tc>${cell}</x:tc>`).join('')}</x:tr></x:tbl>`
}

const centre = (text: string, look: Text = {}) => p(text, { ...look, align: 'center' })

interface Changes {
  readonly body?: string
  readonly styles?: string
  readonly header?: string
}

function paper({ body, styles, header }: Changes = {}): Uint8Array {
  const text = p('Ban Thường vụ Tỉnh uỷ thống nhất kết luận như sau:', { style: 'Text' })
  const document = `<x:document ${namespaces}><x:body>${table(
    centre('TỈNH UỶ LAM GIANG', { b: true }) + centre('*') + centre('Số 07-KL/TU'),
    centre('ĐẢNG CỘNG SẢN VIỆT NAM', { b: true, size: 15, more: line }) +
      centre('Lam Giang, ngày 12 tháng 6 năm 2026', { i: true }),
  )}${centre('KẾT LUẬN', { b: true, size: 16 })}${centre('CỦA BAN THƯỜNG VỤ TỈNH UỶ', { b: true })}${centre('về phát triển vùng chè', { b: true })}${centre('-----')}${body ?? text + p('Giao Văn phòng Tỉnh uỷ theo dõi.', { style: 'Text' })}${table(
    p('Nơi nhận:', { u: true }) +
      p('- Các chi bộ;', { size: 12, pPr: '<x:spacing x:after="0"/>' }) +
      p('- Lưu Văn phòng Tỉnh uỷ.', { size: 12 }),
    centre('T/M BAN THƯỜNG VỤ', { b: true }) + centre('BÍ THƯ') + centre('Lò Thị Hạnh', { b: true }),
  )}<x:p/><x:sectPr><x:headerReference x:type="default" r:id="h1"/><x:pgSz x:w="11906" x:h="16838"/><x:pgMar x:top="1134" x:right="850" x:bottom="1134" x:left="1701" x:header="567" x:footer="567"/><x:titlePg/></x:sectPr></x:body></x:document>`
  // Everything hangs on the defaults and on a theme; Text is based on a style that is based on another.
  const stylesPart = `<x:styles ${namespaces}><x:docDefaults><x:rPrDefault><x:rPr><x:rFonts x:asciiTheme="minorHAnsi" x:hAnsiTheme="minorHAnsi"/><x:sz x:val="28"/></x:rPr></x:rPrDefault></x:docDefaults>
    <x:style x:type="paragraph" x:default="1" x:styleId="N"><x:name x:val="Normal"/></x:style>
    <x:style x:type="paragraph" x:styleId="Base"><x:basedOn x:val="N"/><x:pPr><x:spacing x:after="120" x:line="360" x:lineRule="exact"/></x:pPr></x:style>
    <x:style x:type="paragraph" x:styleId="Text"><x:basedOn x:val="Base"/><x:pPr><x:ind x:firstLine="567"/><x:jc x:val="both"/></x:pPr></x:style>${styles ?? ''}</x:styles>`
  const headerPart = `<x:hdr ${namespaces}>${header ?? '<x:p><x:pPr><x:jc x:val="center"/></x:pPr><x:fldSimple x:instr=" PAGE "><x:r><x:t>7</x:t></x:r></x:fldSimple></x:p>'}</x:hdr>`
  const theme =
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Times New Roman"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>'
  return zipSync({
    'word/document.xml': strToU8(document),
    'word/styles.xml': strToU8(stylesPart),
    'word/header1.xml': strToU8(headerPart),
    'word/theme/theme1.xml': strToU8(theme),
    'word/_rels/document.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="h1" Target="header1.xml"/></Relationships>',
    ),
  })
}

async function different(file: Uint8Array) {
  const found = await verify(file, 'docx', { edition: null, against: null })
  if (found.kind !== 'measured') throw new Error(found.reason.en)
  return found.rows.flatMap(({ clause, verdict, measured }) => (verdict === 'different' ? [[clause, measured.en]] : []))
}

it('a paper typed by hand as the rules have it differs in nothing', async () => {
  expect(await different(paper())).toEqual([])
})

it('direct formatting, character styles and switches are followed', async () => {
  const styles =
    '<x:style x:type="character" x:styleId="Strong"><x:rPr><x:b/><x:color x:val="C00000"/></x:rPr></x:style>'
  const body =
    '<x:p><x:pPr><x:pStyle x:val="Text"/><x:spacing x:line="276" x:lineRule="auto"/></x:pPr><x:r><x:rPr><x:rStyle x:val="Strong"/></x:rPr><x:t>Kết luận </x:t></x:r><x:r><x:rPr><x:rFonts x:ascii="Arial" x:hAnsi="Arial"/><x:sz x:val="24"/></x:rPr><x:t>của tỉnh.</x:t></x:r></x:p>'
  expect(await different(paper({ styles, body }))).toEqual([
    ['page.font', 'Times New Roman, Arial'],
    ['page.color', '#c00000'],
    ['body.look', '14 pt and 12 pt, upright'],
    ['body.spacing', 'Multiple 1.15 lines'],
  ])
})

it('a page number is seen for what it prints, however its field is stored', async () => {
  const header =
    '<x:p><x:pPr><x:jc x:val="right"/></x:pPr><x:r><x:t>Trang </x:t></x:r><x:r><x:fldChar x:fldCharType="begin"/></x:r><x:r><x:instrText>PAGE \\* MERGEFORMAT</x:instrText></x:r><x:r><x:fldChar x:fldCharType="separate"/></x:r><x:r><x:t>1</x:t></x:r><x:r><x:t>2</x:t></x:r><x:r><x:fldChar x:fldCharType="end"/></x:r></x:p>'
  expect(await different(paper({ header }))).toEqual([
    ['page.number.form', '“Trang 1” at the head'],
    ['page.number.centre', 'off by 82.5 mm'],
  ])
})

it('changes somebody tracked are told, and what was struck out is no text', async () => {
  const body = `<x:p><x:pPr><x:pStyle x:val="Text"/></x:pPr><x:r><x:t>Giao Văn phòng </x:t></x:r><x:del><x:r><x:delText>Huyện uỷ</x:delText></x:r></x:del><x:ins><x:r><x:t>Tỉnh uỷ.</x:t></x:r></x:ins></x:p>`
  expect(await different(paper({ body }))).toEqual([['file.changes', 'some are neither accepted nor rejected']])
})
