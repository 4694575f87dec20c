import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../source/decode.ts'
import { findFrontMatter } from './front-matter.ts'
import { parse } from './parse.ts'

/** The YAML and the body that were told apart. */
function split(text: string) {
  const front = findFrontMatter(text)
  return front && { yaml: text.slice(front.yaml.start, front.yaml.end), body: text.slice(front.bodyStart) }
}

const namesOf = (text: string): string[] =>
  parse(sourceOf(text, 'a.md'), { stage: 'du-thao' }).diagnostics.map(({ definition }) => definition.name)

describe('findFrontMatter', () => {
  it('ends at three hyphens or three dots', () => {
    expect(split('---\nsố: 5\n---\nA\n---\n')).toEqual({ yaml: 'số: 5\n', body: 'A\n---\n' })
    expect(split('---\nsố: 5\n...\nA')).toEqual({ yaml: 'số: 5\n', body: 'A' })
    expect(split('---\nsố: 5\n---')).toEqual({ yaml: 'số: 5\n', body: '' })
    expect(split('---\n---\nA')).toEqual({ yaml: '', body: 'A' })
  })

  it('may follow blank lines and comments, and have blank lines inside', () => {
    expect(split('\n \n<!-- mẫu -->\n---  \nsố: 5\n\nngày: 6\n---\nA')).toEqual({
      yaml: 'số: 5\n\nngày: 6\n',
      body: 'A',
    })
  })

  it.each([
    ['a rule before the letterhead', '---\nĐẢNG BỘ TỈNH X\nĐẢNG UỶ XÃ Y\n*\nSố: 05-KL/ĐU\n---\nA'],
    ['five hyphens', '-----\nsố: 5\n-----\nA'],
    ['two rules around prose', '---\n\nMột câu dài nói rằng: nội dung sau đây không phải là khai báo gì cả.\n\n---\n'],
    ['a rule and nothing else', '---\n'],
    ['text first', 'A\n---\nsố: 5\n---\n'],
  ])('is not %s', (_, text) => {
    expect(findFrontMatter(text)).toBeNull()
  })

  it('still is one when a line in it is wrong', () => {
    expect(split('---\ncơ quan Đảng uỷ xã Y\nsố: 5\nđịa danh: Y\n---\nA')?.body).toBe('A')
  })
})

describe('front matter that is not closed', () => {
  it('ends at the first blank line, and the body is kept', () => {
    const text = '---\nsố: 5\nđịa danh: Y\n\nKẾT LUẬN\n\nĐoạn một.'
    expect(split(text)).toEqual({ yaml: 'số: 5\nđịa danh: Y\n', body: '\nKẾT LUẬN\n\nĐoạn một.' })
    expect(namesOf(text)).toEqual(['unclosed-front-matter'])
  })

  it('ends at a line of other dashes, such as Word makes of three hyphens', () => {
    expect(split('---\nsố: 5\n—\nA\n---\n')).toEqual({ yaml: 'số: 5\n', body: 'A\n---\n' })
    expect(namesOf('---\nsố: 5\n-----\nA')).toEqual(['unclosed-front-matter'])
  })

  it('may be the whole file', () => {
    expect(split('---\nsố: 5\n')).toEqual({ yaml: 'số: 5\n', body: '' })
    expect(namesOf('---\nsố: 5\nđịa danh: Y')).toEqual(['unclosed-front-matter'])
  })
})
