import { stripVTControlCharacters, styleText } from 'node:util'
import { expect, test } from 'vitest'
import { plain } from '../diagnostics/render/paint.ts'
import { renderPage } from './terminal-page.ts'

const page = `<!-- made -->

# KL3999 · a-name

**Câu nói “…”**

| | |
|---|---|
| Mức độ | lỗi |
| Tính chất | a \\| b ${'dài '.repeat(12)}|

## Vì sao

Một đoạn dài có \`mã gõ\` và **chữ đậm
sang dòng** rồi thôi, 5 * 3.

- mục một ${'dài '.repeat(12)}
- mục hai
  nối

Sai:

\`\`\`\`text
# không phải tiêu đề

\`\`\`
sai
^^^
\`\`\`\`

## English

**A sentence**

### Why

Because.
`

test('a page is set for a terminal, one language at a time', () => {
  expect(renderPage(page, 'vi', plain, 40)).toBe(`KL3999 · a-name

Câu nói “…”

Mức độ     lỗi
Tính chất  a | b dài dài dài dài dài dài
           dài dài dài dài dài dài

Vì sao
Một đoạn dài có \`mã gõ\` và chữ đậm sang
dòng rồi thôi, 5 * 3.

- mục một dài dài dài dài dài dài dài
  dài dài dài dài dài
- mục hai nối

Sai:
    # không phải tiêu đề

    \`\`\`
    sai
    ^^^

`)
  expect(renderPage(page, 'en', plain, 40)).toBe('KL3999 · a-name\n\nA sentence\n\nWhy\nBecause.\n\n')
})

test('colours change no word and no line', () => {
  const red = (_: string, text: string) => styleText('red', text, { validateStream: false })
  const painted = renderPage(page, 'vi', red, 40)
  expect(painted).toContain(`    ${red('', '^^^')}`)
  expect(stripVTControlCharacters(painted)).toBe(renderPage(page, 'vi', plain, 40))
})
