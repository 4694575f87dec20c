import { define } from '../define.ts'

/** KL72xx: papers that were written: measuring them, their archive form, the room for stamps. */

const asGiven = { tier: 'integrity', basis: null } as const
const usage = { severity: 'error', ...asGiven } as const

export const paperUnmeasured = define({
  ...usage,
  code: 'KL7200',
  name: 'paper-unmeasured',
  message: { vi: 'Không đo được “{path}”: {reason}', en: 'Cannot measure “{path}”: {reason}' },
  help: null,
})

export const notAPaper = define({
  ...usage,
  code: 'KL7201',
  name: 'not-a-paper',
  message: { vi: '“{path}” không phải tệp .docx, .pdf hay .html', en: '“{path}” is no .docx, .pdf or .html file' },
  help: {
    vi: 'verify đo văn bản đã làm ra. Muốn kiểm tra bản thảo: ketluan check.',
    en: 'verify measures papers that were written. To check a draft: ketluan check.',
  },
})

export const againstSeveral = define({
  ...usage,
  code: 'KL7202',
  name: 'against-several',
  message: {
    vi: 'So lời văn thì chỉ so với một bản thảo, ở đây có {count}',
    en: 'Words are compared with one draft, here are {count}',
  },
  help: null,
})

export const writtenPaperDiffers = define({
  ...usage,
  code: 'KL7210',
  name: 'written-paper-differs',
  message: {
    vi: '“{path}” vừa ghi không đúng thể thức ở {count} chỗ: {parts}',
    en: '“{path}” as just written differs from the layout in {count} places: {parts}',
  },
  help: {
    vi: 'Xem từng chỗ: ketluan verify “{path}”. Nếu bản thảo không có lỗi nào thì đó là lỗi của ketluan.',
    en: 'For each of them: ketluan verify “{path}”. Where the draft has no findings it is a fault of ketluan.',
  },
})

export const secretDraftNotAttached = define({
  ...usage,
  code: 'KL7220',
  name: 'secret-draft-not-attached',
  message: {
    vi: 'Chưa ghi “{path}”: PDF/A-3 đính kèm cả bản thảo, mà văn bản này có độ mật',
    en: '“{path}” was not written: PDF/A-3 carries the draft, and this paper is secret',
  },
  help: {
    vi: 'Dùng --pdf-standard a-2a: cùng văn bản, không kèm bản thảo.',
    en: 'Use --pdf-standard a-2a: the same paper without the draft.',
  },
})

export const onlyForPdf = define({
  ...usage,
  code: 'KL7221',
  name: 'only-for-pdf',
  message: { vi: '--pdf-standard chỉ dùng khi làm PDF: thêm -t pdf', en: '--pdf-standard is for PDF: add -t pdf' },
  help: null,
})

export const stampMapNotWritten = define({
  ...usage,
  code: 'KL7230',
  name: 'stamp-map-not-written',
  message: {
    vi: 'Chưa ghi được bản đồ chỗ ký, đóng dấu “{path}”: {reason}',
    en: 'The map of stamps “{path}” was not written: {reason}',
  },
  help: null,
})
