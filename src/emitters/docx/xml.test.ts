import { expect, test } from 'vitest'
import { element, legal, onOff, text } from './xml.ts'

test('elements nest, attributes are escaped, undefined ones are left out', () => {
  expect(element('w:a', { 'w:val': '"<&>', 'w:b': undefined, 'w:n': 0 }, element('w:c'), text('x < y'))).toBe(
    '<w:a w:val="&#34;&#60;&#38;&#62;" w:n="0"><w:c/>x &#60; y</w:a>',
  )
})

test('characters XML cannot hold are gone, whole astral ones stay', () => {
  expect(legal('a\u0000\u0008\u000B\u001Fb\uFFFE\uFFFF\uD800c\uDC00\t\n😀')).toBe('abc\t\n😀')
})

test('switches say off only where off is meant', () => {
  expect([onOff('w:b', true), onOff('w:b', false)]).toEqual(['<w:b/>', '<w:b w:val="0"/>'])
})
