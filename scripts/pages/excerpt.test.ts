import { expect, test } from 'vitest'
import { excerpts } from './excerpt.ts'

/** The texts without marks, and where `⟦ ⟧` stood. */
function shown(marked: string, right: string) {
  const start = marked.indexOf('⟦')
  const end = marked.indexOf('⟧') - 1
  return excerpts(marked.replace(/[⟦⟧]/g, ''), right, [{ start, end }])
}

test('shows the line that differs, one around, and the mark under the words', () => {
  const right = 'a\nb\n\nký hiệu: KL\nc\nd\n'
  expect(shown(right.replace('KL', '⟦NQ⟧'), right)).toEqual({
    wrong: 'b\n\nký hiệu: NQ\n         ^^\nc',
    right: 'b\n\nký hiệu: KL\nc',
  })
})

test('a mark away from what differs is shown in both texts', () => {
  const right = `dòng đầu\n${'giữa\n'.repeat(9)}cuối\n`
  const { wrong, right: mended } = shown(right.replace('đầu', '⟦đầu⟧').replace('cuối', 'sau cùng'), right)
  expect(wrong).toBe('dòng đầu\n     ^^^\ngiữa\n…\ngiữa\nsau cùng')
  expect(mended).toBe('dòng đầu\ngiữa\n…\ngiữa\ncuối')
})

test('lines that belong to the matter are shown, and what changes stands once', () => {
  const right = 'I. a\n\nx\n\ny\n\nII. b c\n'
  const wrong = 'I. a\n\nx\n\ny\n\nI. b\nc\n'
  expect(excerpts(wrong, right, [{ start: wrong.lastIndexOf('I.'), end: wrong.lastIndexOf('.') }], [0])).toEqual({
    wrong: 'I. a\n\nx\n…\ny\n\nI. b\n^\nc',
    right: 'I. a\n\nx\n…\ny\n\nII. b c',
  })
})

test('what nobody sees is printed by its code point, the mark as wide as that', () => {
  expect(shown('nạo⟦\u200b⟧ vét', 'nạo vét')).toEqual({ wrong: 'nạo⟨U+200B⟩ vét\n   ^^^^^^^^', right: 'nạo vét' })
  expect(shown('⟦e\u0301⟧', 'é').wrong).toBe('e⟨U+0301⟩\n^^^^^^^^^')
})

test('a missing thing has a mark of its own, and something around it', () => {
  expect(shown('một\n⟦⟧hai\n', 'một\nthêm\nhai\n')).toEqual({ wrong: 'một\nhai\n^', right: 'một\nthêm\nhai' })
  expect(shown('hết⟦⟧\n', 'hết.\n').wrong).toBe('hết\n   ^')
})

test('a long line is cut to the place', () => {
  const { wrong, right } = shown(
    `${'trước '.repeat(60)}⟦CHỖ⟧${' sau'.repeat(60)}`,
    `${'trước '.repeat(60)}ĐÂY${' sau'.repeat(60)}`,
  )
  for (const text of [wrong, right]) for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(98)
  const [row = '', marks = ''] = wrong.split('\n')
  expect(row).toMatch(/^… trước .* …$/)
  expect(row.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('CHỖ')
  expect(right).toContain('ĐÂY')
})

test('a long stretch is told by its ends', () => {
  const { wrong } = shown(`⟦a⟧\n${'b\n'.repeat(40)}`, 'x\n')
  expect(wrong.split('\n').length).toBeLessThan(24)
  expect(wrong).toContain('\n…\n')
})
