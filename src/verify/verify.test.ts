import { beforeAll, describe, expect, it } from 'vitest'
import type { Format } from '../emitters/emitter.ts'
import type { PagedDocument } from '../model/paged-document.ts'
import { clauses } from './clauses/index.ts'
import { edited, fullDraft, type Parts, pagesOf, written } from './papers.test-support.ts'
import { type Verification, verify } from './verify.ts'

let paged: PagedDocument
const files = new Map<Format, Uint8Array>()
const fileOf = (format: Format) => files.get(format) ?? new Uint8Array()

beforeAll(async () => {
  paged = pagesOf(fullDraft)
  for (const format of ['docx', 'pdf', 'html'] as const) files.set(format, await written(format, paged))
})

async function measure(bytes: Uint8Array, format: Format = 'docx', against: PagedDocument | null = null) {
  const found: Verification = await verify(bytes, format, { edition: null, against })
  if (found.kind !== 'measured') throw new Error(found.reason.en)
  return found
}
const not = (verdict: string, { rows }: Awaited<ReturnType<typeof measure>>) =>
  rows
    .filter((row) => row.verdict === verdict)
    .map(({ clause, expected, measured }) => [clause, expected.en, measured.en])

describe('what ketluan writes', () => {
  it.each(['docx', 'pdf', 'html'] as const)(
    '%s differs in nothing, and every word is that of the draft',
    async (format) => {
      const found = await measure(fileOf(format), format, paged)
      expect(not('different', found)).toEqual([])
      expect(found.rows.map(({ clause }) => clause)).toContain('draft.text')
    },
  )

  it('is measured by the edition it was made by', async () => {
    const old = pagesOf(fullDraft, 'hd36')
    for (const format of ['docx', 'pdf', 'html'] as const) {
      const found = await measure(await written(format, old), format, old)
      expect(found.edition).toBe('hd36')
      expect(not('different', found)).toEqual([])
    }
  })

  it.each(['docx', 'pdf', 'html'] as const)(
    '%s of two bodies has their names, and a pointer on two lines',
    async (format) => {
      const joint = fullDraft
        .replace('cấp trên: Đảng bộ tỉnh Lam Giang', 'cấp trên: Tỉnh uỷ Lam Giang')
        .replace('cơ quan: Đảng uỷ xã Suối Mây', 'cơ quan: Ban Tổ chức - Ban Tuyên giáo và Dân vận')
        .replace('ký hiệu: KL/ĐU', 'ký hiệu: KL/BTCTU-BTGDVTU')
      const paper = pagesOf(joint)
      const found = await measure(await written(format, paper), format, paper)
      expect(not('different', found)).toEqual([])
    },
  )

  it.each(['docx', 'pdf', 'html'] as const)(
    '%s has two titles of one signatory, a small word between them',
    async (format) => {
      const signed = fullDraft.replace(
        /quyền hạn: T\/M Đảng uỷ\n {2}chức vụ: Bí thư\n/,
        'chức vụ: Phó Bí thư kiêm Trưởng Ban Chỉ đạo\n',
      )
      const paper = pagesOf(signed)
      const found = await measure(await written(format, paper), format, paper)
      expect(not('different', found)).toEqual([])
      expect(found.rows.find(({ clause }) => clause === 'signature.authority')?.verdict).toBe('same')
      if (format !== 'docx') return
      // As typed in Word: each line a paragraph.
      const typed = edited(await written(format, paper), (parts) => {
        const xml = parts['word/document.xml'] ?? ''
        const end = '</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Authority"/></w:pPr><w:r><w:t>'
        parts['word/document.xml'] = xml.replace(
          /(PHÓ BÍ THƯ)<.{0,90}>kiêm<.{0,90}>(TRƯỞNG BAN CHỈ ĐẠO)/,
          `$1${end}kiêm${end}$2`,
        )
        expect(parts['word/document.xml']).toContain(`${end}kiêm${end}`)
      })
      expect(not('different', await measure(typed))).toEqual([])
    },
  )

  it.each(['docx', 'pdf', 'html'] as const)(
    '%s leaves blank what a working draft leaves open, and that is no pass',
    async (format) => {
      const open = pagesOf(
        'Ban Chấp hành Đảng bộ xã họp và kết luận như sau:\n\n1. Giao Văn phòng Đảng uỷ theo dõi việc thực hiện Kết luận này, định kỳ tổng hợp, báo cáo Ban Thường vụ.\n',
      )
      const found = await measure(await written(format, open), format, open)
      const unsigned = [
        'signature.authority',
        'signature.name',
        'signature.whole',
        'recipients.heading',
        'type.subject.look',
      ]
      expect(not('different', found).filter(([clause]) => !unsigned.includes(clause ?? ''))).toEqual([])
      expect(not('not-measurable', found).map(([clause]) => clause)).toEqual(
        expect.arrayContaining(['issuer.look', 'date.form', 'title.level']),
      )
    },
  )

  it('says what it could not measure instead of passing it', async () => {
    const short = pagesOf(fullDraft.replace(/^- Giao.*$/gm, '').replace(/# Phụ lục[\s\S]*/, ''))
    const found = await measure(await written('pdf', short), 'pdf')
    expect(not('not-measurable', found).map(([clause]) => clause)).toContain('page.margin.bottom')
    expect(found.counts['not-measurable']).toBeGreaterThan(0)
  })
})

/** In the style of an id. */
const inStyle = (id: string, from: string | RegExp, to: string) => (parts: Parts) => {
  const name = 'word/styles.xml'
  parts[name] = (parts[name] ?? '').replace(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's'), (style) =>
    style.replace(from, to),
  )
}
const inPart = (name: string, from: string | RegExp, to: string) => (parts: Parts) => {
  parts[name] = (parts[name] ?? '').replace(from, to)
}
const inText = (from: string | RegExp, to: string) => inPart('word/document.xml', from, to)
const size = (points: number) => `<w:sz w:val="${points * 2}"/>`
const bigger = (id: string) => inStyle(id, /<w:sz w:val="\d+"\/>/, size(20))
/** The paragraphs of a style's first occurrence, exchanged or moved. */
const paragraph = (style: string) => new RegExp(`<w:p><w:pPr><w:pStyle w:val="${style}"/>(?:(?!</w:p>).)*</w:p>`, 's')

/** For each clause a DOCX somebody spoilt in Word. */
const spoilt: Readonly<Record<string, (parts: Parts) => void>> = {
  'page.paper': inText(/w:w="11906"/g, 'w:w="12240"'),
  'page.margin.top': inText(/w:top="1134"/g, 'w:top="1440"'),
  'page.margin.bottom': inText(/w:bottom="1134"/g, 'w:bottom="1440"'),
  'page.margin.left': inText(/w:left="1701"/g, 'w:left="1418"'),
  'page.margin.right': inText(/w:right="850"/g, 'w:right="1134"'),
  'page.margin.landscape': (parts) => {
    inText(/w:w="11906" w:h="16838" w:orient="portrait"/g, 'w:w="16838" w:h="11906" w:orient="landscape"')(parts)
    inText(/w:left="1701"/g, 'w:left="1418"')(parts)
  },
  'page.margin.verso': (parts) => {
    inPart('word/settings.xml', '<w:zoom ', '<w:mirrorMargins/><w:zoom ')(parts)
    inText(/w:left="1701"/g, 'w:left="1418"')(parts)
  },
  'page.font': inStyle('BodyText', '<w:rPr>', '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'),
  'page.unicode': inStyle('BodyText', '<w:rPr>', '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'),
  'page.color': inStyle('BodyText', '<w:rPr>', '<w:rPr><w:color w:val="FF0000"/>'),
  'page.number.form': (parts) => {
    for (const name of Object.keys(parts)) {
      if (/header\d\.xml$/.test(name))
        parts[name] = (parts[name] ?? '').replace(
          '<w:r><w:fldChar w:fldCharType="begin"/>',
          '<w:r><w:t>- </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/>',
        )
    }
  },
  'page.number.look': bigger('Header'),
  'page.number.distance': inText(/w:header="567"/g, 'w:header="720"'),
  'page.number.centre': inStyle('Header', '<w:jc w:val="center"/>', '<w:jc w:val="right"/>'),
  'page.number.first': inText(/<w:titlePg\/>/g, ''),
  'page.number.appendix': inText(/ w:start="1"/g, ''),
  'page.margins.content': (parts) => {
    for (const name of Object.keys(parts)) {
      if (/header\d\.xml$/.test(name))
        parts[name] = (parts[name] ?? '').replace(
          '</w:hdr>',
          '<w:p><w:r><w:t>Bản của Văn phòng</w:t></w:r></w:p></w:hdr>',
        )
    }
  },
  'title.text': inText('ĐẢNG CỘNG SẢN VIỆT NAM', 'Đảng Cộng sản Việt Nam'),
  'title.look': bigger('PartyTitle'),
  'title.level': inText(paragraph('PartyTitle'), '<w:p><w:r><w:t>.</w:t></w:r></w:p>$&'),
  'title.rule': inText(/(<w:pStyle w:val="Rule"\/>(?:(?!<\/w:pPr>).)*w:left=")\d+/, '$10'),
  'issuer.superior.look': inStyle('SuperiorBody', '<w:b w:val="0"/>', '<w:b/>'),
  'issuer.look': inStyle('IssuingBody', '<w:b/>', '<w:b w:val="0"/>'),
  'issuer.star': inText('>*<', '>***<'),
  'issuer.rule': inText(
    paragraph('Star'),
    '<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6"/></w:pBdr></w:pPr></w:p>$&',
  ),
  'issuer.standing': inText('ĐẢNG UỶ XÃ SUỐI MÂY', 'BAN THƯỜNG VỤ ĐẢNG UỶ XÃ SUỐI MÂY'),
  'number.form': inText('Số 05', 'Số: 05'),
  'number.look': inStyle('NumberSymbol', '<w:b w:val="0"/>', '<w:b/>'),
  'date.form': inText('Suối Mây, ngày 05 tháng 6 năm 2026', 'Suối Mây ngày 05 tháng 6 năm 2026'),
  'date.padding': inText('ngày 05 tháng 6 năm', 'ngày 5 tháng 06 năm'),
  'date.look': inStyle('PlaceDate', '<w:i/>', '<w:i w:val="0"/>'),
  'date.place': (parts) => {
    const date = paragraph('PlaceDate').exec(parts['word/document.xml'] ?? '')?.[0] ?? ''
    inText(date, '<w:p/>')(parts)
    inText(paragraph('NumberSymbol'), `$&${date}`)(parts)
  },
  'type.look': bigger('Title'),
  'type.subject.look': inStyle('Subject', '<w:b/>', '<w:b w:val="0"/>'),
  'type.subject.form': inText('về phát triển vùng chè', 'Về phát triển vùng chè.'),
  'type.separator': inText('>-----<', '>---<'),
  'body.look': inStyle('BodyText', /<w:sz w:val="\d+"\/>/, size(13)),
  'body.align': inStyle('BodyText', '<w:jc w:val="both"/>', '<w:jc w:val="left"/>'),
  'body.indent': inStyle('BodyText', /w:firstLine="\d+"/, 'w:firstLine="0"'),
  'body.white': inStyle('List', /w:after="\d+"/, 'w:after="0"'),
  'body.spacing': inStyle('BodyText', 'w:lineRule="exact"', 'w:lineRule="auto"'),
  'body.end': inText('phổ biến đến chi bộ.', 'phổ biến đến chi bộ./.'),
  'body.grounds': inText(paragraph('BodyText'), '<w:p><w:r><w:t>Căn cứ Điều lệ Đảng,</w:t></w:r></w:p>$&'),
  'body.part': inText(paragraph('BodyText'), '<w:p><w:r><w:t>Chương I</w:t></w:r></w:p>$&'),
  'body.title': inText(paragraph('BodyText'), '<w:p><w:r><w:t>Mục 1</w:t></w:r></w:p>$&'),
  'body.article': inText(
    paragraph('BodyText'),
    '<w:p><w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t>Điều 1. Phạm vi</w:t></w:r></w:p>$&',
  ),
  'body.clause': inText(
    paragraph('BodyText'),
    '<w:p><w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t>1. Nội dung</w:t></w:r></w:p>$&',
  ),
  'body.point': inText(
    paragraph('BodyText'),
    '<w:p><w:r><w:rPr><w:sz w:val="20"/></w:rPr><w:t>a) Nội dung</w:t></w:r></w:p>$&',
  ),
  'signature.authority': inStyle('Authority', '<w:b/>', '<w:b w:val="0"/>'),
  'signature.position': inStyle('Position', '<w:b w:val="0"/>', '<w:b/>'),
  'signature.name': bigger('Signature'),
  'signature.abbreviation': inText('T/M ĐẢNG UỶ', 'TM. ĐẢNG UỶ'),
  'signature.committee': inText('T/M ĐẢNG UỶ', 'K/T BÍ THƯ'),
  'signature.position.form': inText('>BÍ THƯ<', '>BÍ THƯ ĐẢNG UỶ<'),
  'signature.rank': inText('Trần Văn Bình', 'TS. Trần Văn Bình'),
  'signature.whole': (parts) => {
    const text = parts['word/document.xml'] ?? ''
    const at = text.lastIndexOf('<w:cantSplit/>', text.indexOf('T/M ĐẢNG UỶ'))
    parts['word/document.xml'] = text.slice(0, at) + text.slice(at + '<w:cantSplit/>'.length)
  },
  'signature.level': inText(paragraph('Authority'), '<w:p/></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc><w:tc>$&'),
  'recipients.heading': inStyle('RecipientsHeading', '<w:u w:val="single"/>', '<w:u w:val="none"/>'),
  'recipients.place': (parts) => {
    const heading = paragraph('RecipientsHeading').exec(parts['word/document.xml'] ?? '')?.[0] ?? ''
    inText(heading, '<w:p/>')(parts)
    inText(paragraph('Authority'), `${heading}$&`)(parts)
  },
  'recipients.list': inStyle('Recipient', /<w:sz w:val="\d+"\/>/, size(11)),
  'recipients.dashes': inText('- Các chi bộ trực thuộc;', '+ Các chi bộ trực thuộc;'),
  'recipients.punctuation': inText('- Các chi bộ trực thuộc;', '- Các chi bộ trực thuộc,'),
  'recipients.filing': inText('- Lưu Văn phòng', '- Lưu: Văn phòng'),
  'optional.urgency': bigger('Urgency'),
  'optional.urgency.place': (parts) => {
    const mark = paragraph('Urgency').exec(parts['word/document.xml'] ?? '')?.[0] ?? ''
    inText(mark, '')(parts)
    inText(paragraph('PlaceDate'), `$&${mark}`)(parts)
  },
  'optional.circulation': inText(paragraph('SuperiorBody'), '<w:p><w:r><w:t>LƯU HÀNH NỘI BỘ</w:t></w:r></w:p>$&'),
  'optional.broadcast': inText(
    paragraph('Signature'),
    '$&<w:p><w:r><w:t>Không phổ biến trên phương tiện thông tin đại chúng</w:t></w:r></w:p>',
  ),
  'optional.draft': inStyle('DraftMark', '<w:i/>', '<w:i w:val="0"/>'),
  'optional.draft.place': (parts) => {
    const mark = paragraph('DraftMark').exec(parts['word/document.xml'] ?? '')?.[0] ?? ''
    inText(mark, '')(parts)
    inText(paragraph('PlaceDate'), `$&${mark}`)(parts)
  },
  'optional.drafter': bigger('Drafter'),
  'optional.contact': bigger('Contact'),
  'optional.contact.rule': (parts) => {
    const text = parts['word/document.xml'] ?? ''
    const rule = [...text.matchAll(new RegExp(paragraph('Rule').source, 'gs'))].at(-1)?.[0] ?? ''
    parts['word/document.xml'] = text.replace(rule, '')
  },
  'optional.contact.page': () => {},
  'appendix.announced': inText('và các phụ lục kèm theo', 'kèm theo'),
  'appendix.page': (parts) => {
    const text = parts['word/document.xml'] ?? ''
    parts['word/document.xml'] = text.replace(/<w:sectPr(?:(?!<\/w:sectPr>).)*<\/w:sectPr>(?=<\/w:pPr>)/gs, '')
  },
  'appendix.number': inText('>PHỤ LỤC 2<', '>PHỤ LỤC II<'),
  'appendix.title': inStyle('AppendixTitle', '<w:jc w:val="center"/>', '<w:jc w:val="left"/>'),
  'appendix.pointer': inText('(Kèm theo Kết luận', '(kèm Kết luận'),
}

/** Clauses that this DOCX cannot break: its fonts are named, not carried; a contact line moves with its page; one body signs. */
const inOtherFiles = ['page.embedding', 'optional.contact.page', 'signature.joint']

describe('every clause that is measured', () => {
  it('has a file that breaks it', () => {
    const measured = clauses.flatMap((clause) => (clause.kind === 'measured' ? [clause.id] : []))
    expect([...new Set([...Object.keys(spoilt), ...inOtherFiles])].sort()).toEqual(measured.sort())
  })

  it.each(Object.keys(spoilt).filter((id) => !inOtherFiles.includes(id)))('%s is found broken', async (id) => {
    const found = await measure(edited(fileOf('docx'), spoilt[id] ?? (() => {})))
    expect(not('different', found).map(([clause]) => clause)).toContain(id)
  })
})
