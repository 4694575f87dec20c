import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Item, Section, SectionChild, TaskList } from '../model/document.ts'
import { compile } from './compile.ts'

// A published conclusion exactly as an office received it lies beside some checkouts; it is not part of the project.
const path = new URL('../../../shared/seeds/ket-luan-hoi-nghi-24.md', import.meta.url)
const isPresent = existsSync(path)

const result = isPresent
  ? compile(new Uint8Array(readFileSync(path)), 'ket-luan.md', {
      stage: 'du-thao',
      edition: null,
      profile: null,
      overrides: {},
    })
  : null
const paper = () => {
  if (!result?.document) throw new Error('not compiled')
  return result.document
}
const sections = () => paper().sections.filter((child): child is Section => child.type === 'section')
const types = (blocks: readonly SectionChild[] | undefined) => blocks?.map((block) => block.type)
const section = (index: number): Section => {
  const found = sections()[index]
  if (!found) throw new Error(`no section ${index}`)
  return found
}
const items = (index: number) => section(index).children.filter((child): child is Item => child.type === 'item')
const list = (blocks: readonly SectionChild[]): TaskList => {
  const found = blocks.find((block): block is TaskList => block.type === 'taskList')
  if (!found) throw new Error('no task list')
  return found
}
const codes = (name: string) => (result?.diagnostics ?? []).filter((one) => one.definition.name === name)

describe.runIf(isPresent)('a real conclusion as its office has it', () => {
  it('has its title, preamble and enacting clause', () => {
    expect(paper().title.label).toBe('KẾT LUẬN')
    expect(paper().title.author).toEqual(['HỘI NGHỊ HUYỆN ỦY LẦN THỨ 24, KHÓA XXVI,', 'NHIỆM KỲ 2020 - 2025'])
    expect(types(paper().preamble)).toEqual(['paragraph'])
    expect(paper().enactingClause?.content.map((node) => node.type)).toEqual(['emphasis'])
    expect(paper().enactingClause?.text).toMatch(/^Sau khi xem xét.*kết luận:$/)
  })

  it('has five sections in the order of the paper, the second IV an error with both places and an unsafe fix', () => {
    expect(paper().sections.map((child) => child.type)).toEqual(Array(5).fill('section'))
    expect(sections().map(({ numeral }) => numeral)).toEqual(['I', 'II', 'III', 'IV', 'IV'])
    const duplicates = (result?.diagnostics ?? []).filter((one) => one.severity === 'error')
    expect(duplicates).toHaveLength(1)
    expect(duplicates[0]?.fix?.safe).toBe(false)
    expect(duplicates[0]?.related.length).toBeGreaterThan(0)
  })

  it('joins the paragraph that a page break cut', () => {
    expect(types(section(0).children)).toEqual(['paragraph', 'paragraph', 'taskList'])
    expect(list(section(0).children).children).toHaveLength(3)
    expect(list(section(0).children).children[0]?.text).toContain('cán bộ, đảng viên và quần chúng ưu tú')
  })

  it('has the tasks of section II, the first of item 2 with its continuation', () => {
    expect(items(1).map(({ label }) => label)).toEqual(['1', '2'])
    expect(items(1).map((item) => list(item.children).children.length)).toEqual([8, 10])
    expect(types(list(items(1)[1]?.children ?? []).children[0]?.children)).toEqual(['paragraph'])
  })

  it('keeps the note of the section without content', () => {
    expect(section(2).children).toEqual([])
    expect(section(2).note).toBe('Có Thông báo kết luận riêng')
  })

  it('tells headings over a list from run-in ones', () => {
    expect(items(3).map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
    expect(items(3).map(({ runIn }) => runIn)).toEqual([false, ...Array(7).fill(true)])
    expect(list(items(3)[0]?.children ?? []).children).toHaveLength(2)
  })

  it('leaves the delegation to one body in its section', () => {
    expect(types(section(4).children)).toEqual(['paragraph', 'taskList', 'paragraph'])
    expect(paper().closing).toEqual([])
  })

  it('reads recipients and signature', () => {
    expect(paper().recipients).toHaveLength(8)
    expect(paper().recipients.map(({ note }) => note)).toEqual(['để báo cáo', 'để báo cáo', ...Array(6).fill(null)])
    expect(paper().recipients.map(({ filing }) => filing)).toEqual([...Array(7).fill(false), true])
    const { authority, position, name } = paper().signature ?? {}
    const lastLine = readFileSync(path, 'utf8').normalize('NFC').trimEnd().split('\n').at(-1)?.trim()
    expect([authority, position, name]).toEqual(['T/M BAN CHẤP HÀNH', 'BÍ THƯ', lastLine])
  })

  it('hints at what is missing and composes the paper all the same', () => {
    expect(codes('missing-issuer').map(({ severity }) => severity)).toEqual(['hint'])
    expect(result?.paged?.pages.length).toBeGreaterThan(4)
  })
})
