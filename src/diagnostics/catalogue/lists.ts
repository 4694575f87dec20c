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

// The register of numbers

export const registerUnreadable = define({
  ...usage,
  code: 'KL7110',
  name: 'register-unreadable',
  message: {
    vi: 'Sổ số văn bản “{path}” không đọc được: {reason}. Sổ còn nguyên, chưa ghi gì',
    en: 'The register “{path}” cannot be read: {reason}. It is untouched, nothing was written',
  },
  help: {
    vi: 'Sửa dòng này bằng tay, hoặc lấy lại bản cũ từ kho lưu.',
    en: 'Mend the line by hand, or take the old file back from the repository.',
  },
})

export const numberTwice = define({
  ...usage,
  code: 'KL7111',
  name: 'number-twice',
  message: {
    vi: 'Số {number}-{symbol} có hai lần trong nhiệm kỳ {term}: {here} và {there}',
    en: '{number}-{symbol} stands twice in the term {term}: {here} and {there}',
  },
  help: {
    vi: 'Hai văn bản không thể chung một số: xem lại bản đã phát hành, sửa dòng ghi sai trong sổ.',
    en: 'Two papers cannot share a number: look up what was released and mend the wrong line.',
  },
})

export const registerMissing = define({
  ...usage,
  code: 'KL7112',
  name: 'register-missing',
  message: {
    vi: 'Chưa có sổ số văn bản ({name}) trong thư mục này hay thư mục nào phía trên',
    en: 'There is no register ({name}) in this folder or any above it',
  },
  help: {
    vi: 'Mở sổ: ketluan number --open 2025-2030 --from 16/8/2025 (ngày liền sau ngày bế mạc đại hội).',
    en: 'Open one: ketluan number --open 2025-2030 --from 2025-08-16 (the day after the congress closed).',
  },
})

export const noTermForDate = define({
  ...usage,
  code: 'KL7113',
  name: 'no-term-for-date',
  message: {
    vi: 'Ngày {date} không nằm trong nhiệm kỳ nào của sổ “{path}”',
    en: 'The day {date} lies in no term of the register “{path}”',
  },
  help: {
    vi: 'Xem lại ngày; hoặc mở nhiệm kỳ: ketluan number --open TÊN --from NGÀY.',
    en: 'Check the day, or open the term: ketluan number --open NAME --from DAY.',
  },
})

export const draftWithoutSymbol = define({
  ...usage,
  code: 'KL7114',
  name: 'draft-without-symbol',
  message: {
    vi: '“{path}” chưa có ký hiệu nên không biết lấy số ở dãy nào',
    en: '“{path}” has no symbol, so nobody knows which numbers are its own',
  },
  help: { vi: 'Ghi ký hiệu vào bản thảo, ví dụ “ký hiệu: KL/ĐU”.', en: 'Give the draft one, as in “ký hiệu: KL/ĐU”.' },
})

export const numberTaken = define({
  ...usage,
  code: 'KL7115',
  name: 'number-taken',
  message: {
    vi: 'Số {number}-{symbol} đã cấp cho {other}',
    en: '{number}-{symbol} belongs to {other} already',
  },
  help: {
    vi: 'Lấy số khác: xoá số trong bản thảo rồi chạy lại ketluan number. Nếu sổ ghi nhầm thì sửa dòng đó trong sổ.',
    en: 'Take another: blank the number in the draft and run ketluan number again. If the register is wrong, mend its line.',
  },
})

export const numberNotRegistered = define({
  ...usage,
  code: 'KL7116',
  name: 'number-not-registered',
  message: {
    vi: 'Số {number}-{symbol} của “{path}” chưa vào sổ “{register}”',
    en: '{number}-{symbol} of “{path}” is not in the register “{register}”',
  },
  help: {
    vi: 'Có sổ thì văn bản phát hành phải vào sổ: ketluan number {path}.',
    en: 'Where there is a register, what is released stands in it: ketluan number {path}.',
  },
})

export const registeredOtherwise = define({
  ...usage,
  code: 'KL7117',
  name: 'registered-otherwise',
  message: {
    vi: 'Sổ “{register}” ghi số {number}-{symbol} ngày {there}, văn bản ghi ngày {here}',
    en: 'The register “{register}” has {number}-{symbol} of {there}, the paper is of {here}',
  },
  help: { vi: 'Một trong hai chỗ ghi sai ngày.', en: 'One of the two days is wrong.' },
})

export const registerLocked = define({
  ...usage,
  code: 'KL7118',
  name: 'register-locked',
  message: {
    vi: 'Một người khác đang ghi sổ “{path}” (tệp khoá “{lock}”). Chưa ghi gì',
    en: 'Somebody else is writing the register “{path}” (lock file “{lock}”). Nothing was written',
  },
  help: {
    vi: 'Chạy lại sau ít phút. Nếu chắc chắn không còn ai ghi, xoá tệp “{lock}”.',
    en: 'Run again in a few minutes. If surely nobody writes it any more, delete “{lock}”.',
  },
})

export const registerNotWritten = define({
  ...usage,
  code: 'KL7119',
  name: 'register-not-written',
  message: {
    vi: 'Không ghi được “{path}”: {reason}. Sổ và bản thảo vẫn như cũ',
    en: '“{path}” could not be written: {reason}. Register and draft are what they were',
  },
  help: null,
})

export const termOutOfOrder = define({
  ...usage,
  code: 'KL7120',
  name: 'term-out-of-order',
  message: {
    vi: 'Không mở được nhiệm kỳ {term} từ {date}: sổ “{path}” đã có nhiệm kỳ {last}, từ {lastDate}',
    en: 'The term {term} cannot be opened on {date}: the register “{path}” has the term {last} from {lastDate} on',
  },
  help: {
    vi: 'Nhiệm kỳ mới bắt đầu sau nhiệm kỳ trước và mang tên khác.',
    en: 'A new term begins after the one before it and has another name.',
  },
})

export const draftNotFillable = define({
  ...usage,
  code: 'KL7121',
  name: 'draft-not-fillable',
  message: {
    vi: 'Không điền được số {number} và ngày {date} vào “{path}” mà giữ nguyên phần còn lại. Sổ và bản thảo vẫn như cũ',
    en: 'The number {number} and the day {date} cannot be filled into “{path}” without touching the rest. Register and draft are what they were',
  },
  help: {
    vi: 'Ghi số và ngày bằng tay rồi chạy lại để vào sổ.',
    en: 'Write number and day by hand and run again to register them.',
  },
})

export const numberOptionsClash = define({
  ...usage,
  code: 'KL7122',
  name: 'number-options-clash',
  message: {
    vi: 'Tuỳ chọn {option} không dùng được ở đây: {reason}',
    en: 'The option {option} means nothing here: {reason}',
  },
  help: null,
})

export const dateDiffers = define({
  ...usage,
  code: 'KL7123',
  name: 'given-date-differs',
  message: {
    vi: 'Bản thảo “{path}” đã ghi ngày {there}, lệnh lại cho ngày {here}. Chưa ghi gì',
    en: 'The draft “{path}” is dated {there}, the command says {here}. Nothing was written',
  },
  help: { vi: 'Bỏ --date, hoặc sửa ngày trong bản thảo.', en: 'Leave --date out, or mend the draft.' },
})
