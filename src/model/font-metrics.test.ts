import { readFileSync } from 'node:fs'
import * as fontkit from 'fontkit'
import { describe, expect, test } from 'vitest'
import { advance, ascent, descent, faceOf, hasGlyph, textWidth } from './font-metrics.ts'
import { points } from './measures.ts'
import type { FontFace } from './paged-document.ts'

const files: Record<FontFace, string> = {
  regular: 'tinos-regular.ttf',
  bold: 'tinos-bold.ttf',
  italic: 'tinos-italic.ttf',
  boldItalic: 'tinos-bold-italic.ttf',
}

function open(face: FontFace) {
  const font = fontkit.create(readFileSync(new URL(`../../templates/fonts/${files[face]}`, import.meta.url)))
  if (!('characterSet' in font)) throw new Error('not a single font')
  return font
}

describe.each(Object.keys(files) as FontFace[])('the %s face', (face) => {
  const font = open(face)

  test('the table holds exactly the characters of the font, with their advances', () => {
    const inFont = new Set(font.characterSet.filter((codePoint) => codePoint !== 0xffff))
    const different: number[] = []
    for (let codePoint = 0; codePoint <= 0x1ffff; codePoint++) {
      const expected = inFont.has(codePoint) ? font.glyphForCodePoint(codePoint).advanceWidth : undefined
      if (advance(face, codePoint) !== expected || hasGlyph(codePoint) !== inFont.has(codePoint))
        different.push(codePoint)
    }
    expect(inFont.size).toBeGreaterThan(600)
    expect(different).toEqual([])
  })

  test('the vertical measures are the font’s', () => {
    expect(ascent(face, points(2048 / 20))).toBeCloseTo(font.ascent, 6)
    expect(descent(face, points(2048 / 20))).toBeCloseTo(-font.descent, 6)
  })

  test('it may be embedded, and no layout table changes its widths', () => {
    expect(font['OS/2'].fsType).toMatchObject({ noEmbedding: false, viewOnly: false, noSubsetting: false })
    expect(font.availableFeatures).toEqual([])
    expect((font.layout('AVATo fi').advanceWidth * 20) / font.unitsPerEm).toBeCloseTo(
      textWidth('AVATo fi', face, points(1)),
      6,
    )
  })

  test('every Vietnamese letter has a glyph, composed and decomposed', () => {
    const vowels = 'aăâeêioôơuưy'
    const marks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
    const syllables = [...vowels, 'đ'].flatMap((letter) => marks.map((mark) => (letter + mark).normalize('NFC')))
    const letters = syllables.join('')
    for (const text of [letters, letters.toUpperCase()]) {
      for (const character of text + text.normalize('NFD')) expect(hasGlyph(character.codePointAt(0) ?? 0)).toBe(true)
    }
  })
})

test('the title of the letterhead is 72.9 mm wide at 15 pt bold', () => {
  const width = textWidth('ĐẢNG CỘNG SẢN VIỆT NAM', 'bold', points(15))
  expect((width / 1440) * 25.4).toBeCloseTo(72.9, 1)
})

test('a character the font lacks is as wide as an empty square', () => {
  expect(advance('regular', 0x4e2d)).toBeUndefined()
  expect(textWidth('中', 'regular', points(14))).toBe(textWidth('□', 'regular', points(14)))
})

test('a look names its face', () => {
  expect(faceOf({ bold: true, italic: true })).toBe('boldItalic')
  expect(faceOf({ bold: false, italic: true })).toBe('italic')
})
