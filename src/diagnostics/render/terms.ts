import type { Bilingual, DiagnosticDefinition, Language, Severity, Tier } from '../define.ts'
import { severityIn } from '../sink.ts'
import { type Stage, stages } from '../stage.ts'
import { severityWords } from './paint.ts'

export const tierWords: Readonly<Record<Tier, Bilingual>> = {
  integrity: { vi: 'tính toàn vẹn', en: 'integrity' },
  rule: { vi: 'quy định', en: 'rule' },
  sample: { vi: 'theo mẫu', en: 'sample' },
  practice: { vi: 'thông lệ', en: 'practice' },
}

export const tierMeanings: Readonly<Record<Tier, Bilingual>> = {
  integrity: {
    vi: 'văn bản tự mâu thuẫn hoặc không đọc được',
    en: 'the paper contradicts itself or cannot be read',
  },
  rule: { vi: 'có điều khoản quy định', en: 'a provision says so' },
  sample: { vi: 'mẫu chính thức trình bày như vậy', en: 'an official example shows it' },
  practice: { vi: 'cách làm quen dùng hoặc quy ước, không bắt buộc', en: 'custom or convention, not binding' },
}

export const stageWords: Readonly<Record<Stage, Bilingual>> = {
  'du-thao': { vi: 'dự thảo', en: 'draft' },
  'trinh-ky': { vi: 'trình ký', en: 'for signature' },
  'phat-hanh': { vi: 'phát hành', en: 'release' },
}

/** The first letter of each family's codes, in order: what its findings are about. */
export const families: Readonly<Record<string, Bilingual>> = {
  KL1: { vi: 'Chữ và ký tự', en: 'Text and characters' },
  KL2: { vi: 'Các thành phần của văn bản', en: 'Fields of the paper' },
  KL3: { vi: 'Bố cục', en: 'Structure' },
  KL4: { vi: 'Thể thức và cách viết', en: 'Form and wording' },
  KL5: { vi: 'Trình bày trên trang', en: 'Layout' },
  KL6: { vi: 'Tệp kết quả', en: 'Outputs' },
  KL7: { vi: 'Lệnh, tệp và cấu hình', en: 'Command line, files and configuration' },
  KL9: { vi: 'Lỗi của chính ketluan', en: 'Faults of ketluan itself' },
}

/** `cảnh báo`, or where it hangs on the stage `gợi ý (dự thảo), lỗi (trình ký, phát hành)`. */
export function severityPhrase(definition: DiagnosticDefinition, language: Language): string {
  const byWord = new Map<Severity, string[]>()
  for (const stage of stages) {
    const severity = severityIn(definition, stage)
    byWord.set(severity, [...(byWord.get(severity) ?? []), stageWords[stage][language]])
  }
  const parts = [...byWord].map(([severity, where]) => ({ word: severityWords[severity][language], where }))
  const [only] = parts
  if (parts.length === 1 && only) return only.word
  return parts.map(({ word, where }) => `${word} (${where.join(', ')})`).join(', ')
}
