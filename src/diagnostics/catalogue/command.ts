import { define } from '../define.ts'

/** KL7xxx: the command line, the files it names and the files it writes. None of them is about what a paper says. */

const asGiven = { tier: 'integrity', basis: null } as const
const usage = { severity: 'error', ...asGiven } as const
const notice = { severity: 'warning', ...asGiven } as const

// The drafts

export const draftNotFound = define({
  ...usage,
  code: 'KL7001',
  name: 'draft-not-found',
  message: { vi: 'Không tìm thấy tệp hay thư mục “{path}”', en: 'There is no file or folder “{path}”' },
  help: {
    vi: 'Xem lại tên và thư mục đang đứng; tên có dấu cách phải đặt trong dấu nháy.',
    en: 'Check the name and the folder you are in; a name with spaces needs quotes.',
  },
})

export const folderWithoutDrafts = define({
  ...usage,
  code: 'KL7002',
  name: 'folder-without-drafts',
  message: { vi: 'Thư mục “{path}” không có bản thảo nào', en: 'The folder “{path}” holds no draft' },
  help: {
    vi: 'Bản thảo là tệp .md, .markdown, .txt, .yaml hoặc .yml; bỏ qua README, ketluan.yaml, tệp ẩn và những gì cấu hình kê ở “bỏ qua”.',
    en: 'Drafts are .md, .markdown, .txt, .yaml or .yml files; README, ketluan.yaml, hidden files and what the profile ignores are left out.',
  },
})

export const patternWithoutDrafts = define({
  ...usage,
  code: 'KL7003',
  name: 'pattern-without-drafts',
  message: { vi: 'Không có bản thảo nào khớp mẫu “{pattern}”', en: 'No draft matches the pattern “{pattern}”' },
  help: null,
})

export const notADraft = define({
  ...usage,
  code: 'KL7004',
  name: 'not-a-draft',
  message: { vi: '“{path}” không phải bản thảo', en: '“{path}” is not a draft' },
  help: {
    vi: 'ketluan đọc tệp .md, .markdown, .txt, .yaml và .yml. Văn bản Word: chép nội dung sang một tệp .txt (mã UTF-8) rồi chạy lại.',
    en: 'ketluan reads .md, .markdown, .txt, .yaml and .yml files. Of a Word file, copy the text into a .txt file (UTF-8) first.',
  },
})

export const linkNotFollowed = define({
  ...notice,
  code: 'KL7008',
  name: 'link-not-followed',
  message: {
    vi: 'Không đọc “{path}”: liên kết này {reason}',
    en: '“{path}” is not read: this link {reason}',
  },
  help: {
    vi: 'Tìm bản thảo trong một thư mục thì không ra khỏi thư mục ấy. Nếu đúng là bản thảo cần xử lý, hãy nêu đích danh tệp hoặc thư mục mà liên kết dẫn tới.',
    en: 'A search for drafts in a folder does not leave it. If a draft is meant, name the file or folder that the link leads to.',
  },
})

export const draftUnreadable = define({
  ...usage,
  code: 'KL7005',
  name: 'draft-unreadable',
  message: { vi: 'Không đọc được “{path}”: {reason}', en: 'Cannot read “{path}”: {reason}' },
  help: null,
})

export const standardInputUnnamed = define({
  ...usage,
  code: 'KL7006',
  name: 'standard-input-unnamed',
  message: {
    vi: 'Bản thảo đọc từ đầu vào chuẩn chưa có tên để đặt cho tệp kết quả',
    en: 'A draft from standard input has no name to call the output by',
  },
  help: {
    vi: 'Thêm --stdin-filename TÊN.md, hoặc -o TÊN.docx.',
    en: 'Add --stdin-filename NAME.md, or -o NAME.docx.',
  },
})

export const severalDrafts = define({
  ...usage,
  code: 'KL7007',
  name: 'several-drafts',
  message: {
    vi: 'Lệnh {command} làm từng bản thảo một, ở đây có {count}',
    en: '{command} takes one draft at a time, here are {count}',
  },
  help: null,
})

// Words of the command line

export const unknownCommand = define({
  ...usage,
  code: 'KL7010',
  name: 'unknown-command',
  message: { vi: 'Không có lệnh “{given}”{suggestion}', en: 'There is no command “{given}”{suggestion}' },
  help: { vi: 'Xem các lệnh: ketluan --help', en: 'See the commands: ketluan --help' },
})

export const unknownOption = define({
  ...usage,
  code: 'KL7011',
  name: 'unknown-option',
  message: {
    vi: '{command} không có tuỳ chọn “{given}”{suggestion}',
    en: '{command} has no option “{given}”{suggestion}',
  },
  help: { vi: 'Xem các tuỳ chọn: {command} --help', en: 'See the options: {command} --help' },
})

export const missingArgument = define({
  ...usage,
  code: 'KL7012',
  name: 'missing-argument',
  message: {
    vi: 'Lệnh {command} cần cho biết bản thảo',
    en: '{command} needs to be told the draft',
  },
  help: {
    vi: 'Ví dụ: ketluan {command} du-thao.md (“-” là đầu vào chuẩn).',
    en: 'For example: ketluan {command} draft.md (“-” is standard input).',
  },
})

export const missingValue = define({
  ...usage,
  code: 'KL7013',
  name: 'missing-value',
  message: { vi: 'Tuỳ chọn {option} cần một giá trị', en: 'The option {option} needs a value' },
  help: null,
})

export const wrongValue = define({
  ...usage,
  code: 'KL7014',
  name: 'wrong-value',
  message: {
    vi: 'Tuỳ chọn {option} không nhận “{given}”{suggestion}; các giá trị: {allowed}',
    en: 'The option {option} does not take “{given}”{suggestion}; the values are {allowed}',
  },
  help: null,
})

export const missingFinding = define({
  ...usage,
  code: 'KL7018',
  name: 'missing-finding',
  message: {
    vi: 'Lệnh explain cần cho biết mã hoặc tên của nhận xét',
    en: 'explain needs to be told the code or name of a finding',
  },
  help: { vi: 'Ví dụ: ketluan explain KL2202', en: 'For example: ketluan explain KL2202' },
})

export const noSuchFinding = define({
  ...usage,
  code: 'KL7019',
  name: 'no-such-finding',
  message: {
    vi: 'Không có nhận xét “{given}” để tra{suggestion}',
    en: 'There is no finding “{given}” to look up{suggestion}',
  },
  help: { vi: 'Xem tất cả: ketluan rules', en: 'See them all: ketluan rules' },
})

// Names of outputs

export const sameOutput = define({
  ...usage,
  code: 'KL7020',
  name: 'same-output',
  message: {
    vi: '“{first}” và “{second}” sẽ cùng ghi vào một tệp “{target}”',
    en: '“{first}” and “{second}” would both be written to “{target}”',
  },
  help: {
    vi: 'Chưa ghi gì. Đổi tên một bản thảo, hoặc làm từng bản với -o riêng.',
    en: 'Nothing was written. Rename one of the drafts, or build them one by one with their own -o.',
  },
})

export const reservedName = define({
  ...usage,
  code: 'KL7021',
  name: 'reserved-name',
  message: {
    vi: 'Windows không cho đặt tên tệp là “{target}”',
    en: 'Windows does not allow a file to be called “{target}”',
  },
  help: {
    vi: 'Đổi tên bản thảo, hoặc chọn tên khác với -o. Không dùng: CON, PRN, AUX, NUL, COM1–COM9, LPT1–LPT9 và các dấu < > : " | ? *',
    en: 'Rename the draft or choose another name with -o. Not allowed: CON, PRN, AUX, NUL, COM1–COM9, LPT1–LPT9 and < > : " | ? *',
  },
})

// Writing

export const folderUnusable = define({
  ...usage,
  code: 'KL7030',
  name: 'folder-unusable',
  message: {
    vi: 'Không ghi được vào thư mục “{path}”: {reason}',
    en: 'Cannot write to the folder “{path}”: {reason}',
  },
  help: { vi: 'Chọn thư mục khác với -o.', en: 'Choose another folder with -o.' },
})

export const outputNotWritten = define({
  ...usage,
  code: 'KL7031',
  name: 'output-not-written',
  message: {
    vi: 'Không ghi được “{target}”: {reason}. Tệp cũ, nếu có, còn nguyên',
    en: 'Cannot write “{target}”: {reason}. The old file, if there was one, is untouched',
  },
  help: null,
})

export const outputIsFolder = define({
  ...usage,
  code: 'KL7032',
  name: 'output-is-folder',
  message: {
    vi: 'Không ghi được “{target}”: ở đó đang có một thư mục cùng tên',
    en: 'Cannot write “{target}”: a folder of that name is there',
  },
  help: { vi: 'Chọn tên khác với -o.', en: 'Choose another name with -o.' },
})

export const standardOutputLost = define({
  ...usage,
  code: 'KL7033',
  name: 'standard-output-lost',
  message: {
    vi: 'Không ghi hết được ra đầu ra chuẩn: {reason}',
    en: 'Standard output could not be written to the end: {reason}',
  },
  help: null,
})

export const outputHeldOpen = define({
  ...notice,
  code: 'KL7040',
  name: 'output-held-open',
  message: {
    vi: '“{target}” đang mở trong {program}, nên bản mới được ghi vào “{written}”',
    en: '“{target}” is open in {program}, so the new one was written to “{written}”',
  },
  help: {
    vi: 'Đóng tệp cũ rồi chạy lại, hoặc dùng luôn tệp mới.',
    en: 'Close the old file and run again, or use the new file as it is.',
  },
})

export const changedOutputKept = define({
  ...notice,
  code: 'KL7041',
  name: 'changed-output-kept',
  message: {
    vi: '“{target}” đã có người sửa từ lần ghi trước; bản sửa đó được giữ lại ở “{kept}”',
    en: '“{target}” was changed by someone since it was written; the changed one is kept as “{kept}”',
  },
  help: {
    vi: 'Đưa những chỗ sửa vào bản thảo để lần sau không mất; xong thì xoá tệp giữ lại.',
    en: 'Carry the changes over to the draft, then delete the kept file.',
  },
})

export const foreignOutputKept = define({
  ...notice,
  code: 'KL7042',
  name: 'foreign-output-kept',
  message: {
    vi: '“{target}” không do ketluan ghi; tệp đó được giữ lại ở “{kept}”',
    en: '“{target}” was not written by ketluan; it is kept as “{kept}”',
  },
  help: null,
})

// Suppression comments and the severities of a profile

export const unusedSuppression = define({
  code: 'KL7050',
  name: 'unused-suppression',
  severity: 'hint',
  tier: 'practice',
  basis: null,
  message: {
    vi: 'Ở chỗ này không còn nhận xét {code} ({name}) nào để bỏ qua',
    en: 'There is no finding {code} ({name}) here to suppress any more',
  },
  help: {
    vi: 'Xoá mã này khỏi ghi chú, hoặc đặt ghi chú ngay trên dòng có nhận xét đó.',
    en: 'Take the code out of the comment, or put the comment right above the line of the finding.',
  },
})

export const suppressionWithoutReason = define({
  ...notice,
  code: 'KL7051',
  name: 'suppression-without-reason',
  message: {
    vi: 'Ghi chú bỏ qua chưa nêu lý do nên không có hiệu lực',
    en: 'The suppression gives no reason and has no effect',
  },
  help: {
    vi: 'Sau mã viết dấu hai chấm rồi lý do: ketluan-bỏ-qua KL3102: số mục theo tài liệu gốc của Tỉnh uỷ.',
    en: 'After the code write a colon and the reason: ketluan-ignore KL3102: numbered as in the original.',
  },
})

export const suppressionWithoutCode = define({
  ...notice,
  code: 'KL7052',
  name: 'suppression-without-code',
  message: {
    vi: 'Ghi chú bỏ qua chưa ghi mã hoặc tên của nhận xét nên không có hiệu lực',
    en: 'The suppression names no code and has no effect',
  },
  help: {
    vi: 'Mỗi ghi chú chỉ bỏ qua những nhận xét có mã viết trong đó: ketluan-bỏ-qua KL3102, KL4101: lý do.',
    en: 'A comment suppresses the findings it names: ketluan-ignore KL3102, KL4101: reason.',
  },
})

export const unknownFinding = define({
  ...notice,
  code: 'KL7053',
  name: 'unknown-finding',
  message: {
    vi: 'Không có nhận xét nào mang mã hoặc tên “{given}”{suggestion}',
    en: 'No finding has the code or name “{given}”{suggestion}',
  },
  help: {
    vi: 'Mã gồm KL và bốn chữ số, viết ở đầu mỗi nhận xét; chỗ này không có hiệu lực.',
    en: 'A code is KL and four digits, shown at the head of each finding; this one has no effect.',
  },
})

export const misspeltSuppression = define({
  ...notice,
  code: 'KL7054',
  name: 'misspelt-suppression',
  message: {
    vi: 'Ghi chú “{given}” không có hiệu lực; có phải là “{meant}” không?',
    en: 'The comment “{given}” has no effect; did you mean “{meant}”?',
  },
  help: null,
})

export const loweredWithoutReason = define({
  ...notice,
  code: 'KL7055',
  name: 'lowered-without-reason',
  message: {
    vi: 'Lỗi “{finding}” có căn cứ ở {basis}, muốn hạ mức phải ghi lý do; ở đây chưa có nên mức cũ vẫn giữ',
    en: 'The error “{finding}” rests on {basis}; to lower it a reason is needed, without one it stays an error',
  },
  help: {
    vi: 'Viết thành nhóm, ví dụ: KL2103: { mức: gợi ý, lý do: văn bản lưu hành nội bộ của cơ quan }',
    en: 'Write a mapping, for example: KL2103: { mức: hint, lý do: papers kept within the office }',
  },
})

// Mending drafts

export const draftNotMended = define({
  ...usage,
  code: 'KL7060',
  name: 'draft-not-mended',
  message: {
    vi: 'Không ghi được bản đã sửa vào “{path}”: {reason}. Bản thảo còn nguyên',
    en: 'The mended draft could not be written to “{path}”: {reason}. The draft is untouched',
  },
  help: {
    vi: 'Xem trước những chỗ sẽ sửa: ketluan check {path} --fix --dry-run',
    en: 'To see what would be mended: ketluan check {path} --fix --dry-run',
  },
})

export const draftReadOnly = define({
  ...usage,
  code: 'KL7061',
  name: 'draft-read-only',
  message: {
    vi: 'Bản thảo “{path}” chỉ cho đọc nên không sửa được; bản thảo còn nguyên',
    en: 'The draft “{path}” is read-only and was not mended; it is untouched',
  },
  help: {
    vi: 'Bỏ dấu chỉ đọc (Read-only) của tệp, hoặc chép ra tệp khác rồi sửa.',
    en: 'Take the read-only mark off the file, or mend a copy.',
  },
})

export const draftChangedMeanwhile = define({
  ...usage,
  code: 'KL7062',
  name: 'draft-changed-meanwhile',
  message: {
    vi: 'Bản thảo “{path}” vừa có người sửa trong lúc kiểm tra nên không ghi đè; bản đó còn nguyên',
    en: 'The draft “{path}” was changed by someone while it was checked and was not overwritten',
  },
  help: { vi: 'Chạy lại lệnh.', en: 'Run the command again.' },
})

export const fixesUnsettled = define({
  ...notice,
  code: 'KL7063',
  name: 'fixes-unsettled',
  message: {
    vi: 'Còn chỗ chưa sửa tự động được vì các cách sửa cứ nối nhau mãi ở đó; phần còn lại phải sửa tay',
    en: 'Some places were left: their fixes call for each other without end and have to be made by hand',
  },
  help: null,
})

export const onlyWithFix = define({
  ...usage,
  code: 'KL7064',
  name: 'only-with-fix',
  message: { vi: 'Tuỳ chọn --dry-run chỉ đi cùng --fix', en: 'The option --dry-run goes only with --fix' },
  help: {
    vi: 'Ví dụ: ketluan check du-thao.md --fix --dry-run',
    en: 'For example: ketluan check draft.md --fix --dry-run',
  },
})

export const outputTaken = define({
  ...usage,
  code: 'KL7065',
  name: 'output-taken',
  message: {
    vi: 'Đầu ra chuẩn đã dùng cho {text}, nên không in thêm báo cáo dạng {format} ra đó được',
    en: 'Standard output is taken by {text}, so a report as {format} cannot be printed there',
  },
  help: {
    vi: 'Bỏ --format (báo cáo cho người đọc in ra đầu ra lỗi), hoặc chạy riêng hai lệnh.',
    en: 'Leave out --format (the report for people goes to standard error), or run two commands.',
  },
})

export const fixWordApart = define({
  ...usage,
  code: 'KL7066',
  name: 'fix-word-apart',
  message: {
    vi: '“{given}” không phải tệp; có phải ý là “--fix={given}” không?',
    en: '“{given}” is no file; did you mean “--fix={given}”?',
  },
  help: {
    vi: 'Giá trị của --fix viết liền sau dấu bằng, không có dấu cách.',
    en: 'The value of --fix follows an equals sign, without a space.',
  },
})

// The baseline

export const baselineMissing = define({
  ...usage,
  code: 'KL7070',
  name: 'baseline-missing',
  message: {
    vi: 'Chưa có tệp “{path}” ghi các nhận xét đã biết',
    en: 'There is no file “{path}” of known findings yet',
  },
  help: {
    vi: 'Ghi những gì đang có vào tệp này: thêm --update-baseline.',
    en: 'To record what there is now, add --update-baseline.',
  },
})

export const baselineUnreadable = define({
  ...usage,
  code: 'KL7071',
  name: 'baseline-unreadable',
  message: {
    vi: 'Không dùng được “{path}” làm tệp nhận xét đã biết: {reason}. Tệp còn nguyên',
    en: '“{path}” cannot be used as a file of known findings: {reason}. It is untouched',
  },
  help: {
    vi: 'Kiểm tra tên tệp; nếu đúng là tệp này, lấy lại bản cũ từ kho lưu, hoặc xoá đi rồi chạy với --update-baseline.',
    en: 'Check the name; if it is the right file, restore it, or delete it and run with --update-baseline.',
  },
})

export const baselineOfOtherVersion = define({
  ...usage,
  code: 'KL7072',
  name: 'baseline-of-other-version',
  message: {
    vi: 'Tệp nhận xét đã biết “{path}” thuộc kiểu {version}, chương trình này đọc kiểu {known}. Tệp còn nguyên',
    en: 'The file of known findings “{path}” is of version {version}; this program reads version {known}. It is untouched',
  },
  help: {
    vi: 'Dùng cùng một bản ketluan ở mọi máy, hoặc xoá tệp rồi chạy lại với --update-baseline.',
    en: 'Use one version of ketluan everywhere, or delete the file and run again with --update-baseline.',
  },
})

export const baselineNotWritten = define({
  ...usage,
  code: 'KL7073',
  name: 'baseline-not-written',
  message: {
    vi: 'Không ghi được tệp nhận xét đã biết “{path}”: {reason}',
    en: 'The file of known findings “{path}” could not be written: {reason}',
  },
  help: null,
})

export const onlyWithBaseline = define({
  ...usage,
  code: 'KL7074',
  name: 'only-with-baseline',
  message: {
    vi: 'Tuỳ chọn --update-baseline cần biết tệp: thêm --baseline TÊN.json',
    en: 'The option --update-baseline needs to be told the file: add --baseline NAME.json',
  },
  help: null,
})
