import { fold } from '../../../model/folding.ts'

/** A type of paper as citations name it, and the codes its number may bear. */
export interface DocumentType {
  /** `Nghị quyết`. */
  readonly name: string
  /** The first one is the code of the rule (HD05 I.3.1.2a); the others are met too. Empty: anything. */
  readonly codes: readonly string[]
}

/**
 * Types of the Party (QĐ 399-QĐ/TW; codes HD05 I.3.1.2a) and of the State. A type whose papers are mostly adopted by another one (a
 * programme by a decision) bears that one's code as often as its own.
 */
const types: readonly DocumentType[] = [
  { name: 'Nghị quyết liên tịch', codes: ['NQLT'] },
  { name: 'Nghị quyết', codes: ['NQ', 'NQLT'] },
  { name: 'Quyết định', codes: ['QĐ', 'QĐNS'] },
  { name: 'Chỉ thị', codes: ['CT'] },
  // What a standing committee concluded goes out as a notice as often (`Thông báo kết luận số …-TB/TU`).
  { name: 'Kết luận', codes: ['KL', 'TB', 'TBKL'] },
  { name: 'Thông báo', codes: ['TB', 'KL', 'TBKL'] },
  { name: 'Thông báo kết luận', codes: ['TB', 'KL', 'TBKL'] },
  { name: 'Quy chế', codes: ['QC', 'QĐ', 'QCPH'] },
  { name: 'Quy định', codes: ['QĐ', 'QĐi', 'QyĐ'] },
  { name: 'Thông tri', codes: ['TT'] },
  { name: 'Hướng dẫn', codes: ['HD', 'HDLT'] },
  { name: 'Thông cáo', codes: ['TC'] },
  { name: 'Báo cáo', codes: ['BC'] },
  { name: 'Kế hoạch', codes: ['KH', 'KHLT', 'KHPH', 'QĐ', 'CTr'] },
  { name: 'Chương trình', codes: ['CTr', 'CT', 'CTHĐ', 'CTPH', 'KH', 'QĐ', 'NQ'] },
  { name: 'Tờ trình', codes: ['TTr', 'TT'] },
  { name: 'Công văn', codes: ['CV'] },
  { name: 'Biên bản', codes: ['BB'] },
  { name: 'Đề án', codes: [] },
  { name: 'Phương án', codes: [] },
  { name: 'Dự án', codes: [] },
  { name: 'Quy hoạch', codes: [] },
  { name: 'Chiến lược', codes: [] },
  { name: 'Quy trình', codes: [] },
  { name: 'Nghị định', codes: ['NĐ'] },
  { name: 'Thông tư liên tịch', codes: ['TTLT'] },
  { name: 'Thông tư', codes: ['TT', 'TTLT'] },
  { name: 'Công điện', codes: ['CĐ'] },
  { name: 'Pháp lệnh', codes: [] },
  { name: 'Bộ luật', codes: [] },
  { name: 'Luật', codes: [] },
]
const byName = new Map(types.map((type) => [fold(type.name), type]))
const names = types.map(({ name }) => fold(name)).sort((a, b) => b.length - a.length)
const anyName = new RegExp(`(?<![a-z0-9])(?:${names.join('|').replaceAll(' ', '\\s')})(?![a-z0-9])`, 'g')

/** Codes that can belong to one type only; what they stand for where a number has no type before it. */
const typeOfCode = new Map(
  ['NQ', 'CT', 'KL', 'QC', 'CTr', 'HD', 'TB', 'BC', 'KH', 'TTr', 'NĐ', 'CV', 'QyĐ', 'QĐi'].flatMap((code) => {
    const type = types.find(({ codes }) => codes[0] === code) ?? types.find(({ codes }) => codes.includes(code))
    return type ? [[code, type] as const] : []
  }),
)
const knownCodes = new Set(types.flatMap(({ codes }) => codes))

export interface NamedType {
  readonly type: DocumentType
  readonly start: number
  readonly end: number
}

/** The types a text names, in order. */
export function namedTypes(text: string): NamedType[] {
  return [...fold(text).matchAll(anyName)].flatMap(({ 0: name, index }) => {
    const type = byName.get(name.replace(/\s/g, ' '))
    return type ? [{ type, start: index, end: index + name.length }] : []
  })
}

export function isKnownCode(code: string): boolean {
  return knownCodes.has(code)
}

export function accepts(type: DocumentType, code: string): boolean {
  return type.codes.length === 0 || type.codes.includes(code)
}

/** The type a code stands for without doubt; `null` for `QĐ`, `TT` and unknown ones. */
export function typeOf(code: string): DocumentType | null {
  return typeOfCode.get(code) ?? null
}
