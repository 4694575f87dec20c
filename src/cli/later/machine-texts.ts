import type { Bilingual } from '../../diagnostics/define.ts'

/** What `doctor`, `fonts` and `--values` say. */
export const machineTexts = {
  format: { vi: 'cách in: human (mặc định) hoặc json', en: 'form: human (default) or json' },
  doctorExamples: {
    vi: `Ví dụ:
  ketluan doctor                   → máy này có dùng được ketluan không
  ketluan doctor ket-luan/ --format json`,
    en: `Examples:
  ketluan doctor                   → whether ketluan can work on this machine
  ketluan doctor conclusions/ --format json`,
  },
  fontsExamples: {
    vi: `Ví dụ:
  ketluan fonts
  ketluan fonts --format json`,
    en: `Examples:
  ketluan fonts
  ketluan fonts --format json`,
  },
  check: { vi: 'Mục', en: 'What' },
  state: { vi: 'Tình trạng', en: 'State' },
  found: { vi: 'Thấy', en: 'Found' },
  good: { vi: 'tốt', en: 'good' },
  note: { vi: 'lưu ý', en: 'note' },
  bad: { vi: 'hỏng', en: 'broken' },
  program: { vi: 'Chương trình', en: 'Program' },
  node: { vi: 'Node.js', en: 'Node.js' },
  nodeOld: { vi: '{version}; cần 20.19 trở lên', en: '{version}; 20.19 or later is needed' },
  fonts: { vi: 'Phông chữ đi kèm', en: 'Shipped fonts' },
  fontsWhole: {
    vi: '{count} kiểu, đủ {letters} chữ có dấu của tiếng Việt',
    en: '{count} faces, all {letters} letters of Vietnamese with marks',
  },
  fontsBroken: { vi: 'thiếu: {list}; hãy cài lại', en: 'missing: {list}; please install again' },
  times: { vi: 'Times New Roman', en: 'Times New Roman' },
  timesFound: { vi: '{path}', en: '{path}' },
  timesMissing: {
    vi: 'không thấy trên máy; Word sẽ dùng phông khác có cùng độ rộng chữ nếu có, PDF và HTML không bị ảnh hưởng',
    en: 'not on this machine; Word takes another font of the same widths if there is one, PDF and HTML do not need it',
  },
  folder: { vi: 'Quyền ghi', en: 'Write access' },
  folderWritable: { vi: '{path}', en: '{path}' },
  folderRefused: {
    vi: '{path}: {reason}; dùng -o để ghi vào chỗ khác',
    en: '{path}: {reason}; use -o to write elsewhere',
  },
  profile: { vi: 'Hồ sơ cơ quan', en: 'Office profile' },
  profileFound: { vi: '{path}', en: '{path}' },
  profileUnclear: {
    vi: '{path}: có {count} nhận xét, xem ketluan check',
    en: '{path}: {count} findings, see ketluan check',
  },
  profileNone: {
    vi: 'chưa có ketluan.yaml ở đây hay thư mục trên; ketluan new --write-profile sẽ ghi',
    en: 'no ketluan.yaml here or above; ketluan new --write-profile makes one',
  },
  edition: { vi: 'Thể thức hôm nay', en: 'Edition of today' },
  trial: { vi: 'Làm thử', en: 'Trial' },
  trialDone: { vi: 'một bản thảo mẫu ra DOCX, PDF, HTML', en: 'a sample draft to DOCX, PDF, HTML' },
  trialFailed: { vi: '{reason}; hãy cài lại ketluan', en: '{reason}; please install ketluan again' },
  face: { vi: 'Kiểu', en: 'Face' },
  file: { vi: 'Tệp', en: 'File' },
  size: { vi: 'Cỡ', en: 'Size' },
  glyphs: { vi: 'Ký tự', en: 'Characters' },
  use: {
    vi: 'Mọi định dạng đo chữ bằng Tinos, cùng độ rộng với Times New Roman: PDF nhúng Tinos; DOCX và HTML gọi Times New Roman, HTML mang theo Tinos phòng khi máy không có.',
    en: 'Every format measures with Tinos, as wide as Times New Roman: PDF embeds it; DOCX and HTML name Times New Roman, and HTML carries Tinos where the machine has none.',
  },
  regular: { vi: 'thường', en: 'regular' },
  bold: { vi: 'đậm', en: 'bold' },
  italic: { vi: 'nghiêng', en: 'italic' },
  boldItalic: { vi: 'đậm nghiêng', en: 'bold italic' },
  field: { vi: 'Mục', en: 'Field' },
  value: { vi: 'Giá trị', en: 'Value' },
  origin: { vi: 'Từ đâu', en: 'From' },
  fromCommandLine: { vi: 'dòng lệnh', en: 'command line' },
  fromFields: { vi: 'khai báo, dòng {line}', en: 'front matter, line {line}' },
  fromText: { vi: 'chữ trong bản thảo, dòng {line}', en: 'the text, line {line}' },
  fromProfile: { vi: '{path}', en: '{path}' },
  derived: { vi: 'suy ra', en: 'derived' },
  fallback: { vi: 'mặc định', en: 'default' },
  cosignatures: { vi: 'người ký khác', en: 'cosignatures' },
} as const satisfies Record<string, Bilingual>
