import { expect, it } from 'vitest'
import { blocksOf, inlinesOf } from './convert.ts'
import { parseBlock, parseLine } from './markdown.ts'
import { starredBlock, starredText } from './starred.ts'

const at = (index: number) => index
const parsed = (markdown: string) =>
  blocksOf(parseBlock(markdown), markdown, at, { footnotes: new Set(), codeStarts: new Set() })

const lineOf = (text: string) => inlinesOf(parseLine(text), text, at, new Set())

it.each([
  '**I. KẾT QUẢ**',
  '**I. KẾT QUẢ**  \n(Có *thông báo* riêng)',
  '- *Tuy nhiên*, do thời tiết **bất thường**.',
  '  **2. Ban Tổ chức:**   chủ trì \n  phối hợp',
  '## II. NHIỆM VỤ',
  '  ### 1. Về *kinh tế*  ',
  'A (*b*), “**c**”; *d*.',
])('reads %j without the parser, as the parser would', (markdown) => {
  expect(starredBlock(markdown, at)).not.toBeNull()
  expect([starredBlock(markdown, at)]).toEqual(parsed(markdown))
})

it.each([
  '*** a ***',
  '* a',
  'a*b*c',
  '**a',
  '**a *b* c**',
  '*a\nb*',
  '# a #',
  '#',
  '# *',
  '**a**\n# b',
  '> **a**',
  '***',
  '**a** `b`',
  '**a**[^1]',
])('leaves %j to the parser', (markdown) => {
  expect(starredBlock(markdown, at)).toBeNull()
})

/** Always the same, so that a failure can be seen again. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

it('agrees with the parser on whatever it reads, as a block and as a value', () => {
  const next = random(20_260_605)
  const pieces = [
    '*',
    '**',
    '*',
    '**',
    ' ',
    '  ',
    '\n',
    'ô',
    'bà',
    'cá nhân',
    '.',
    ',',
    '(',
    ')',
    '“',
    '”',
    '-',
    '1.',
    '\t',
    '# ',
    '## ',
    '#',
    '\u00a0',
    '+',
    '=',
    '😀',
    '…',
    '>',
    '***',
  ]
  let read = 0
  for (let round = 0; round < 6000; round += 1) {
    const length = 1 + Math.floor(next() * 9)
    const markdown = Array.from({ length }, () => pieces[Math.floor(next() * pieces.length)]).join('')
    // Blocks as they are cut: no blank lines.
    if (/^\s*$/m.test(markdown)) continue
    const value = starredText(markdown, at)
    if (value) expect([JSON.stringify(markdown), value]).toEqual([JSON.stringify(markdown), lineOf(markdown)])
    const starred = starredBlock(markdown, at)
    if (!starred) continue
    read += 1
    expect([JSON.stringify(markdown), starred]).toEqual([JSON.stringify(markdown), parsed(markdown)[0]])
    expect(parsed(markdown)).toHaveLength(1)
  }
  expect(read).toBeGreaterThan(300)
})
