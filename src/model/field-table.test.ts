import { describe, expect, it } from 'vitest'
import { choose, lookUp, names, suggest } from './field-lookup.ts'
import {
  appendixTable,
  dateTable,
  entryTable,
  fieldTable,
  type KeyTable,
  profileTable,
  recipientTable,
  signatureTable,
} from './field-table.ts'
import { fold, foldKey } from './folding.ts'

const tables: Readonly<Record<string, KeyTable>> = {
  'a draft': fieldTable,
  'a profile': { ...fieldTable, ...profileTable },
  'a signature': signatureTable,
  'a date': dateTable,
  'a recipient': recipientTable,
  'an entry': entryTable,
  'an appendix': appendixTable,
}

describe.each(Object.entries(tables))('keys of %s', (_, table) => {
  it('one spelling means one field', () => {
    const spellings = names(table).flatMap((name) => [table[name]?.key ?? '', name, ...(table[name]?.aliases ?? [])])
    const folded = spellings.map(foldKey)
    expect(folded.filter((spelling, i) => folded.indexOf(spelling) !== i)).toEqual([])
  })
  it('every key and English name is found', () => {
    for (const name of names(table)) {
      expect(lookUp(table, name)).toBe(name)
      expect(lookUp(table, table[name]?.key ?? '')).toBe(name)
    }
  })
  it('every key is described in both languages', () => {
    for (const { description } of Object.values(table)) {
      expect(description.vi).toMatch(/\.$/)
      expect(description.en).toMatch(/\.$/)
    }
  })
})

it('choices are given where the shape wants them, and only there', () => {
  for (const { shape, choices } of Object.values(fieldTable)) expect(choices !== undefined).toBe(shape === 'choice')
})

describe('spelling', () => {
  it.each(['nơi nhận', 'noi-nhan', 'Nơi_nhận', 'NOI NHAN', 'noinhan', 'nơi nhận'.normalize('NFD'), 'recipients'])(
    '%s is one key',
    (key) => expect(lookUp(fieldTable, key)).toBe('recipients'),
  )
  it.each(['độ mật', 'Do-mat', 'ĐỘ_MẬT'])('đ is d: %s', (key) => expect(lookUp(fieldTable, key)).toBe('secrecy'))
  it.each(['draftRevision', 'draft_revision', 'draft-revision'])('%s', (key) =>
    expect(lookUp(fieldTable, key)).toBe('draftRevision'),
  )
  it('an unknown key is no field', () => expect(lookUp(fieldTable, 'nơi')).toBeNull())
  it('folding keeps offsets', () => expect(fold('Đảng uỷ xã ỨNG HOÀ')).toHaveLength('Đảng uỷ xã ỨNG HOÀ'.length))
})

describe('suggest', () => {
  it.each([
    ['nơi nhậm', 'nơi nhận', true],
    ['issuerr', 'issuer', true],
    ['trích iếu', 'trích yếu', true],
    ['nơi nhệm', 'nơi nhận', false],
    ['sôs', 'số', false],
  ])('%s: %s', (written, key, sure) => {
    expect(suggest(fieldTable, written)).toMatchObject({ key, sure })
  })
  it('nothing is near', () => {
    expect(suggest(fieldTable, 'màu giấy in ấn')).toBeNull()
    expect(suggest(fieldTable, 'x')).toBeNull()
    expect(suggest(fieldTable, '')).toBeNull()
  })
  it('leaves out what may not stand there', () => {
    expect(suggest(fieldTable, 'nội dug')?.name).toBe('sections')
    expect(suggest(fieldTable, 'nội dug', (name) => name !== 'sections')?.name).not.toBe('sections')
  })
})

it('a choice is known by any of its words', () => {
  const choices = fieldTable.edition.choices ?? []
  expect(choose(choices, ' HD 05 ')?.value).toBe('hd05')
  expect(choose(choices, '36-HD/VPTW')?.value).toBe('hd36')
  expect(choose(choices, 'hd')).toBeNull()
})
