import { describe, expect, it } from 'vitest'
import { readLabel } from '../../model/labels.ts'
import { comesNext, type OpenLabels, openAfter } from './label-order.ts'

function opened(...lines: readonly string[]): OpenLabels {
  return lines.reduce<OpenLabels>((open, line) => openAfter(open, readLabel(line)), [])
}

function next(open: OpenLabels, line: string): boolean {
  const label = readLabel(line)
  if (!label || label.kind === 'dash') throw new Error(`${line} has no number`)
  return comesNext(open, label)
}

describe('comesNext', () => {
  it.each([
    [['I. Chung'], '1. Kinh tế'],
    [['I. Chung', '1. Kinh tế'], 'a) Lúa'],
    [['I. Chung', '1. Kinh tế', 'a) Lúa'], 'b) Ngô'],
    [['I. Chung', '1. Kinh tế', 'a) Lúa'], '2. Xã hội'],
    [['I. Chung', '1. Kinh tế', 'a) Lúa'], 'II. Riêng'],
    [['2. Vốn'], '2.1. Tỉnh'],
    [['1. Đất', '1.1. Lúa', '2. Vốn'], '2.1. Tỉnh'],
    [['1. Đất', '1.1. Lúa', '1.1.1. Giống'], '1.1.2. Phân'],
    [['1. Đất', 'a) Lúa'], '1) Giống'],
    [['1. Đất'], '2. Vốn'],
  ])('%j, then %s', (before, line) => {
    expect(next(opened(...before), line)).toBe(true)
  })

  it.each([
    [['1. Đất'], '3. Vốn'],
    [['1. Đất'], '1. Vốn'],
    [['1. Đất'], 'b) Lúa'],
    [['2. Vốn'], '1.1. Tỉnh'],
    [['2. Vốn', '2.1. Tỉnh'], '2.3. Xã'],
    [['1. Đất', '1.1. Lúa'], '2.2. Tỉnh'],
    [['1. Đất', 'a) Lúa', '2. Vốn'], 'b) Tỉnh'],
  ])('%j, but not then %s', (before, line) => {
    expect(next(opened(...before), line)).toBe(false)
  })
})
