import { describe, expect, it } from 'vitest'
import type { Inline } from '../../model/inline.ts'
import { sourceOf } from '../../source/decode.ts'
import { positionOf } from '../../source/line-index.ts'
import type { Draft, DraftBlock } from './draft.ts'
import { parse } from './parse.ts'

function parsed(text: string, path = 'a.md') {
  const { value: draft, diagnostics } = parse(sourceOf(text, path), { stage: 'du-thao' })
  return { draft, diagnostics, names: diagnostics.map(({ definition }) => definition.name) }
}

/** Inline content as a short text: `*emphasis*`, `**strong**`, `⏎` break. */
function show(content: readonly Inline[]): string {
  return content
    .map((node) => {
      switch (node.type) {
        case 'text':
          return node.value
        case 'emphasis':
          return `*${show(node.children)}*`
        case 'strong':
          return `**${show(node.children)}**`
        case 'break':
          return '⏎'
        case 'footnoteReference':
          return `[^${node.identifier}]`
        case 'image':
          return `![${node.alt}](${node.url})`
      }
    })
    .join('')
}

const outline = (draft: Draft): string[] =>
  draft.blocks.map((block) => {
    switch (block.type) {
      case 'paragraph':
        return `${'>'.repeat(block.quoteDepth)}${show(block.content)}`
      case 'heading':
        return `${'#'.repeat(block.depth)} ${show(block.content)}`
      case 'thematicBreak':
        return '-----'
      case 'table':
        return block.rows.map((row) => row.cells.map((cell) => show(cell.content)).join(' | ')).join('\n')
      case 'code':
        return `code: ${block.value}`
      case 'footnoteDefinition':
        return `[^${block.identifier}]: ${show(block.content)}`
    }
  })

const outlineOf = (text: string): string[] => outline(parsed(text).draft)

describe('parse: what Markdown would take for something else', () => {
  it('reads a title right above dashes as text and a rule', () => {
    expect(outlineOf('KẾT LUẬN\nvề công tác cán bộ\n-----\nĐoạn')).toEqual([
      'KẾT LUẬN\nvề công tác cán bộ',
      '-----',
      'Đoạn',
    ])
    expect(outlineOf('**KẾT LUẬN**\n===')).toEqual(['**KẾT LUẬN**\n==='])
  })

  it('reads list marks as text, whatever they are', () => {
    const lines = ['- a', '– b', '+ c', '* d', '1. e', '1- f', 'I- g', 'a) h', '12) i']
    expect(outlineOf(lines.join('\n\n'))).toEqual(lines)
    expect(outlineOf(lines.join('\n'))).toEqual([lines.join('\n')])
    expect(outlineOf('- **Đậm** và *nghiêng*\n- hai')).toEqual(['- **Đậm** và *nghiêng*\n- hai'])
  })

  it('reads indented lines and tabs between cells as text', () => {
    expect(outlineOf('\tĐẢNG BỘ TỈNH X\tĐẢNG CỘNG SẢN VIỆT NAM\n    *\tghi')).toEqual([
      'ĐẢNG BỘ TỈNH X\tĐẢNG CỘNG SẢN VIỆT NAM\n*\tghi',
    ])
    expect(outlineOf('    **bốn dấu cách**')).toEqual(['**bốn dấu cách**'])
  })

  it('keeps a star alone on its line, and raw HTML, as text', () => {
    expect(outlineOf('ĐẢNG UỶ XÃ Y\n*\nSố 05-KL/ĐU')).toEqual(['ĐẢNG UỶ XÃ Y\n*\nSố 05-KL/ĐU'])
    expect(outlineOf('<div>\n**a** <br> b\n</div>')).toEqual(['<div>\n**a** <br> b\n</div>'])
    expect(outlineOf('[a]: b\n\n[a] và [a](b)')).toEqual(['[a]: b', '[a] và a'])
  })

  it('reads headings, quotes, code, tables and rules', () => {
    expect(outlineOf('## II. NHIỆM VỤ ##\nĐoạn\n\n> a\n>> b\n\n***')).toEqual([
      '## II. NHIỆM VỤ',
      'Đoạn',
      '>a',
      '>>b',
      '-----',
    ])
    expect(outlineOf('```\na\n\n**b**\n```\nc')).toEqual(['code: a\n\n**b**', 'c'])
    expect(outlineOf('| A | B |\n|:--|--:|\n| *x* | y \\| z |')).toEqual(['A | B\n*x* | y | z'])
  })

  it('breaks lines at two spaces and at a backslash, softly elsewhere', () => {
    expect(outlineOf('T/M ĐẢNG UỶ  \nBÍ THƯ\nNguyễn Văn A')).toEqual(['T/M ĐẢNG UỶ⏎BÍ THƯ\nNguyễn Văn A'])
    expect(outlineOf('**T/M ĐẢNG UỶ**\\\nBÍ THƯ ')).toEqual(['**T/M ĐẢNG UỶ**⏎BÍ THƯ'])
  })

  it('makes text of links and inline code and keeps images', () => {
    expect(outlineOf('xem [*bản* gốc](http://a.vn), <http://b.vn>, `**c**` ![ảnh](d.png)')).toEqual([
      'xem *bản* gốc, http://b.vn, **c** ![ảnh](d.png)',
    ])
  })

  it('reads footnotes over block borders, with paragraphs of their own', () => {
    const { draft, names } = parsed('Một[^a], hai[^b].\n\n[^A]: lời\n\n    tiếp\n\nBa')
    expect(outline(draft)).toEqual(['Một[^a], hai[^b].', '[^a]: lời⏎tiếp', 'Ba'])
    expect(draft.blocks[0]).toMatchObject({ content: [{}, { type: 'footnoteReference' }, { value: ', hai[^b].' }] })
    expect(names).toEqual(['undefined-footnote'])
  })
})

describe('parse: comments', () => {
  it('takes them out wherever they stand, without moving anything', () => {
    const text = 'a <!-- một --> b\n<!-- hai\n\nba -->\nc\n\n<!-- bốn -->\n\nd<!-- năm -->'
    const { draft } = parsed(text)
    expect(outline(draft)).toEqual(['a b\nc', 'd'])
    expect(draft.comments.map((comment) => comment.text)).toEqual(['một', 'hai\n\nba', 'bốn', 'năm'])
    for (const { span } of draft.comments) expect(text.slice(span.start, span.end)).toMatch(/^<!--[\s\S]*-->$/)
    expect(verbatimFaults(draft)).toEqual([])
  })

  it('says where one is never closed, and prints what follows', () => {
    const { draft, diagnostics, names } = parsed('a\n\n<!-- quên đóng\n\nb')
    expect(names).toEqual(['unclosed-comment'])
    expect(diagnostics[0]?.location?.span).toEqual({ start: 3, end: 7 })
    expect(outline(draft)).toEqual(['a', '<!-- quên đóng', 'b'])
  })
})

describe('parse: marks left open', () => {
  it('points at them', () => {
    const { diagnostics, names } = parsed('Một\n\n**Abc')
    expect(names).toEqual(['unclosed-emphasis'])
    expect(diagnostics[0]).toMatchObject({ severity: 'warning', location: { span: { start: 5, end: 7 } } })
  })

  it('offers the space that closes a bold run-in heading', () => {
    const { diagnostics } = parsed('**2. Ban Tổ chức:**Tham mưu')
    expect(diagnostics).toHaveLength(1)
    expect(diagnostics[0]).toMatchObject({
      location: { span: { start: 17, end: 19 } },
      fix: { safe: false, edits: [{ span: { start: 19, end: 19 }, text: ' ' }] },
    })
  })

  it.each([
    ['**1. Giữ sợi lanh.* Mỗi làng', 0],
    ['Một *việc**.', 10],
    ['**Một việc***', 12],
    ['***Một việc** nữa', 0],
  ])('points at the mark too many of %j', (text, start) => {
    const { diagnostics, names } = parsed(text)
    expect(names).toEqual(['unclosed-emphasis'])
    expect(diagnostics[0]?.location?.span).toEqual({ start, end: start + 1 })
  })

  it.each([
    '*',
    '5 * 3',
    '***Một***',
    '**Một *hai***',
    '***Một** hai*',
    '\\***Một**',
    '* **Một** hai',
    '(*) Ghi chú',
    '* một mục',
    'Số ____/____',
    '`**`',
    '\\*Abc',
    'a_b_c',
  ])('leaves %j alone', (text) => {
    expect(parsed(text).names).toEqual([])
  })

  it('hints at HTML and at headings without a space', () => {
    expect(parsed('a<br>b').names).toEqual(['raw-html'])
    expect(parsed('x < 5 và y > 3').names).toEqual([])
    expect(parsed('##II. Nhiệm vụ').names).toEqual(['heading-without-space'])
    expect(parsed('xem #5 và **#x**').names).toEqual([])
  })

  it('takes a line of its own with two marks or more for the heading it was meant to be', () => {
    const shape = (text: string) => parsed(text).draft.blocks.map((block) => block.type)
    expect(parsed('##II. Nhiệm vụ').draft.blocks).toMatchObject([
      { type: 'heading', depth: 2, content: [{ value: 'II. Nhiệm vụ', span: { start: 2, end: 14 } }] },
    ])
    expect(shape('###1. Về **kinh tế**')).toEqual(['heading'])
    expect(shape('#2 trong 5 xã')).toEqual(['paragraph'])
    expect(shape('##II. Nhiệm vụ\nGiao các chi bộ.')).toEqual(['paragraph'])
  })

  it('limits a fence that nothing closes to its block', () => {
    const { draft, names } = parsed('```\na\n\nb')
    expect(outline(draft)).toEqual(['code: a', 'b'])
    expect(names).toEqual(['unclosed-code-fence'])
  })
})

describe('parse: drafts with nothing in them', () => {
  it.each(['', ' \n\t\n', '<!-- chỉ có ghi chú -->\n', '\uFEFF'])('reports %j as empty', (text) => {
    expect(parsed(text).names).toEqual(['empty-draft'])
  })

  it.each(['', '# ghi chú\n', '---\n'])('reports an empty YAML draft %j', (text) => {
    expect(parsed(text, 'a.yaml').names).toEqual(['empty-draft'])
  })

  it('accepts a draft that is only front matter', () => {
    const { draft, names } = parsed('---\ncơ quan: Đảng uỷ xã Y\n---\n')
    expect(names).toEqual([])
    expect(draft.blocks).toEqual([])
    expect(draft.data?.entries).toHaveLength(1)
  })
})

/** Text nodes whose offsets do not lead to their own characters. */
function verbatimFaults(draft: Draft): string[] {
  const faults: string[] = []
  const { text } = draft.source
  const visit = (content: readonly Inline[], within: DraftBlock['span']): void => {
    let end = within.start
    for (const node of content) {
      if (node.span.start < end || node.span.end > within.end) faults.push(`${node.type} out of place`)
      end = node.span.end
      if (node.type === 'emphasis' || node.type === 'strong') visit(node.children, node.span)
      if (node.type !== 'text') continue
      const written = text.slice(node.span.start, node.span.end)
      const isVerbatim = node.value === written
      if (!isVerbatim && !/^(?:\\.|&[#\w]+;)$/.test(written)) faults.push(`"${node.value}" is "${written}"`)
    }
  }
  for (const block of draft.blocks) {
    if ('content' in block) visit(block.content, block.span)
    if (block.type === 'table')
      for (const row of block.rows) for (const cell of row.cells) visit(cell.content, cell.span)
  }
  return faults
}

describe('parse: offsets', () => {
  it('keeps every text node verbatim or a replaced piece of its own, for any mix of marks', () => {
    const pieces =
      '**|*|_|`|``|\n|\n\n|  \n|\\\n|\\*|&amp;|&#7873;|[|](x)|![|<http://a.vn>|<br>|<!-- c -->|<!--|-->|> |# |- |1. |\t|    |-----|| a | b |\n|---|---|\n|| c ||[^1]|[^1]: |```|~~~|Đảng|xã|😀| |:|.|“'.split(
        '|',
      )
    let state = 7
    const random = (below: number): number => {
      state = (state * 48271) % 0x7fffffff
      return state % below
    }
    for (let round = 0; round < 800; round++) {
      const text = Array.from({ length: 2 + random(30) }, () => pieces[random(pieces.length)]).join('')
      const { draft } = parsed(text)
      expect({ text, faults: verbatimFaults(draft) }).toEqual({ text, faults: [] })
    }
  })

  it('tells places in the author’s text, through CRLF, decomposed letters and a dropped character', () => {
    const original = `${'Hội nghị'.normalize('NFD')}\u200B\r\n\r\n😀 **Abc`
    const { diagnostics, draft } = parsed(original)
    const start = diagnostics[0]?.location?.span.start ?? 0
    expect(positionOf(draft.source, start)).toMatchObject({ line: 3, column: 4 })
  })
})
