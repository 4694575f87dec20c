import type { Bilingual } from '../../diagnostics/define.ts'

/** What `fmt` and `convert` say of themselves. */
export const fmtTexts = {
  check: {
    vi: 'không ghi; kể tên những bản thảo chưa ở dạng chuẩn, mã thoát 1 nếu có (cho CI)',
    en: 'write nothing; name the drafts that are not in canonical form and exit with 1 (for CI)',
  },
  width: {
    vi: 'ngắt dòng ở cột N, từ 40 (mặc định: mỗi đoạn một dòng)',
    en: 'break lines at column N, 40 at least (default: a paragraph is one line)',
  },
  widthNumber: { vi: 'một số nguyên từ 40 đến 999', en: 'a whole number from 40 to 999' },
  to: {
    vi: 'dạng: markdown (khai báo + nội dung), text (gõ như trên giấy) hoặc yaml; mặc định theo đuôi của -o',
    en: 'dialect: markdown (fields + body), text (typed as on paper) or yaml; by the end of -o where that is given',
  },
  output: {
    vi: 'tệp kết quả (mặc định, và với “-”: in ra màn hình)',
    en: 'file to write (by default, and for “-”: print it)',
  },
  force: { vi: 'ghi đè tệp đã có', en: 'write over a file that is there' },
  formatted: { vi: 'Đã chỉnh {path}', en: 'Put {path} in order' },
  done: { vi: '{count} bản thảo: đã chỉnh {changed}', en: '{count} drafts, {changed} of them put in order' },
  wrote: { vi: 'Đã ghi {path}', en: 'Wrote {path}' },
  fmtExamples: {
    vi: `Ví dụ:
  ketluan fmt du-thao.md                   → sắp xếp lại ngay trong tệp
  ketluan fmt ho-so/ --check               → trong CI
  ketluan fmt - --stdin-filename a.md      → cho trình soạn thảo`,
    en: `Examples:
  ketluan fmt draft.md                     → put in order in its place
  ketluan fmt papers/ --check              → in CI
  ketluan fmt - --stdin-filename a.md      → for editors`,
  },
  convertExamples: {
    vi: `Ví dụ:
  ketluan convert dan-tu-word.txt -o du-thao.md    → khai báo + nội dung
  ketluan convert du-thao.md --to yaml             → cho phần mềm khác
  ketluan convert du-lieu.yaml --to text`,
    en: `Examples:
  ketluan convert pasted.txt -o draft.md           → fields and body
  ketluan convert draft.md --to yaml               → for other programs
  ketluan convert data.yaml --to text`,
  },
} as const satisfies Record<string, Bilingual>
