import { expect, it } from 'vitest'
import { blocksOf } from './convert.ts'
import { parseBlock } from './markdown.ts'
import { isPlain, plainInline } from './plain.ts'

const at = (index: number) => index

it('agrees with the parser on whatever is plain', () => {
  let state = 20_260_605
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  const pieces = [
    '#',
    '##',
    '#######',
    '# ',
    ' ',
    '  ',
    '\t',
    '\n',
    'ô',
    '1.',
    '-',
    '- ',
    '+',
    '>',
    '=',
    '&',
    '<',
    ':',
    '…',
    '\u00a0',
  ]
  let read = 0
  for (let round = 0; round < 8000; round += 1) {
    const length = 1 + Math.floor(next() * 9)
    const markdown = Array.from({ length }, () => pieces[Math.floor(next() * pieces.length)]).join('')
    if (/^\s*$/m.test(markdown) || !isPlain(markdown)) continue
    read += 1
    const parsed = blocksOf(parseBlock(markdown), markdown, at, { footnotes: new Set(), codeStarts: new Set() })
    const content = plainInline(markdown, at)
    expect([
      JSON.stringify(markdown),
      parsed.map((block) => ('content' in block ? block.content : block.type)),
    ]).toEqual([JSON.stringify(markdown), [content]])
  }
  expect(read).toBeGreaterThan(1000)
})
