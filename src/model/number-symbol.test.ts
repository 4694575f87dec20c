import { expect, it } from 'vitest'
import { parseNumberSymbol } from './number-symbol.ts'

it.each([
  ['05-KL/ĐU', 5, 'KL/ĐU'],
  ['Số 12-KL/TU', 12, 'KL/TU'],
  ['Số: 12 - KL/TU', 12, 'KL/TU'],
  ['Số      -KL/ĐU', null, 'KL/ĐU'],
  ['Số …-KL/ĐU', null, 'KL/ĐU'],
  ['-KL/ĐU', null, 'KL/ĐU'],
  ['05–QC/BTCTU-BNCTU', 5, 'QC/BTCTU-BNCTU'],
  ['KL/ThU', null, 'KL/ThU'],
  ['KL / ĐU', null, 'KL/ĐU'],
  ['05', 5, null],
  ['Số 05-', 5, null],
])('%s', (text, number, symbol) => {
  expect(parseNumberSymbol(text)).toMatchObject({ number, symbol })
})

it('says where the symbol stands', () => {
  expect(parseNumberSymbol('Số 12-KL/TU')).toMatchObject({ symbolStart: 6, numberText: '12' })
})

it.each(['', 'KL', 'năm', '5.5', 'Số', '-5', '05-KL', 'x'.repeat(1000)])('%j is neither', (text) => {
  expect(parseNumberSymbol(text)).toBeNull()
})
