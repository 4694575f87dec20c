import { define } from '../define.ts'

/** KL74xx: plug-ins that an office profile names. None of them is about what a paper says. */

const asGiven = { tier: 'integrity', basis: null } as const
const refused = { severity: 'error', ...asGiven } as const

export const pluginsNotAllowed = define({
  ...asGiven,
  severity: 'warning',
  code: 'KL7400',
  name: 'plugins-not-allowed',
  message: {
    vi: 'Phần mở rộng của cơ quan chưa được phép chạy; quy tắc và định dạng của nó không được dùng',
    en: 'The plug-ins of the office may not run; their rules and formats are not used',
  },
  help: {
    vi: 'Phần mở rộng là mã chạy trên máy với quyền của người dùng. Nếu tin cậy nó, chạy lại với --allow-plugins, hoặc ghi thư mục này vào tệp thiết lập riêng (docs/plugins.md).',
    en: 'A plug-in is code that runs with the rights of whoever starts it. If you trust it, add --allow-plugins, or name this folder in your own settings file (docs/plugins.md).',
  },
})

export const pluginUnreadable = define({
  ...refused,
  code: 'KL7401',
  name: 'plugin-unreadable',
  message: {
    vi: 'Không dùng được phần mở rộng “{plugin}”: {reason}',
    en: 'The plug-in “{plugin}” cannot be used: {reason}',
  },
  help: {
    vi: 'Phần mở rộng là một tệp .js, .mjs hoặc .cjs nằm trong thư mục của ketluan.yaml, viết theo đường dẫn từ thư mục ấy.',
    en: 'A plug-in is a .js, .mjs or .cjs file in the folder of ketluan.yaml, named by its path from there.',
  },
})

export const pluginMisshapen = define({
  ...refused,
  code: 'KL7402',
  name: 'plugin-misshapen',
  message: {
    vi: 'Phần mở rộng “{plugin}” không đúng mẫu: {reason}',
    en: 'The plug-in “{plugin}” has not the shape of one: {reason}',
  },
  help: {
    vi: 'Mẫu ở docs/plugins.md và examples/plugin/. Phần mở rộng này không được dùng; việc còn lại vẫn làm.',
    en: 'docs/plugins.md and examples/plugin/ show the shape. This plug-in is not used; everything else is done.',
  },
})

export const pluginClash = define({
  ...refused,
  code: 'KL7403',
  name: 'plugin-clash',
  message: {
    vi: 'Phần mở rộng “{plugin}” dùng {what} “{word}” đã có chủ',
    en: 'The plug-in “{plugin}” uses the {what} “{word}”, which is taken',
  },
  help: {
    vi: 'Tên, chữ đầu của mã và định dạng của mỗi phần mở rộng phải riêng; KL và các định dạng sẵn có là của ketluan.',
    en: 'Names, prefixes and formats of plug-ins must be their own; KL and the formats that are there belong to ketluan.',
  },
})

export const pluginFailed = define({
  ...refused,
  code: 'KL7404',
  name: 'plugin-failed',
  message: {
    vi: 'Phần mở rộng “{plugin}” hỏng khi {activity}: {reason}',
    en: 'The plug-in “{plugin}” failed while {activity}: {reason}',
  },
  help: {
    vi: 'Báo người viết phần mở rộng. Tệp cũ còn nguyên; bỏ --allow-plugins để làm tiếp không có nó.',
    en: 'Tell whoever wrote it. Old files are untouched; leave --allow-plugins out to go on without it.',
  },
})

export const pluginTooSlow = define({
  ...refused,
  code: 'KL7405',
  name: 'plugin-too-slow',
  message: {
    vi: 'Phần mở rộng “{plugin}” không xong việc {activity} trong {seconds} giây, đã bị dừng',
    en: 'The plug-in “{plugin}” did not finish {activity} in {seconds} seconds and was stopped',
  },
  help: {
    vi: 'Trong lần chạy này không hỏi nó nữa. Tệp cũ còn nguyên; bỏ --allow-plugins để làm tiếp không có nó.',
    en: 'It is not asked again in this run. Old files are untouched; leave --allow-plugins out to go on without it.',
  },
})
