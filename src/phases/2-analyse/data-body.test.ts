import { describe, expect, test } from 'vitest'
import { createSink } from '../../diagnostics/sink.ts'
import { plainText } from '../../model/inline.ts'
import { sourceOf } from '../../source/decode.ts'
import { parseYaml } from '../1-parse/yaml.ts'
import { readDataBody } from './data-body.ts'
import type { Entry } from './paragraphs.ts'

/** The texts of a YAML draft's body, and for each finding the words it points at with what is wanted there. */
function read(yaml: string) {
  const source = sourceOf(yaml, 'a.yaml')
  const sink = createSink(source, 'du-thao')
  const node = parseYaml(sink, { start: 0, end: source.text.length })?.entries[0]?.value
  if (!node) throw new Error('no body')
  const entries = readDataBody(node, { ...sink, footnotes: new Set() })
  const refused = sink.diagnostics.map(({ definition, params, location }) => [
    definition.name,
    location && source.text.slice(location.span.start, location.span.end).trim(),
    (params.expected as { readonly vi: string } | undefined)?.vi,
  ])
  return { entries, texts: entries.flatMap(textsOf), refused }
}

function textsOf(entry: Entry): string[] {
  if (entry.type === 'text') return [entry.text]
  if (entry.type === 'end') return []
  return entry.table.rows.flatMap(({ cells }) => cells.map(({ content }) => plainText(content)))
}

const rows = 'danh sách hàng, mỗi hàng là danh sách ô'
const sides = '“trái”, “giữa” hoặc “phải”'
const task = 'lời của nhiệm vụ'

describe('what cannot be read of a body is pointed at, and the rest of it is kept', () => {
  test.each([
    ['a table that is a text', '- bảng: Thôn Đông\n- đoạn: Sau.', ['Sau.'], ['Thôn Đông', rows]],
    ['a row that is a text', '- bảng:\n  - [A, B]\n  - Tổng\n- đoạn: Sau.', ['A', 'B', 'Sau.'], ['Tổng', rows]],
    ['a table without a row', '- bảng:\n  - []\n- đoạn: Sau.', ['Sau.'], null],
    ['a cell with entries', '- bảng:\n  - [A, [B, C]]', ['A', ''], ['[B, C]', 'chữ của một ô']],
    ['another word for a side', '- bảng:\n  - [A, B]\n  căn cột: [trái, trên]', ['A', 'B'], ['trên', sides]],
    ['a side with entries', '- bảng:\n  - [A, B]\n  căn cột: [[trái], phải]', ['A', 'B'], ['[trái]', sides]],
    ['a task that is a table alone', '- nhiệm vụ:\n  - bảng: [[A]]', ['A'], ['bảng: [[A]]', task]],
    ['a heading with entries', '- mục: [A, B]\n  nội dung: C.', ['C.'], ['[A, B]', 'một đoạn văn']],
  ])('%s', (_, body, texts, refused) => {
    const done = read(`nội dung:\n${body.replace(/^/gm, '  ')}\n`)
    expect(done.texts).toEqual(texts)
    expect(done.refused).toEqual(refused ? [['unreadable-body-entry', ...refused]] : [])
  })

  test('an entry with nothing of a body in it says what an entry is', () => {
    const { texts, refused } = read('nội dung:\n  - căn cột: trái\n  - Sau.\n')
    expect(texts).toEqual(['Sau.'])
    const expected = '“mục”, “đoạn”, “nhiệm vụ” hoặc “bảng”'
    expect(refused).toEqual([['unreadable-body-entry', 'căn cột: trái', expected]])
  })
})

describe('what may be left empty', () => {
  test.each([
    ['an entry', '- \n- A.', ['A.']],
    ['a task', '- nhiệm vụ: [Việc một., ~]', ['Việc một.']],
    ['what follows a task', '- nhiệm vụ:\n    - đoạn: Việc một.\n      nội dung: [A., ~]', ['Việc một.', 'A.']],
    ['a cell', '- bảng: [[A, ~]]', ['A', '']],
    ['a side', '- bảng: [[A, B]]\n  căn cột: [~, phải]', ['A', 'B']],
  ])('%s', (_, body, texts) => {
    const done = read(`nội dung:\n${body.replace(/^/gm, '  ')}\n`)
    expect(done.texts).toEqual(texts)
    expect(done.refused).toEqual([])
  })

  test('a body that is one text, one task or one table', () => {
    expect(read('nội dung: A.\n').texts).toEqual(['A.'])
    expect(read('nội dung:\n  nhiệm vụ: Việc một.\n').entries).toMatchObject([
      { text: 'Việc một.', label: { kind: 'dash', text: '-' } },
      { type: 'end', of: 'run' },
    ])
    const [table] = read('nội dung:\n  bảng: [[A, B]]\n  căn cột: giữa\n').entries
    expect(table).toMatchObject({ table: { align: ['center', null] } })
  })
})
