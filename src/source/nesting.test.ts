import { describe, expect, it } from 'vitest'
import { tooDeepAt } from './nesting.ts'

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n')

describe('tooDeepAt', () => {
  it('points at the line where lists go too deep', () => {
    const text = lines(1000, (level) => `${' '.repeat(level * 2)}- x`)
    const offset = tooDeepAt(text, 100)
    expect(offset).not.toBeNull()
    expect(text.slice(0, offset ?? 0).split('\n')).toHaveLength(101)
  })

  it.each([
    ['numbered lists', lines(200, (level) => `${'\t'.repeat(level)}1. x`)],
    ['blank lines between', lines(400, (level) => (level % 2 ? '' : `${' '.repeat(level)}+ x`))],
    ['list marks in a row', `${'- '.repeat(150)}x`],
    ['quotes', `${'>'.repeat(150)} x`],
    ['empty quotes', '> '.repeat(150)],
  ])('refuses %s', (_, text) => {
    expect(tooDeepAt(text, 100)).not.toBeNull()
  })

  it.each([
    ['a long flat list', lines(5000, () => '- nhiệm vụ')],
    ['stairs that come back', lines(5000, (index) => `${' '.repeat((index % 50) * 2)}- x`)],
    ['a rule of dashes', '- '.repeat(150)],
    ['dashes inside a text', `a ${'- '.repeat(150)}`],
    ['deep text that is no list', lines(500, (level) => `${' '.repeat(level)}x`)],
  ])('accepts %s', (_, text) => {
    expect(tooDeepAt(text, 100)).toBeNull()
  })

  it('counts every line and every bracket of YAML', () => {
    expect(
      tooDeepAt(
        lines(200, (level) => `${' '.repeat(level)}a:`),
        100,
        true,
      ),
    ).not.toBeNull()
    expect(tooDeepAt(`a: ${'['.repeat(200)}`, 100, true)).not.toBeNull()
    expect(
      tooDeepAt(
        lines(500, () => 'a: [b, {c: d}]'),
        100,
        true,
      ),
    ).toBeNull()
  })
})
