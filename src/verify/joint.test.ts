import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { edited, type Parts, pagesOf, written } from './papers.test-support.ts'
import { verify } from './verify.ts'

const two = readFileSync(new URL('../../examples/lien-tich-hai-ban.md', import.meta.url), 'utf8')
const four = two
  .replace('Ban Tổ chức - Ban Nội chính', 'Ban Tổ chức - Ban Nội chính - Uỷ ban Kiểm tra - Văn phòng')
  .replace(
    'nơi nhận:',
    `  - {quyền hạn: T/M Uỷ ban Kiểm tra, chức vụ: Chủ nhiệm, họ tên: Đặng Văn Sơn}
  - {quyền hạn: K/T Chánh Văn phòng, chức vụ: Phó Chánh Văn phòng, họ tên: Hoàng Thị Nga}
nơi nhận:`,
  )

async function measured(draft: string, format: 'docx' | 'pdf' | 'html', change: (parts: Parts) => void = () => {}) {
  const paged = pagesOf(draft)
  const file = await written(format, paged)
  const changed = change === unchanged ? file : edited(file, change)
  const found = await verify(changed, format, { edition: null, against: change === unchanged ? paged : null })
  if (found.kind !== 'measured') throw new Error(found.reason.en)
  const verdict = found.rows.find(({ clause }) => clause === 'signature.joint')?.verdict ?? null
  return { verdict, wrong: found.rows.filter((row) => row.verdict === 'different').map(({ clause }) => clause) }
}

const unchanged = () => {}

describe('a joint paper', () => {
  it.each(['docx', 'pdf', 'html'] as const)('has its signatures side by side in a %s', async (format) => {
    expect(await measured(two, format, unchanged)).toEqual({ verdict: 'same', wrong: [] })
    expect(await measured(four, format, unchanged)).toEqual({ verdict: 'same', wrong: [] })
  })

  it.each(['docx', 'pdf', 'html'] as const)('is no paper that one body signs, in a %s', async (format) => {
    const one = two.replace(/ {2}- quyền hạn: K\/T[\s\S]*?(?=nơi nhận)/, '')
    expect((await measured(one, format, unchanged)).verdict).toBeNull()
  })

  const inText = (from: RegExp, to: string) => (parts: Parts) => {
    parts['word/document.xml'] = (parts['word/document.xml'] ?? '').replace(from, to)
  }
  const cell = /<w:tc>(?:(?!<\/w:tc>).)*K\/T TRƯỞNG BAN(?:(?!<\/w:tc>).)*<\/w:tc>/s

  it.each<[string, (parts: Parts) => void]>([
    ['stands on another row', inText(cell, '$&<w:tc><w:p/></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc>')],
    ['looks otherwise', inText(/(?<=<w:r>)(?=<w:t[^>]*>Trần Thị Hạnh)/, '<w:rPr><w:b w:val="0"/></w:rPr>')],
  ])('is found wrong where the other signature %s', async (_, change) => {
    expect((await measured(two, 'docx', change)).wrong).toContain('signature.joint')
  })
})
