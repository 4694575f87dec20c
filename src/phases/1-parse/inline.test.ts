import { describe, expect, it } from 'vitest'
import { inlinesOf } from './convert.ts'
import { parseInline } from './inline.ts'
import { parseLine } from './markdown.ts'
import { isPlain, isPlainInline, plainInline } from './plain.ts'

const identity = (index: number): number => index

describe('parseInline', () => {
  it('reads emphasis, and places it in the source', () => {
    expect(parseInline('Về *công tác* cán bộ', (index) => index + 100)).toEqual([
      { type: 'text', value: 'Về ', span: { start: 100, end: 103 } },
      {
        type: 'emphasis',
        children: [{ type: 'text', value: 'công tác', span: { start: 104, end: 112 } }],
        span: { start: 103, end: 113 },
      },
      { type: 'text', value: ' cán bộ', span: { start: 113, end: 120 } },
    ])
  })

  it.each(['# I. Mục', '- Nhiệm vụ', '> trích', '-----', '1. Một', '```', '    thụt'])(
    'takes no block out of %j',
    (value) => {
      expect(parseInline(value, identity).map((node) => node.type === 'text' && node.value)).toEqual([value.trim()])
    },
  )

  it('splits text where the source has something in between', () => {
    // `at` as of a YAML value folded over two lines.
    const at = (index: number): number => (index < 4 ? index : index + 10)
    expect(parseInline('một hai', at)).toEqual([
      { type: 'text', value: 'một ', span: { start: 0, end: 4 } },
      { type: 'text', value: 'hai', span: { start: 14, end: 17 } },
    ])
  })

  it('makes a break of a blank line and of two spaces', () => {
    const kinds = (value: string) =>
      parseInline(value, identity).map((node) => (node.type === 'text' ? node.value : node.type))
    expect(kinds('một\n\nhai')).toEqual(['một', 'break', 'hai'])
    expect(kinds('**một**  \nhai\n')).toEqual(['strong', 'break', 'hai'])
    expect(kinds('')).toEqual([])
  })
})

describe('plainInline', () => {
  it('agrees with the parser on every plain text', () => {
    const pieces = [
      'Đảng',
      ' ',
      '  ',
      '   ',
      '\t',
      '\n',
      ' \n',
      '  \n',
      '\t\n',
      '- a',
      '1.',
      '&',
      '<',
      '😀',
      ':',
      '\u00A0',
      '!',
    ]
    let state = 3
    for (let round = 0; round < 500; round++) {
      let text = ''
      for (let count = 0; count < 12; count++) {
        state = (state * 48271) % 0x7fffffff
        text += pieces[state % pieces.length]
      }
      // A blank line ends the block that is read.
      const block = text.split(/\n[ \t]*(?=\n)/)[0] ?? ''
      if (!isPlain(block) || block.trim() === '') continue
      expect({ block, content: plainInline(block, identity) }).toEqual({
        block,
        content: inlinesOf(parseLine(block), block, identity),
      })
    }
  })

  it.each(['a*b', 'a_b', '`a`', '[a', '\\', 'a | b', '~~~', '&amp;', '&#5;', '<http://a.vn>', '<a@b.vn>'])(
    'leaves %j to the parser',
    (text) => {
      expect(isPlainInline(text)).toBe(false)
    },
  )

  it.each(['# a', '  > a', 'a\n---', '- - -', 'a\n   #'])('leaves the block %j to the parser', (text) => {
    expect(isPlain(text)).toBe(false)
  })

  it.each(['A & B', 'x < y', '- a – b', 'Số 05-KL/ĐU', '1- Mục'])('takes %j itself', (text) => {
    expect(isPlain(text)).toBe(true)
  })
})
