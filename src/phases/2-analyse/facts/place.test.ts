import { describe, expect, it } from 'vitest'
import type { Inline } from '../../../model/inline.ts'
import { placesIn } from './place.ts'

const source = 'Giao **Ban Tổ chức**  chủ trì\nrà soát.'
const text = (value: string, start: number, end: number): Inline => ({ type: 'text', value, span: { start, end } })
const content: Inline[] = [
  text('Giao ', 0, 5),
  { type: 'strong', span: { start: 5, end: 20 }, children: [text('Ban Tổ chức', 7, 18)] },
  text(' chủ trì rà soát.', 20, source.length),
]
const plain = 'Giao Ban Tổ chức chủ trì rà soát.'

describe('placesIn', () => {
  const place = placesIn(content, source, { start: 0, end: 0 })
  const written = (words: string) => {
    const { start, end } = place(plain.indexOf(words), plain.indexOf(words) + words.length)
    return source.slice(start, end)
  }

  it('finds words under marks, behind folded blanks and over line ends', () => {
    expect(written('Ban Tổ chức')).toBe('Ban Tổ chức')
    expect(written('Tổ chức chủ')).toBe('Tổ chức**  chủ')
    expect(written('chủ trì rà soát')).toBe('chủ trì\nrà soát')
  })

  it('falls back where there is no text', () => {
    expect(placesIn([], source, { start: 3, end: 4 })(0, 1)).toEqual({ start: 3, end: 4 })
  })
})
