import { describe, expect, test } from 'vitest'
import { type StyleName, styleNames } from '../../model/edition.ts'
import { namedStyles } from './named-styles.ts'
import { paper, styles } from './papers.test-support.ts'
import { stylesPart } from './styles-part.ts'
import { all, childrenOf, type Element, one, parseXml, valOf } from './xml-tree.test-support.ts'

const everything = new Set<StyleName>(styleNames)
const part = parseXml(stylesPart(paper([]), everything))

function styleOf(id: string): Element {
  const found = childrenOf(part, 'w:style').find((style) => style.attributes['w:styleId'] === id)
  if (!found) throw new Error(`no style ${id}`)
  return found
}

describe('every figure of every style', () => {
  test.each(styleNames.filter((name) => name !== 'image'))('%s', (name) => {
    const expected = styles[name]
    const found = styleOf(namedStyles[name].id)
    expect({
      spacing: one(found, 'w:spacing').attributes,
      indent: one(found, 'w:ind').attributes,
      align: valOf(found, 'w:jc'),
      keepNext: valOf(found, 'w:keepNext'),
      outline: valOf(found, 'w:outlineLvl'),
      size: [valOf(found, 'w:sz'), valOf(found, 'w:szCs')],
      bold: [valOf(found, 'w:b'), valOf(found, 'w:bCs')],
      italic: [valOf(found, 'w:i'), valOf(found, 'w:iCs')],
      underline: valOf(found, 'w:u'),
    }).toEqual({
      spacing: {
        'w:before': String(expected.before),
        'w:after': String(expected.after),
        'w:line': String(expected.lineHeight),
        'w:lineRule': 'exact',
      },
      indent: { 'w:left': '0', 'w:right': '0', 'w:firstLine': String(expected.firstLine) },
      align: expected.align === 'justify' ? 'both' : expected.align,
      keepNext: expected.keepWithNext ? 'on' : '0',
      outline: expected.outlineLevel === null ? undefined : String(expected.outlineLevel - 1),
      size: [String(expected.size * 2), String(expected.size * 2)],
      bold: expected.bold ? ['on', 'on'] : ['0', '0'],
      italic: expected.italic ? ['on', 'on'] : ['0', '0'],
      underline: expected.underline ? 'single' : 'none',
    })
  })

  test('notes alone stay whole on their page', () => {
    const whole = styleNames.filter((name) => valOf(styleOf(namedStyles[name].id), 'w:keepLines') === 'on')
    expect(whole).toEqual(['footnote'])
  })

  test('a picture’s line is as high as the picture', () => {
    expect(one(styleOf('Picture'), 'w:spacing').attributes).toMatchObject({ 'w:lineRule': 'auto', 'w:line': '240' })
  })
})

test('Times New Roman in all four slots and Vietnamese in all three languages, in the defaults and in Normal', () => {
  for (const place of [one(part, 'w:rPrDefault'), styleOf('Normal')]) {
    const font = 'Times New Roman'
    expect(one(place, 'w:rFonts').attributes).toEqual({
      'w:ascii': font,
      'w:eastAsia': font,
      'w:hAnsi': font,
      'w:cs': font,
    })
    expect(one(place, 'w:lang').attributes).toEqual({ 'w:val': 'vi-VN', 'w:eastAsia': 'vi-VN', 'w:bidi': 'vi-VN' })
    expect(valOf(place, 'w:color')).toBe('000000')
  }
  expect(all(part, 'w:rFonts')).toHaveLength(2)
  expect(JSON.stringify(part)).not.toMatch(/[tT]heme|w:kern/)
})

test('Word’s own styles have Word’s names, and no other style claims to be one', () => {
  const word = [
    'Title',
    'heading 2',
    'heading 3',
    'Body Text',
    'List',
    'List 2',
    'Signature',
    'header',
    'footnote text',
  ]
  const named = Object.values(namedStyles)
  expect(
    named
      .filter((style) => style.builtIn)
      .map((style) => style.name)
      .sort(),
  ).toEqual(word.sort())
  for (const style of named) {
    expect(styleOf(style.id).attributes['w:customStyle']).toBe(style.builtIn ? undefined : '1')
    expect(style.name).not.toContain(',')
  }
})

test('a heading’s number is its outline level', () => {
  for (const { id, name } of Object.values(namedStyles)) {
    const number = /^heading (\d)$/.exec(name)?.[1]
    if (number) expect(valOf(styleOf(id), 'w:outlineLvl')).toBe(String(Number(number) - 1))
  }
})

test('ids and names are unique', () => {
  for (const of of [(style: Element) => style.attributes['w:styleId'], (style: Element) => valOf(style, 'w:name')]) {
    const found = childrenOf(part, 'w:style').map(of)
    expect(new Set(found).size).toBe(found.length)
  }
})

test('only the styles a paper needs are in the file', () => {
  const few = parseXml(stylesPart(paper([]), new Set<StyleName>(['body', 'task'])))
  expect(childrenOf(few, 'w:style').map((style) => style.attributes['w:styleId'])).toEqual([
    'Normal',
    'DefaultParagraphFont',
    'BodyText',
    'List',
    'Rule',
    'Gap',
    'Empty',
    'FootnoteReference',
    'TableNormal',
    'LayoutTable',
  ])
})
