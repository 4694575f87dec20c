import { describe, expect, test } from 'vitest'
import { readNumbering } from './numbering.ts'
import { parseXml } from './xml.ts'

interface GivenLevel {
  readonly format?: string
  readonly text: string
  readonly start?: number
  readonly suffix?: string
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const valued = (name: string, value: string | number | undefined) =>
  value === undefined ? '' : `<w:${name} w:val="${value}"/>`

const levelXml = ({ format, text, start, suffix }: GivenLevel, at: number) =>
  `<w:lvl w:ilvl="${at}">${valued('start', start)}${valued('numFmt', format)}${valued('suff', suffix)}${valued('lvlText', text)}</w:lvl>`

/** A list `1` of these levels, as Word keeps it in numbering.xml; list `2` counts on in it, list `3` has no levels. */
function list(...levels: GivenLevel[]) {
  const xml = `<w:numbering xmlns:w="${word}"><w:abstractNum w:abstractNumId="7">${levels.map(levelXml).join('')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
    <w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>
    <w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num></w:numbering>`
  return readNumbering(parseXml(new TextEncoder().encode(xml)))
}

/** The first labels of a list of one level. */
function labels(count: number, level: GivenLevel) {
  const { label } = list(level)
  return Array.from({ length: count }, () => label('1', 0))
}

describe('labels that Word makes itself are those it prints', () => {
  test.each([
    ['decimal', ['1. ', '2. ', '3. ']],
    ['decimalZero', ['01. ', '02. ', '03. ']],
    ['upperRoman', ['I. ', 'II. ', 'III. ']],
    ['lowerRoman', ['i. ', 'ii. ', 'iii. ']],
    ['upperLetter', ['A. ', 'B. ', 'C. ']],
    ['lowerLetter', ['a. ', 'b. ', 'c. ']],
    ['hindiConsonants', ['1. ', '2. ', '3. ']],
  ])('%s', (format, expected) => {
    expect(labels(3, { format, text: '%1.' })).toEqual(expected)
  })

  test.each([
    ['upperRoman', 44, 'XLIV '],
    ['upperRoman', 1949, 'MCMXLIX '],
    ['lowerRoman', 88, 'lxxxviii '],
    ['lowerLetter', 26, 'z '],
    ['lowerLetter', 27, 'aa '],
    ['upperLetter', 53, 'AAA '],
    ['decimalZero', 10, '10 '],
  ])('%s from %i', (format, start, expected) => {
    expect(labels(1, { format, text: '%1', start })).toEqual([expected])
  })

  test('a level without a format counts in figures, from 1', () => {
    expect(labels(2, { text: '(%1)' })).toEqual(['(1) ', '(2) '])
  })

  test('bullets of symbol fonts are bullets; a dash is a dash', () => {
    expect(labels(2, { format: 'bullet', text: '\uf0b7' })).toEqual(['• ', '• '])
    expect(labels(1, { format: 'bullet', text: '-' })).toEqual(['- '])
  })

  test('nothing is printed where nothing is asked for, and no white behind it', () => {
    expect(labels(2, { format: 'none', text: '%1.' })).toEqual(['', ''])
    expect(labels(1, { text: '' })).toEqual([''])
    expect(labels(1, { text: '%1.', suffix: 'nothing' })).toEqual(['1.'])
    expect(labels(1, { text: '%1.', suffix: 'space' })).toEqual(['1. '])
  })

  test('a level below begins anew after one above, and may show both', () => {
    const { label } = list({ text: '%1.', format: 'upperRoman' }, { text: '%1.%2.' })
    const order: readonly number[] = [0, 1, 1, 0, 1]
    expect(order.map((level) => label('1', level))).toEqual(['I. ', 'I.1. ', 'I.2. ', 'II. ', 'II.1. '])
  })

  test('a level that was skipped shows where it starts', () => {
    expect(list({ text: '%1.', start: 4 }, { text: '%1.%2.' }).label('1', 1)).toBe('4.1. ')
    expect(list({ text: '%1.' }, { text: '%1.%3.' }).label('1', 1)).toBe('1.1. ')
  })

  test('two lists of one numbering count on; lists that are nowhere have no label', () => {
    const { label, properties } = list({ text: '%1.' })
    expect([label('1', 0), label('2', 0), label('1', 0)]).toEqual(['1. ', '2. ', '3. '])
    expect([label('3', 0), label('9', 0), label('1', 5)]).toEqual(['', '', ''])
    expect(properties('9', 0)).toEqual({})
  })

  test('a file without numbering.xml has none', () => {
    expect(readNumbering(null).label('1', 0)).toBe('')
  })
})
