import { expect, test } from 'vitest'
import { sourceOf } from '../source/decode.ts'
import { define } from './define.ts'
import { fingerprintsOf } from './fingerprint.ts'
import { createSink } from './sink.ts'
import { unplaced } from './unplaced.ts'

const found = define({
  code: 'KL3999',
  name: 'a-word',
  severity: 'warning',
  tier: 'practice',
  basis: null,
  message: { vi: 'Từ này', en: 'This word' },
  help: null,
})

function marksOf(text: string, word: string): readonly string[] {
  const source = sourceOf(text, 'x.md')
  const sink = createSink(source, 'du-thao')
  for (const { index } of source.text.matchAll(new RegExp(word, 'g'))) {
    sink.report(found, { start: index, end: index + word.length }, {})
  }
  return fingerprintsOf(sink.diagnostics)
}

test('is that of FNV-1a, 64 bits', () => {
  // Of the code alone; the value is that of the published algorithm over the bytes of ASCII text.
  let expected = 0xcbf29ce484222325n
  for (const char of 'KL3999') expected = BigInt.asUintN(64, (expected ^ BigInt(char.charCodeAt(0))) * 0x100000001b3n)
  expect(fingerprintsOf([unplaced(found, {})])).toEqual([`${expected.toString(16).padStart(16, '0')}:1`])
})

test('stays when the text around it moves, is indented or is encoded otherwise', () => {
  const [mark] = marksOf('Một dòng có lỗi ở đây.\n', 'lỗi')
  expect(marksOf('Thêm\r\n\r\nMột  dòng có lỗi ở đây.\r\n', 'lỗi')).toEqual([mark])
  expect(marksOf('  Một dòng có lỗi ở đây.'.normalize('NFD'), 'lỗi')).toEqual([mark])
  expect(marksOf('Hai dòng có lỗi ở đây.\n', 'lỗi')).not.toEqual([mark])
  expect(marksOf('Một dòng có lỗi ở đây.\n', 'dòng')).not.toEqual([mark])
})

test('those that are alike are counted', () => {
  const marks = marksOf('lỗi\nlỗi\n', 'lỗi')
  expect(marks.map((mark) => mark.split(':')[1])).toEqual(['1', '2'])
  expect(new Set(marks.map((mark) => mark.split(':')[0])).size).toBe(1)
})
