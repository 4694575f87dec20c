import type { Bilingual } from '../../diagnostics/define.ts'

/** What `verify` says of itself. */
export const verifyTexts = {
  against: {
    vi: 'so lời văn, số trang với bản thảo này',
    en: 'compare words and pages with this draft',
  },
  format: { vi: 'dạng: human (mặc định) hoặc json', en: 'form: human (default) or json' },
  examples: {
    vi: `Ví dụ:
  ketluan verify ket-luan-12.docx                     → bảng: quy định, phải là, đo được
  ketluan verify ra/*.docx --quiet                    → chỉ những chỗ không khớp
  ketluan verify kl.pdf kl.docx --against kl.md       → cả lời văn, từng tiếng
  ketluan build kl.md -t docx,pdf --verify            → đo ngay tệp vừa ghi

Mã thoát: 0 không chỗ nào khác (chỗ không đo được thì nói rõ, không tính là đúng) · 1 có chỗ khác ·
          2 không đọc được tệp`,
    en: `Examples:
  ketluan verify paper.docx                           → table: provision, expected, measured
  ketluan verify out/*.docx --quiet                   → only what differs
  ketluan verify paper.pdf paper.docx --against paper.md → its words as well, each of them
  ketluan build paper.md -t docx,pdf --verify         → measures what was just written

Exit codes: 0 nothing differs (what cannot be measured is said, and is no pass) · 1 something differs ·
            2 a file cannot be read`,
  },
  provision: { vi: 'Quy định', en: 'Provision' },
  part: { vi: 'Chỗ đo', en: 'Part' },
  expected: { vi: 'Phải là', en: 'Expected' },
  measured: { vi: 'Đo được', en: 'Measured' },
  same: { vi: 'đúng', en: 'same' },
  different: { vi: 'KHÁC', en: 'DIFFERENT' },
  'not-measurable': { vi: 'không đo được', en: 'not measurable' },
  measuredBy: { vi: '{path} (đo theo {edition})', en: '{path} (by {edition})' },
  sum: {
    vi: '{path}: {same} chỗ đúng, {different} chỗ khác, {unknown} chỗ không đo được',
    en: '{path}: {same} same, {different} different, {unknown} not measurable',
  },
} as const satisfies Record<string, Bilingual>
