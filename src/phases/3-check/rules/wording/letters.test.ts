import { expect, it } from 'vitest'
import { isLetter, letterKind, letterKinds } from './letters.ts'

const mayBeCapital = (code: number) => letterKind(code) === letterKinds.capital

it('takes no capital for a small letter, and no small Vietnamese letter for a capital', () => {
  for (let code = 0; code < 0x2000; code += 1) {
    const letter = String.fromCharCode(code)
    if (isLetter(code) && letter.toLowerCase() !== letter) expect([letter, mayBeCapital(code)]).toEqual([letter, true])
  }
  const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
  const vowels = [...'aăâeêioôơuưy'].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')))
  expect([...vowels, 'đ', 'b', 'x'].filter((letter) => mayBeCapital(letter.charCodeAt(0)))).toEqual([])
})
