import { describe, expect, it } from 'vitest'
import { judge } from './syllable.ts'

const words = (text: string) => text.trim().split(/\s+/)
const kinds = (text: string) => words(text).map((word) => `${word} ${judge(word).kind}`)
const all = (text: string, kind: string) => words(text).map((word) => `${word} ${kind}`)

describe('words that are written right', () => {
  it.each([
    [
      'plain rhymes',
      'chính sách ngành nghề nghiêm túc khuỷu nguệch ngoạc quyền quốc quýt huỳnh thuở giặc giêng giết gìn gì',
    ],
    ['both places of the tone mark', 'uỷ ủy hoà hòa khoẻ khỏe tuý túy'],
    ['the onsets qu and gi', 'quả quá quỹ quý giờ giữ giá giàu giải'],
    ['loans in common use', 'boóng moóc xoong tuýp tuyn iốt gôn xăng'],
  ])('%s', (_, text) => {
    expect(kinds(text).filter((verdict) => !/possible|foreign/.test(verdict))).toEqual([])
  })
})

describe('a tone mark on the wrong letter', () => {
  it.each([
    ['qủa', 'quả'],
    ['gìơ', 'giờ'],
    ['hòan', 'hoàn'],
    ['nghĩêm', 'nghiễm'],
    ['baỏ', 'bảo'],
    ['khủyu', 'khuỷu'],
    ['cuả', 'của'],
    ['đựơc', 'được'],
    ['qúy', 'quý'],
  ])('%s is %s', (written, mended) => {
    expect(judge(written)).toEqual({ kind: 'misplaced', mended })
  })
})

it.each([
  ['uỉ', 'uỷ'],
  ['huỉ', 'huỷ'],
  ['luĩ', 'luỹ'],
  ['tuì', 'tuỳ'],
  ['qen', 'quen'],
  ['qản', 'quản'],
  ['qyết', 'quyết'],
])('%s was to be %s', (written, mended) => {
  expect(judge(written)).toEqual({ kind: 'impossible', mended })
})

it('of two that it may be, takes none', () => {
  expect(words('tuí luị truị').map(judge)).toEqual(Array(3).fill({ kind: 'impossible', mended: null }))
  expect(judge('nuí')).toEqual({ kind: 'misplaced', mended: 'núi' })
})

describe('what is no syllable', () => {
  it.each([
    ['consonants that do not stand before the vowel', 'nghành ngề cế gìế'],
    ['a missing hat or horn', 'trưòng nguời đươc thuơng'],
    ['no tone mark before a stop', 'thưc kêt môt viêc'],
    ['a doubled or strayed letter', 'tthực thànhh việnn đượcc vàf thựcj'],
    ['letters that changed places', 'gnười htực đúgn'],
    ['two tone marks', 'nghĩếm'],
  ])('%s', (_, text) => {
    expect(kinds(text)).toEqual(all(text, 'impossible'))
  })
})

it('foreign shapes are not judged', () => {
  const text = 'qi qos qatar internet krông đắk amiăng bêtông ôtô xúcxích nêông pianô ê ă jăm'
  expect(kinds(text).filter((verdict) => /impossible|misplaced/.test(verdict))).toEqual([])
})

describe('syllables run together', () => {
  it.each([
    ['nhiệmvụ', [5], true],
    ['thựchiện', null, true],
    ['đềnghịbổsung', null, true],
    ['bộxã', [2], false],
  ] as const)('%s', (written, at, sure) => {
    expect(judge(written)).toEqual({ kind: 'joined', at, sure })
  })
  it('is no word for loans', () => {
    expect(['vắcxin', 'ápphích', 'xúcxích'].map((word) => judge(word).kind)).toEqual(Array(3).fill('foreign'))
  })
  it('takes no time over words nobody writes', () => {
    expect(judge('bộ'.repeat(5000)).kind).toBe('foreign')
  })
})
