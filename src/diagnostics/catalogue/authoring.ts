import { define } from '../define.ts'

/** KL73xx: drafts that the program writes: put in order, taken to another dialect, begun anew. */

const asGiven = { tier: 'integrity', basis: null } as const
const usage = { severity: 'error', ...asGiven } as const

export const notCanonical = define({
  ...usage,
  code: 'KL7300',
  name: 'not-canonical',
  message: { vi: '“{path}” chưa ở dạng chuẩn', en: '“{path}” is not in canonical form' },
  help: {
    vi: 'Chạy “ketluan fmt {path}” để sắp xếp lại; nội dung văn bản không đổi.',
    en: 'Run “ketluan fmt {path}”; what the paper says does not change.',
  },
})

export const rewriteWouldLose = define({
  ...usage,
  code: 'KL7301',
  name: 'rewrite-would-lose',
  message: {
    vi: 'Không viết lại “{path}”: có {count} chỗ chưa hiểu được, viết lại sẽ mất',
    en: '“{path}” was not written anew: {count} places are not understood and would be lost',
  },
  help: {
    vi: 'Sửa những chỗ nêu bên dưới rồi chạy lại; tệp vẫn nguyên như cũ.',
    en: 'Mend the places below and run it again; the file is what it was.',
  },
})

export const dialectCannotSay = define({
  ...usage,
  code: 'KL7302',
  name: 'dialect-cannot-say',
  message: {
    vi: 'Không viết được “{path}” theo dạng {dialect} mà giữ nguyên văn bản',
    en: '“{path}” cannot be written as {dialect} and stay the same paper',
  },
  help: {
    vi: 'Thường do gạch đầu dòng cuối của một dãy có thêm đoạn hay bảng của riêng nó: dạng YAML nói được, chữ thường thì không. Giữ bản thảo ở dạng cũ, hoặc đưa đoạn ấy ra ngoài dãy.',
    en: 'Most often the last dash of a run has a paragraph or table of its own, which YAML can say and plain text cannot. Keep the draft as it is, or move that paragraph out of the run.',
  },
})

export const wouldOverwrite = define({
  ...usage,
  code: 'KL7303',
  name: 'would-overwrite',
  message: { vi: 'Đã có tệp “{path}”', en: 'There is a file “{path}” already' },
  help: {
    vi: 'Đặt tên khác, hoặc thêm --force để ghi đè.',
    en: 'Choose another name, or add --force to write over it.',
  },
})

export const fileNotCreated = define({
  ...usage,
  code: 'KL7304',
  name: 'file-not-created',
  message: { vi: 'Không ghi được “{path}”: {reason}', en: 'Cannot write “{path}”: {reason}' },
  help: {
    vi: 'Xem lại quyền ghi vào thư mục, hoặc chọn chỗ khác.',
    en: 'See whether the folder may be written to, or choose another place.',
  },
})

export const answersMissing = define({
  ...usage,
  code: 'KL7305',
  name: 'answers-missing',
  message: {
    vi: 'Còn thiếu: {options}; không có màn hình để hỏi',
    en: 'Still needed: {options}; there is no terminal to ask on',
  },
  help: {
    vi: 'Ghi các tuỳ chọn ấy trên dòng lệnh, hoặc khai trong ketluan.yaml của cơ quan.',
    en: 'Give these options on the command line, or the fields in the ketluan.yaml of the office.',
  },
})

export const dialectUnclear = define({
  ...usage,
  code: 'KL7306',
  name: 'dialect-unclear',
  message: { vi: 'Chưa rõ chuyển sang dạng nào', en: 'It is not clear which dialect to convert to' },
  help: {
    vi: 'Thêm --to markdown, --to text hoặc --to yaml; hoặc -o với tên tệp .md, .txt, .yaml.',
    en: 'Add --to markdown, --to text or --to yaml; or -o with a file name in .md, .txt or .yaml.',
  },
})

export const startCancelled = define({
  ...usage,
  code: 'KL7307',
  name: 'start-cancelled',
  message: { vi: 'Đã dừng, chưa ghi gì', en: 'Stopped; nothing was written' },
  help: null,
})
