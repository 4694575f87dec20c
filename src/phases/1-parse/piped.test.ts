import { expect, it } from 'vitest'
import { blocksOf } from './convert.ts'
import { parseBlock } from './markdown.ts'
import { pipedBlock } from './piped.ts'

const at = (index: number) => index
const parsed = (markdown: string) =>
  blocksOf(parseBlock(markdown), markdown, at, { footnotes: new Set(), codeStarts: new Set() })

it.each([
  '| STT | Nội dung |\n|---|:-:|\n| 1 | Việc **gấp** |',
  '|a|b|\n|:-|-:|\n| |c d |  \n||\n|e|f|g|',
  '  | a |\n |-|\n   | *b*, **c**; |',
  '|a|\n|-|',
  '| a |\n| --- |\n| - b |\n| # c |\n| > d |',
])('reads %j without the parser, as the parser would', (markdown) => {
  expect(pipedBlock(markdown, at)).not.toBeNull()
  expect([pipedBlock(markdown, at)]).toEqual(parsed(markdown))
})

it.each([
  'một\n|a|\n|-|',
  '|a|\n|-|\nhai',
  '|a|b|\n|-|',
  '|a|\n|-|\n|b\\|c|',
  '|a|\n|-|\n|`b`|',
  '|a|\n|-|\n|[^1]|',
  '|a|\n|-|\n|*b|',
  '    |a|\n|-|',
  '|a|',
  '| a |\n\n|-|',
])('leaves %j to the parser', (markdown) => {
  expect(pipedBlock(markdown, at)).toBeNull()
})

it('agrees with the parser on whatever it reads', () => {
  let state = 20_260_605
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
  const pieces = ['|', '|', '|', ' ', '  ', '\t', 'ô', 'bà', '*', '**', '-', ':', '>', '# ', '\u00a0', '1.', '\n|', '+']
  let read = 0
  for (let round = 0; round < 6000; round += 1) {
    const body = Array.from({ length: Math.floor(next() * 14) }, () => pieces[Math.floor(next() * pieces.length)])
    const markdown = `${next() < 0.2 ? ' ' : ''}|ô|${next() < 0.5 ? ' |' : 'bà|'}\n|-|:-:|${next() < 0.5 ? '\n|' : ''}${body.join('')}`
    if (/^\s*$/m.test(markdown)) continue
    const piped = pipedBlock(markdown, at)
    if (!piped) continue
    read += 1
    expect([JSON.stringify(markdown), [piped]]).toEqual([JSON.stringify(markdown), parsed(markdown)])
  }
  expect(read).toBeGreaterThan(300)
})
