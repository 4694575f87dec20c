import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { mmToTwips } from '../../model/measures.ts'
import {
  appendixBreak,
  closing,
  dataTable,
  paper,
  paragraph,
  samplePaper,
  wideAppendixBreak,
} from './papers.test-support.ts'
import { all, childrenOf, type DocxFile, type Element, emit, one, shownText, valOf } from './xml-tree.test-support.ts'

let sample: DocxFile
let body: Element
beforeAll(async () => {
  sample = await emit(samplePaper())
  body = one(sample.part('word/document.xml'), 'w:body')
})

const styleOf = (paragraph: Element) => valOf(one(paragraph, 'w:pPr'), 'w:pStyle')

describe('the package', () => {
  afterEach(() => {
    delete process.env.TZ
  })

  test('holds what a paper needs and nothing else', () => {
    expect(sample.names).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/app.xml',
      'docProps/core.xml',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/fontTable.xml',
      'word/footnotes.xml',
      'word/header1.xml',
      'word/header2.xml',
      'word/settings.xml',
      'word/styles.xml',
      'word/theme/theme1.xml',
    ])
  })

  test('names every part it has, and no other', async () => {
    for (const file of [sample, await emit(paper([paragraph('body', 'Một dòng.')]))]) {
      const parts = all(file.part('[Content_Types].xml'), 'Override').map((part) => part.attributes.PartName?.slice(1))
      for (const part of parts) expect(file.names).toContain(part)
      const targets = all(file.part('word/_rels/document.xml.rels'), 'Relationship').map(
        (relation) => `word/${relation.attributes.Target}`,
      )
      for (const target of targets) expect(file.names).toContain(target)
      expect(file.names.filter((name) => name.startsWith('word/') && !name.includes('_rels')).sort()).toEqual(
        [...targets, 'word/document.xml'].sort(),
      )
    }
  })

  test('is the same in every time zone and on every run', async () => {
    process.env.TZ = 'Asia/Ho_Chi_Minh'
    const east = await emit(samplePaper())
    process.env.TZ = 'America/Los_Angeles'
    const west = await emit(samplePaper())
    expect(Buffer.compare(east.bytes, west.bytes)).toBe(0)
  })

  test('knows no clock: the dates are the given one, the zip’s are 1980', () => {
    const core = sample.part('docProps/core.xml')
    const dates = ['dcterms:created', 'dcterms:modified'].map((name) => shownText(one(core, name)))
    expect(dates).toEqual(['2026-06-05T00:00:00Z', '2026-06-05T00:00:00Z'])
    const dateOfFirstEntry = sample.bytes[12] ?? 0
    expect(dateOfFirstEntry | ((sample.bytes[13] ?? 0) << 8)).toBe((0 << 9) | (1 << 5) | 1)
    for (const part of Object.values(unzipSync(sample.bytes)))
      expect(strFromU8(part)).not.toContain(new Date().toISOString().slice(0, 10))
  })

  test('says whose paper it is', async () => {
    const metadata = {
      title: 'Kết luận <số 1> & "2"',
      author: 'ĐẢNG UỶ',
      subject: null,
      number: '05-KL/ĐU',
      date: null,
    }
    const core = (await emit(paper([], { metadata }))).part('docProps/core.xml')
    expect(childrenOf(core).map((child) => [child.name, shownText(child)])).toEqual([
      ['dc:title', 'Kết luận <số 1> & "2"'],
      ['dc:creator', 'ĐẢNG UỶ'],
      ['dc:identifier', '05-KL/ĐU'],
      ['dc:language', 'vi-VN'],
      ['cp:lastModifiedBy', 'ĐẢNG UỶ'],
      ['cp:revision', '1'],
      ['dcterms:created', '2026-06-05T00:00:00Z'],
      ['dcterms:modified', '2026-06-05T00:00:00Z'],
    ])
    expect(shownText(one(sample.part('docProps/app.xml'), 'Application'))).toBe('ketluan 0.1.0')
  })
})

describe('the page', () => {
  test('has the composition’s size and margins, and a first page of its own', () => {
    const section = all(body, 'w:sectPr')[0] as Element
    expect(one(section, 'w:pgSz').attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' })
    expect(one(section, 'w:pgMar').attributes).toEqual({
      'w:top': '1134',
      'w:bottom': '1134',
      'w:left': '1701',
      'w:right': '850',
      'w:header': String(mmToTwips(10)),
      'w:footer': String(mmToTwips(10)),
      'w:gutter': '0',
    })
    expect(valOf(section, 'w:titlePg')).toBe('on')
    expect(all(section, 'w:pgNumType').flatMap((type) => Object.keys(type.attributes))).not.toContain('w:start')
  })

  test('later pages have a live number, the first one an empty header', () => {
    const relations = all(sample.part('word/_rels/document.xml.rels'), 'Relationship')
    const header = (type: string) => {
      const reference = all(body, 'w:headerReference').find((found) => found.attributes['w:type'] === type)
      const relation = relations.find((found) => found.attributes.Id === reference?.attributes['r:id'])
      return sample.part(`word/${relation?.attributes.Target}`)
    }
    const later = header('default')
    expect(shownText(one(later, 'w:instrText')).trim()).toBe('PAGE')
    expect(all(later, 'w:p').map(styleOf)).toEqual(['Header'])
    expect(all(header('first'), 'w:p').map(styleOf)).toEqual(['Header'])
    expect(all(header('first'), 'w:r')).toEqual([])
  })

  test('an appendix is a section that counts its pages anew and goes on with the headers', () => {
    const sections = all(body, 'w:sectPr')
    expect(sections).toHaveLength(2)
    const [, appendix] = sections as [Element, Element]
    expect(one(appendix, 'w:pgNumType').attributes).toEqual({ 'w:start': '1' })
    expect(valOf(appendix, 'w:titlePg')).toBe('on')
    expect(valOf(appendix, 'w:type')).toBe('nextPage')
    expect(all(appendix, 'w:headerReference')).toEqual([])
  })

  test('sheets on their side are a section of their own, and those behind them upright again', async () => {
    const label = paragraph('appendixLabel', 'PHỤ LỤC')
    const file = await emit(paper([paragraph('body', 'Trước.'), wideAppendixBreak, label, appendixBreak, label]))
    const sections = all(one(file.part('word/document.xml'), 'w:body'), 'w:sectPr')
    const upright = { 'w:w': '11906', 'w:h': '16838', 'w:orient': 'portrait' }
    expect(sections.map((section) => one(section, 'w:pgSz').attributes)).toEqual([
      upright,
      { 'w:w': '16838', 'w:h': '11906', 'w:orient': 'landscape' },
      upright,
    ])
    const margins = sections.map((section) => one(section, 'w:pgMar').attributes)
    expect(margins[1]).toEqual(margins[0])
    expect(all(sections[1] as Element, 'w:headerReference')).toEqual([])
    expect(sections.map((section) => valOf(section, 'w:titlePg'))).toEqual(['on', 'on', 'on'])
  })

  test('a break that goes on counting belongs to what follows it', async () => {
    const goesOn = { ...appendixBreak, restartNumbering: false } as typeof appendixBreak
    const file = await emit(
      paper([paragraph('body', 'Trước.'), goesOn, paragraph('body', 'Sau.'), goesOn, dataTable(), goesOn, closing()]),
    )
    const broken = all(one(file.part('word/document.xml'), 'w:body'), 'w:p').filter(
      (found) => all(found, 'w:pageBreakBefore').length > 0,
    )
    expect(broken.map(shownText)).toEqual(['Sau.', 'TT', 'Nơi nhận:'])
  })

  test('an empty paper is still a file', async () => {
    const file = await emit(paper([appendixBreak, appendixBreak]))
    expect(all(file.part('word/document.xml'), 'w:sectPr')).toHaveLength(1)
  })
})

test('settings keep the lines where they were set', () => {
  const settings = sample.part('word/settings.xml')
  const mode = all(settings, 'w:compatSetting').find((found) => found.attributes['w:name'] === 'compatibilityMode')
  expect(mode?.attributes['w:val']).toBe('14')
  expect(valOf(settings, 'w:doNotExpandShiftReturn')).toBe('on')
  // With this flag the space after a paragraph and before the next would add up; the paginator takes the larger.
  expect(valOf(settings, 'w:doNotUseHTMLParagraphAutoSpacing')).toBeUndefined()
  expect(valOf(settings, 'w:autoHyphenation')).toBe('0')
  expect(valOf(settings, 'w:themeFontLang')).toBe('vi-VN')
})
