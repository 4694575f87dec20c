import type { Bilingual } from '../diagnostics/define.ts'
import type { Choices } from './choices.ts'
import type { FieldName } from './fields.ts'

/** Where fields are written: front matter of a draft, a draft that is all YAML, an office profile. */
export type FieldScope = 'draft' | 'yaml-draft' | 'profile'

/** What a field's value looks like; the readers and the JSON Schemas have one entry for each. */
export type ValueShape =
  | 'choice'
  | 'line'
  | 'capitals'
  | 'lines'
  | 'capitalLines'
  | 'count'
  | 'numberSymbol'
  | 'symbol'
  | 'date'
  | 'signature'
  | 'recipients'
  | 'appendices'
  | 'paragraphs'
  | 'paragraph'
  | 'entries'
  | 'rows'
  | 'sides'
  | 'notes'
  | 'globs'
  | 'plugins'
  | 'severities'
  | 'choices'
  | 'reserved'

/** A word the field takes: what the author writes, and what the tree keeps. */
export interface Choice {
  readonly value: string
  /** The first is the official one; all are matched without case and diacritics. */
  readonly words: readonly string[]
}

/** One key an author may write. Its English name is the name of the field in the tree (design: the draft). */
export interface KeyDefinition {
  /** The Vietnamese key, as a clerk says it. */
  readonly key: string
  /** Further names; the English one need not be repeated. */
  readonly aliases?: readonly string[]
  readonly shape: ValueShape
  readonly choices?: readonly Choice[]
  /** Absent: everywhere. */
  readonly scopes?: readonly FieldScope[]
  readonly description: Bilingual
  /** Values as an author would write them, for the schemas. */
  readonly examples?: readonly (string | number)[]
}

/** Keys by English name. */
export type KeyTable<Name extends string = string> = Readonly<Record<Name, KeyDefinition>>

/** The keys at the top of a draft; the three parts of a signature stand under `signature`. */
export type TopField = Exclude<FieldName, SignatureField> | 'signature'
export type SignatureField = 'authority' | 'position' | 'name'

export const fieldTable: KeyTable<TopField> = {
  type: {
    key: 'loại',
    aliases: ['loại văn bản', 'tên loại'],
    shape: 'choice',
    choices: [{ value: 'conclusion', words: ['kết luận', 'conclusion', 'KL'] }],
    description: { vi: 'Tên loại văn bản. Mặc định là kết luận.', en: 'Type of paper; conclusion by default.' },
  },
  edition: {
    key: 'thể thức',
    aliases: ['hướng dẫn thể thức'],
    shape: 'choice',
    choices: [
      { value: 'hd05', words: ['hd05', '05-HD/VPTW'] },
      { value: 'hd36', words: ['hd36', '36-HD/VPTW'] },
    ],
    description: {
      vi: 'Hướng dẫn thể thức được áp dụng. Mặc định chọn theo ngày của văn bản; chưa có ngày thì dùng hd05.',
      en: 'Edition of the layout rules; by the date of the paper, hd05 when undated.',
    },
  },
  superior: {
    key: 'cấp trên',
    aliases: ['cơ quan cấp trên', 'cấp trên trực tiếp'],
    shape: 'capitals',
    description: {
      vi: 'Cơ quan cấp trên trực tiếp, dòng đầu ở góc trái trang đầu.',
      en: 'Superior body, the first line at the top left.',
    },
    examples: ['Đảng bộ tỉnh Hoà Sơn'],
  },
  issuer: {
    key: 'cơ quan',
    aliases: ['cơ quan ban hành'],
    shape: 'capitals',
    description: { vi: 'Cơ quan ban hành văn bản.', en: 'Issuing body.' },
    examples: ['Đảng uỷ xã Vĩnh Hoà'],
  },
  number: {
    key: 'số',
    aliases: ['số văn bản', 'số và ký hiệu', 'số ký hiệu'],
    shape: 'numberSymbol',
    description: {
      vi: 'Số của văn bản, từ 1 trở lên; để trống khi chưa cấp số. Có thể ghi cả số và ký hiệu.',
      en: 'Number of the paper, from 1; left blank while there is none. Number and symbol together are accepted.',
    },
    examples: [5, '05-KL/ĐU'],
  },
  symbol: {
    key: 'ký hiệu',
    shape: 'symbol',
    description: {
      vi: 'Ký hiệu sau số. Mặc định suy ra từ tên loại và cơ quan ban hành.',
      en: 'Symbol after the number; derived from type and issuer by default.',
    },
    examples: ['KL/ĐU'],
  },
  place: {
    key: 'địa danh',
    aliases: ['nơi ký', 'nơi ban hành'],
    shape: 'line',
    description: { vi: 'Địa danh đặt trước ngày, tháng, năm.', en: 'Place before the date.' },
    examples: ['Vĩnh Hoà'],
  },
  date: {
    key: 'ngày',
    aliases: ['ngày ban hành', 'ngày ký', 'ngày tháng', 'ngày tháng năm'],
    shape: 'date',
    description: {
      vi: 'Ngày, tháng, năm của văn bản; trong bản thảo có thể để trống ngày hoặc tháng.',
      en: 'Date of the paper; day or month may be blank in a draft.',
    },
    examples: ['2026-06-05', '05/6/2026', 'ngày 05 tháng 6 năm 2026', 'tháng 6/2026'],
  },
  author: {
    key: 'tác giả',
    aliases: ['hội nghị'],
    shape: 'capitalLines',
    description: {
      vi: 'Tác giả hoặc hội nghị, in hoa ngay dưới chữ KẾT LUẬN; mỗi dòng in là một dòng.',
      en: 'Author or conference lines under KẾT LUẬN, one a printed line.',
    },
    examples: ['của Ban Thường vụ Đảng uỷ xã'],
  },
  subject: {
    key: 'trích yếu',
    aliases: ['trích yếu nội dung'],
    shape: 'lines',
    description: {
      vi: 'Trích yếu nội dung, thường bắt đầu bằng “về”; mỗi dòng in là một dòng.',
      en: 'Subject lines, one a printed line.',
    },
    examples: ['về phát triển kinh tế hợp tác'],
  },
  signature: {
    key: 'người ký',
    aliases: ['ký', 'chữ ký'],
    shape: 'signature',
    description: {
      vi: 'Quyền hạn, chức vụ và họ tên người ký. Văn bản liên tịch thì một danh sách, người ký của cơ quan chủ trì đứng đầu.',
      en: 'Authority, position and name of the signatory; of a joint paper a list, that of the lead body first.',
    },
  },
  recipients: {
    key: 'nơi nhận',
    shape: 'recipients',
    description: {
      vi: 'Nơi nhận, mỗi nơi một mục; mục cuối là nơi lưu. Không cần gạch đầu dòng và dấu cuối dòng.',
      en: 'Recipients, the filing line last; dashes and end punctuation are made by the edition.',
    },
  },
  secrecy: {
    key: 'độ mật',
    aliases: ['mức độ mật'],
    shape: 'choice',
    choices: [
      { value: 'mật', words: ['mật'] },
      { value: 'tối mật', words: ['tối mật'] },
      { value: 'tuyệt mật', words: ['tuyệt mật'] },
    ],
    description: { vi: 'Độ mật.', en: 'Degree of secrecy.' },
  },
  urgency: {
    key: 'độ khẩn',
    aliases: ['mức độ khẩn'],
    shape: 'choice',
    choices: [
      { value: 'khẩn', words: ['khẩn'] },
      { value: 'thượng khẩn', words: ['thượng khẩn'] },
      { value: 'hoả tốc', words: ['hoả tốc'] },
    ],
    description: { vi: 'Độ khẩn.', en: 'Degree of urgency.' },
  },
  circulation: {
    key: 'phạm vi lưu hành',
    aliases: ['lưu hành'],
    shape: 'line',
    description: { vi: 'Chỉ dẫn phạm vi lưu hành ở góc trên trang đầu.', en: 'Circulation note on page 1.' },
    examples: ['Tài liệu hội nghị', 'Tài liệu thu hồi', 'Xem xong trả lại', 'Lưu hành nội bộ'],
  },
  draftRevision: {
    key: 'dự thảo lần',
    aliases: ['lần dự thảo', 'dự thảo', 'dự thảo lần thứ'],
    shape: 'count',
    description: { vi: 'Lần dự thảo, in dưới số và ký hiệu.', en: 'Revision of the draft.' },
    examples: [2],
  },
  drafter: {
    key: 'người soạn thảo',
    aliases: ['người soạn', 'ký hiệu người soạn thảo'],
    shape: 'line',
    description: {
      vi: 'Ký hiệu người soạn thảo và số lượng bản, in cuối nơi nhận.',
      en: 'Drafter mark and number of copies.',
    },
    examples: ['NguyenVanAn-26'],
  },
  contact: {
    key: 'liên hệ',
    aliases: ['địa chỉ liên hệ', 'thông tin liên hệ'],
    shape: 'line',
    description: { vi: 'Dòng liên hệ ở cuối trang cuối.', en: 'Contact line at the foot of the last page.' },
  },
  appendices: {
    key: 'phụ lục',
    aliases: ['appendix'],
    shape: 'appendices',
    scopes: ['draft', 'yaml-draft'],
    description: {
      vi: 'Phụ lục: tên tệp bản thảo, hoặc nội dung ghi ngay tại đây.',
      en: 'Appendices: draft files or inline bodies.',
    },
  },
  preamble: {
    key: 'mở đầu',
    aliases: ['phần mở đầu'],
    shape: 'paragraphs',
    scopes: ['yaml-draft'],
    description: { vi: 'Các đoạn mở đầu, trước câu kết luận.', en: 'Paragraphs before the enacting clause.' },
  },
  enactingClause: {
    key: 'câu kết luận',
    shape: 'paragraph',
    scopes: ['yaml-draft'],
    description: {
      vi: 'Câu dẫn vào nội dung kết luận, như “… kết luận như sau:”.',
      en: 'The paragraph that ends in the opening formula.',
    },
  },
  sections: {
    key: 'nội dung',
    aliases: ['body', 'các mục'],
    shape: 'entries',
    scopes: ['yaml-draft'],
    description: {
      vi: 'Nội dung: đoạn văn, mục, danh sách nhiệm vụ và bảng, theo thứ tự.',
      en: 'The body: paragraphs, sections and items, runs of tasks and tables, in order.',
    },
  },
  closing: {
    key: 'lời kết',
    aliases: ['kết thúc'],
    shape: 'paragraphs',
    scopes: ['yaml-draft'],
    description: { vi: 'Các đoạn kết của văn bản.', en: 'Closing paragraphs.' },
  },
  footnotes: {
    key: 'chú thích',
    aliases: ['chú thích cuối trang', 'notes'],
    shape: 'notes',
    scopes: ['yaml-draft'],
    description: {
      vi: 'Chú thích cuối trang: ký hiệu và lời; trong nội dung ghi [^ký hiệu].',
      en: 'Footnotes: identifier and text; the body refers to them as [^identifier].',
    },
  },
}

export const signatureTable: KeyTable<SignatureField> = {
  authority: {
    key: 'quyền hạn',
    aliases: ['thẩm quyền'],
    shape: 'capitals',
    description: { vi: 'Quyền hạn ký: T/M, K/T, T/L và cơ quan.', en: 'On whose behalf it is signed.' },
    examples: ['T/M Ban Thường vụ'],
  },
  position: {
    key: 'chức vụ',
    aliases: ['chức danh'],
    shape: 'capitals',
    description: { vi: 'Chức vụ người ký.', en: 'Position of the signatory.' },
    examples: ['Bí thư'],
  },
  name: {
    key: 'họ tên',
    aliases: ['họ và tên', 'tên'],
    shape: 'line',
    description: { vi: 'Họ và tên người ký.', en: 'Name of the signatory.' },
    examples: ['Nguyễn Văn An'],
  },
}

export const dateTable: KeyTable<'day' | 'month' | 'year'> = {
  day: { key: 'ngày', shape: 'count', description: { vi: 'Ngày.', en: 'Day.' } },
  month: { key: 'tháng', shape: 'count', description: { vi: 'Tháng.', en: 'Month.' } },
  year: { key: 'năm', shape: 'count', description: { vi: 'Năm, bốn chữ số.', en: 'Year, four digits.' } },
}

export const recipientTable: KeyTable<'text' | 'note'> = {
  text: {
    key: 'tên',
    aliases: ['nơi nhận', 'name'],
    shape: 'line',
    description: { vi: 'Tên nơi nhận.', en: 'Name of the recipient.' },
    examples: ['Ban Thường vụ Tỉnh uỷ'],
  },
  note: {
    key: 'ghi chú',
    aliases: ['mục đích'],
    shape: 'line',
    description: { vi: 'Ghi chú trong ngoặc.', en: 'Remark printed in brackets.' },
    examples: ['để báo cáo'],
  },
}

/** An entry of the body of a YAML draft; which keys stand together is the analyser's to judge. */
export const entryTable: KeyTable<'heading' | 'note' | 'runIn' | 'text' | 'children' | 'taskList' | 'table' | 'align'> =
  {
    heading: {
      key: 'mục',
      aliases: ['tiêu đề', 'tên mục'],
      shape: 'line',
      description: {
        vi: 'Tiêu đề kèm số thứ tự, như “I. Kết quả” hoặc “1. Về kinh tế”.',
        en: 'Heading with its label, as in a body.',
      },
      examples: ['I. Kết quả thực hiện nhiệm vụ', '1. Về công tác xây dựng Đảng'],
    },
    note: {
      key: 'ghi chú',
      shape: 'line',
      description: { vi: 'Ghi chú trong ngoặc sau tiêu đề.', en: 'Remark in brackets after the heading.' },
    },
    runIn: {
      key: 'liền',
      aliases: ['viết liền'],
      shape: 'paragraph',
      description: { vi: 'Đoạn văn viết liền sau tiêu đề.', en: 'Text in the same paragraph as the heading.' },
    },
    text: {
      key: 'đoạn',
      aliases: ['đoạn văn', 'việc', 'lời văn'],
      shape: 'paragraph',
      description: { vi: 'Một đoạn văn, hoặc lời của một nhiệm vụ.', en: 'A paragraph, or the words of a task.' },
    },
    children: {
      key: 'nội dung',
      aliases: ['content', 'các mục'],
      shape: 'entries',
      description: {
        vi: 'Những gì thuộc mục hoặc nhiệm vụ này, theo thứ tự.',
        en: 'What belongs to the entry, in order.',
      },
    },
    taskList: {
      key: 'nhiệm vụ',
      aliases: ['tasks', 'các nhiệm vụ', 'gạch đầu dòng'],
      shape: 'entries',
      description: { vi: 'Một chuỗi gạch đầu dòng.', en: 'A run of dash items.' },
    },
    table: {
      key: 'bảng',
      aliases: ['rows'],
      shape: 'rows',
      description: {
        vi: 'Bảng: danh sách hàng, hàng đầu là tiêu đề.',
        en: 'A table: rows of cells, the first is the header.',
      },
    },
    align: {
      key: 'căn cột',
      aliases: ['căn lề'],
      shape: 'sides',
      description: {
        vi: 'Căn chữ của từng cột trong bảng: trái, giữa hoặc phải; để trống là như mặc định.',
        en: 'How each column of the table is aligned: left, center or right; blank for the default.',
      },
    },
  }

/** An appendix written in place. */
export const appendixTable: KeyTable<'label' | 'title' | 'orientation' | 'file' | 'children'> = {
  label: { key: 'số', shape: 'line', description: { vi: 'Số của phụ lục.', en: 'Number of the appendix.' } },
  title: {
    key: 'tên',
    aliases: ['tiêu đề', 'tên phụ lục'],
    shape: 'line',
    description: { vi: 'Tên phụ lục.', en: 'Title of the appendix.' },
  },
  orientation: {
    key: 'hướng giấy',
    aliases: ['hướng trang', 'khổ giấy', 'khổ'],
    shape: 'choice',
    choices: [
      { value: 'landscape', words: ['ngang', 'nằm ngang', 'landscape'] },
      { value: 'portrait', words: ['dọc', 'đứng', 'portrait'] },
    ],
    description: {
      vi: 'Hướng giấy của phụ lục: ngang cho bảng nhiều cột, hoặc dọc. Không ghi thì dọc.',
      en: 'How the sheets of the appendix lie: landscape for wide tables, or portrait, which is the default.',
    },
    examples: ['ngang'],
  },
  file: {
    key: 'tệp',
    aliases: ['tập tin'],
    shape: 'line',
    description: { vi: 'Tệp bản thảo chứa phụ lục.', en: 'Draft file of the appendix.' },
  },
  children: {
    key: 'nội dung',
    aliases: ['sections', 'content'],
    shape: 'entries',
    description: { vi: 'Nội dung phụ lục.', en: 'Body of the appendix.' },
  },
}

/** What an office profile says besides the fields of its papers. */
export const profileTable: KeyTable<'ignore' | 'severities' | 'choices' | 'emitters' | 'plugins'> = {
  ignore: {
    key: 'bỏ qua',
    aliases: ['bỏ qua tệp'],
    shape: 'globs',
    description: {
      vi: 'Mẫu tên tệp không coi là bản thảo khi dịch cả thư mục.',
      en: 'Globs of files that a folder argument leaves out.',
    },
    examples: ['mau/**'],
  },
  severities: {
    key: 'mức độ',
    aliases: ['mức độ nhắc', 'mức độ lỗi'],
    shape: 'severities',
    description: {
      vi: 'Mức độ của từng nhận xét theo mã hoặc tên: lỗi, cảnh báo, gợi ý hoặc tắt. Lỗi có căn cứ muốn hạ thì ghi cả lý do.',
      en: 'Severity of findings by code or name: error, warning, hint or off; with a reason where an error that rests on a provision is lowered.',
    },
  },
  choices: {
    key: 'lựa chọn',
    aliases: ['các lựa chọn'],
    shape: 'choices',
    description: {
      vi: 'Cách làm của cơ quan ở những chỗ quy định không nói hoặc nói khác nhau.',
      en: 'What the office does where the provisions say nothing or contradict each other.',
    },
  },
  emitters: {
    key: 'định dạng',
    aliases: ['định dạng đầu ra'],
    shape: 'reserved',
    description: { vi: 'Thiết lập của từng định dạng đầu ra.', en: 'Settings of the output formats.' },
  },
  plugins: {
    key: 'phần mở rộng',
    aliases: ['mở rộng'],
    shape: 'plugins',
    description: {
      vi: 'Tệp .js, .mjs hoặc .cjs của phần mở rộng, theo đường dẫn từ thư mục này. Chỉ chạy khi được phép (--allow-plugins).',
      en: 'Files (.js, .mjs, .cjs) of plug-ins, by their paths from this folder. They run only when allowed (--allow-plugins).',
    },
    examples: ['mo-rong/van-phong.mjs'],
  },
}

/** How a finding's severity is given together with the reason for it. */
export const severityTable: KeyTable<'severity' | 'reason'> = {
  severity: {
    key: 'mức',
    aliases: ['mức độ', 'level'],
    shape: 'line',
    description: { vi: 'Lỗi, cảnh báo, gợi ý hoặc tắt.', en: 'Error, warning, hint or off.' },
    examples: ['gợi ý'],
  },
  reason: {
    key: 'lý do',
    aliases: ['vì'],
    shape: 'line',
    description: { vi: 'Vì sao cơ quan đổi mức.', en: 'Why the office changes the severity.' },
  },
}

/** What an office may choose; the words are matched as they stand, for `uỷ` and `ủy` differ in nothing but a mark. */
export const choiceTable: KeyTable<keyof Choices> = {
  endMark: {
    key: 'dấu kết',
    aliases: ['dấu kết thúc', 'dấu cuối văn bản'],
    shape: 'choice',
    choices: [
      { value: '.', words: ['.', 'dấu chấm', 'full stop'] },
      { value: './.', words: ['./.'] },
    ],
    description: {
      vi: 'Dấu kết thúc nội dung: dấu chấm theo hướng dẫn, hoặc “./.” như nhiều cơ quan vẫn dùng.',
      en: 'What ends the body: the guideline’s full stop, or the “./.” of many offices.',
    },
  },
  groundEnd: {
    key: 'dấu cuối căn cứ',
    aliases: ['dấu căn cứ cuối'],
    shape: 'choice',
    choices: [
      { value: '.', words: ['.', 'dấu chấm', 'full stop'] },
      { value: ',', words: [',', 'dấu phẩy', 'comma'] },
    ],
    description: {
      vi: 'Dấu cuối dòng căn cứ sau cùng: dấu chấm theo hướng dẫn 2026, hoặc dấu phẩy như trước đó. Không chọn thì theo hướng dẫn của ngày ký.',
      en: 'What ends the last line of grounds: the full stop of the 2026 guideline or the comma of before; without a choice the guideline of the paper’s date.',
    },
  },
  toneMarks: {
    key: 'dấu thanh',
    aliases: ['cách đặt dấu thanh'],
    shape: 'choice',
    choices: [
      { value: 'uỷ', words: ['uỷ', 'oà'] },
      { value: 'ủy', words: ['ủy', 'òa'] },
    ],
    description: {
      vi: 'Chỗ đặt dấu thanh: “uỷ” hoặc “ủy”. Không chọn thì chỉ xét văn bản có thống nhất hay không.',
      en: 'Where the tone mark stands: “uỷ” or “ủy”; without a choice a paper is only asked to be consistent.',
    },
  },
  sectionSeparator: {
    key: 'dấu sau số mục',
    aliases: ['dấu sau số La Mã'],
    shape: 'choice',
    choices: [
      { value: '-', words: ['I-', '-', 'gạch nối', 'hyphen'] },
      { value: '.', words: ['I.', '.', 'dấu chấm', 'full stop'] },
    ],
    description: {
      vi: 'Dấu sau số La Mã của mục: “I-” hoặc “I.”. Không chọn thì chỉ xét văn bản có thống nhất hay không.',
      en: 'What follows a section’s numeral: “I-” or “I.”; without a choice a paper is only asked to be consistent.',
    },
  },
}
