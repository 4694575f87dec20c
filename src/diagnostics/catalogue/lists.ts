import { define } from '../define.ts'

/** KL71xx: the lists made of drafts (tasks, cited papers) and the register of numbers. */

const asGiven = { tier: 'integrity', basis: null } as const
const usage = { severity: 'error', ...asGiven } as const

export const listNeedsFile = define({
  ...usage,
  code: 'KL7100',
  name: 'list-needs-file',
  message: {
    vi: 'Bảng tính ({format}) không in ra màn hình được: thêm -o TÊN.{format}',
    en: 'A workbook ({format}) cannot be printed: add -o NAME.{format}',
  },
  help: null,
})

export const listFormatUnclear = define({
  ...usage,
  code: 'KL7101',
  name: 'list-format-unclear',
  message: {
    vi: 'Không biết ghi “{path}” theo dạng nào; đuôi tệp là một trong: {known}',
    en: 'The form of “{path}” is not known; its name ends in one of: {known}',
  },
  help: { vi: 'Hoặc nói rõ bằng --format.', en: 'Or say it with --format.' },
})
