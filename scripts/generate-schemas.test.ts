import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { steps, type Timing } from '../src/compiler/timings.ts'
import { renderJson } from '../src/diagnostics/render/json.ts'
import { names, spellings } from '../src/model/field-lookup.ts'
import { fieldTable } from '../src/model/field-table.ts'
import { foldKey } from '../src/model/folding.ts'
import { generateSchemas, staleSchemas } from './generate-schemas.ts'

const schema = (name: string) => JSON.parse(generateSchemas().get(`${name}.schema.json`) ?? 'null')
const validator = (name: string) => z.fromJSONSchema(schema(name))
const accepts = (name: string, value: unknown) => validator(name).safeParse(value).success

it('the committed schemas are those the table and the tree give', () => {
  expect(staleSchemas()).toEqual([])
})

describe('the schemas of what authors write', () => {
  const examples = new URL('../examples/', import.meta.url)
  const files = readdirSync(examples).filter((name) => /\.(?:md|ya?ml)$/.test(name) && !name.startsWith('README'))

  it.each(files)('take the example %s', (file) => {
    const text = readFileSync(new URL(file, examples), 'utf8')
    const frontMatter = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1]
    if (file.endsWith('.md')) expect(accepts('front-matter', parse(frontMatter ?? '{}'))).toBe(true)
    else expect(accepts(file.startsWith('ketluan') ? 'profile' : 'yaml-draft', parse(text))).toBe(true)
  })

  it.each<[string, string, boolean]>([
    ['front-matter', 'số: 5', true],
    ['front-matter', 'số:', true],
    ['front-matter', 'số: 0', false],
    ['front-matter', 'number: 0', false],
    ['front-matter', 'noi-nhan: x', true],
    ['front-matter', 'ngày: { ngày: 5, tháng: 6, năm: 2026 }', true],
    ['front-matter', 'ngày: [5]', false],
    ['front-matter', 'người ký: [a]', false],
    ['front-matter', 'người ký: [{ họ tên: a }, { chức vụ: b, họ tên: c }]', true],
    ['front-matter', 'nơi nhận: [a, { tên: b, ghi chú: c }, { Lưu: VP }]', true],
    ['front-matter', 'nơi nhận: { a: b }', false],
    ['yaml-draft', 'nội dung: [a, { mục: "1. b", nội dung: [{ nhiệm vụ: [c, d] }, { bảng: [[e, f]] }] }]', true],
    ['yaml-draft', 'nội dung: [{ mục: [b] }]', false],
    ['profile', 'mức độ: { KL2103: tắt }', true],
    ['profile', 'mức độ: { KL2103: to }', false],
    ['profile', 'mức độ: { KL2103: { mức: tắt, lý do: không in số } }', true],
    ['profile', 'lựa chọn: { dấu kết: ./., dấu thanh: uỷ }', true],
    ['profile', 'lựa chọn: { dấu kết: ; }', false],
    ['profile', 'bỏ qua: [mau/**]', true],
  ])('%s, %s: %s', (name, yaml, expected) => {
    expect(accepts(name, parse(yaml))).toBe(expected)
  })

  it('name every key the reader knows, and none it does not', () => {
    const known = [...spellings(fieldTable).keys()]
    const listed = Object.keys(schema('yaml-draft').properties).map(foldKey)
    expect(new Set(listed)).toEqual(new Set(known))
    expect(Object.keys(schema('front-matter').properties)).not.toContain('nội dung')
    expect(names(fieldTable)).toContain('sections')
  })
})

describe('the schema of the tree', () => {
  const span = { start: 0, end: 4 }
  const text = { type: 'text', value: 'Giữ vững', span }
  const paragraph = {
    type: 'paragraph',
    text: 'Giữ vững',
    content: [{ type: 'strong', children: [text], span }],
    span,
  }
  const task = {
    type: 'task',
    text: 'Chi uỷ báo cáo trước ngày 05/6/2026',
    content: [text],
    children: [paragraph],
    assigns: true,
    assignees: { lead: [{ text: 'Chi uỷ', span }], with: [] },
    deadline: { kind: 'date', text: '05/6/2026', span, date: { year: 2026, month: 6, day: 5 } },
    targets: [{ text: '95%', span, value: 95, unit: '%' }],
    citations: [
      {
        text: 'Kế hoạch số 5',
        span,
        documentType: 'Kế hoạch',
        numberSymbol: null,
        date: null,
        issuer: null,
        title: null,
      },
    ],
    span,
  }
  const item = {
    type: 'item',
    label: '1',
    separator: '.',
    heading: 'Về an ninh:',
    content: [text],
    runIn: true,
    children: [paragraph, { type: 'taskList', marker: '-', children: [task], span }],
    span,
    spans: { label: span },
  }
  const section = {
    type: 'section',
    numeral: 'I',
    ordinal: 1,
    separator: '-',
    heading: 'NHIỆM VỤ',
    content: [text],
    note: null,
    children: [
      item,
      { type: 'table', align: [null], rows: [{ cells: [{ text: 'a', content: [], span }], span }], span },
    ],
    span,
    spans: {},
  }
  const tree = {
    type: 'document',
    kind: 'conclusion',
    edition: 'hd05',
    stage: 'du-thao',
    letterhead: { superior: null, issuer: 'CHI BỘ 1', number: 5, symbol: 'KL/CB', place: null, date: null, spans: {} },
    markings: {
      secrecy: null,
      urgency: null,
      circulation: null,
      draftRevision: 2,
      drafter: null,
      contact: null,
      spans: { draftRevision: span },
    },
    title: { label: 'KẾT LUẬN', author: ['HỘI NGHỊ'], subject: [], spans: {} },
    preamble: [paragraph],
    enactingClause: paragraph,
    sections: [section, paragraph],
    closing: [],
    signature: { authority: null, position: 'BÍ THƯ', name: null, span, spans: {} },
    cosignatures: [{ authority: null, position: null, name: 'Lê Thị Mận', span, spans: {} }],
    recipients: [{ text: 'Lưu', note: null, filing: true, span }],
    footnotes: [{ identifier: '1', content: [text], span }],
    appendices: [
      { type: 'appendix', label: null, title: null, orientation: 'landscape', children: [section], span, spans: {} },
    ],
    span,
  }

  it('takes a tree with every kind of node', () => {
    expect(validator('document').safeParse(tree).error?.issues ?? []).toEqual([])
  })

  it.each<[string, object]>([
    ['a field too many', { ...tree, colour: 'red' }],
    ['a field too few', { ...tree, closing: undefined }],
    ['a wrong word', { ...tree, edition: 'hd99' }],
    ['a span without an end', { ...tree, span: { start: 0 } }],
    [
      'an unknown block deep inside',
      { ...tree, sections: [{ ...section, children: [{ ...item, children: [text] }] }] },
    ],
    [
      'a task without its facts',
      { ...tree, closing: [{ type: 'taskList', marker: '-', children: [paragraph], span }] },
    ],
    ['an unknown place', { ...tree, title: { ...tree.title, spans: { name: span } } }],
  ])('refuses %s', (_, wrong) => {
    expect(accepts('document', JSON.parse(JSON.stringify(wrong)))).toBe(false)
  })
})

describe('the schema of the report', () => {
  const report = validator('report')
  const timings: readonly Timing[] = [
    { step: 'check', format: null, milliseconds: 12.5 },
    { step: 'emit', format: 'pdf', milliseconds: 0 },
  ]

  it('takes what is printed, with times and without', () => {
    for (const told of [[], timings]) {
      const printed = JSON.parse(renderJson([{ path: 'a.md', diagnostics: [], notEvaluated: [] }], 'vi', told))
      expect(report.safeParse(printed).success).toBe(true)
      expect('timings' in printed).toBe(told.length > 0)
    }
  })

  it('knows every step, and no other', () => {
    const withStep = (step: string) => {
      const told = [{ step, format: null, milliseconds: 1 }]
      return report.safeParse(JSON.parse(renderJson([], 'vi', told))).success
    }
    expect(steps.map(withStep)).not.toContain(false)
    expect(withStep('rest')).toBe(false)
  })
})
