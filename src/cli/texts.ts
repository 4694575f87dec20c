import type { Bilingual } from '../diagnostics/define.ts'

/** What the program says of itself: help, and lines about its own work. Findings are in the catalogue. */
export const texts = {
  about: {
    vi: 'Biên dịch bản thảo kết luận của Đảng thành văn bản đúng thể thức (DOCX, PDF, HTML)',
    en: 'Compiles drafts of Party conclusions into the official layout (DOCX, PDF, HTML)',
  },
  build: { vi: 'Làm ra văn bản từ bản thảo', en: 'Make the papers of drafts' },
  check: { vi: 'Kiểm tra bản thảo, không ghi gì', en: 'Check drafts, write nothing' },
  preview: {
    vi: 'Xem các trang của bản thảo trong trình duyệt, cập nhật mỗi lần lưu',
    en: 'Show the pages of a draft in the browser, up to date with every save',
  },
  previewed: { vi: 'tệp hoặc thư mục', en: 'a file or a folder' },
  port: {
    vi: 'cổng trên máy này (mặc định: 5205; nếu bận thì cổng trống kế tiếp)',
    en: 'port on this machine (default: 5205; the next free one if it is busy)',
  },
  portNumber: { vi: 'một số nguyên từ 0 đến 65535', en: 'a whole number from 0 to 65535' },
  open: { vi: 'mở luôn trình duyệt', en: 'open the browser as well' },
  editor: {
    vi: 'trình soạn thảo mở khi bấm vào một đoạn, ví dụ "code -g {file}:{line}" hoặc vscode://file/{file}:{line} (cũng đọc từ KETLUAN_EDITOR)',
    en: 'editor that a click on a paragraph opens, such as "code -g {file}:{line}" or vscode://file/{file}:{line} (or KETLUAN_EDITOR)',
  },
  editorTemplate: {
    vi: 'một lệnh hay địa chỉ có {file} và {line}',
    en: 'a command or an address with {file} and {line}',
  },
  watch: {
    vi: 'làm lại mỗi khi bản thảo được lưu, tới khi bấm Ctrl-C',
    en: 'again with every save of a draft, until Ctrl-C',
  },
  watching: {
    vi: 'Đang theo dõi ({count} tệp). Ctrl-C để kết thúc',
    en: 'Watching ({count} files). Ctrl-C to end',
  },
  watchWord: {
    vi: 'một tệp hay thư mục (đầu vào chuẩn không theo dõi được)',
    en: 'a file or a folder (standard input cannot be watched)',
  },
  outputPlace: {
    vi: 'một tệp hay thư mục (văn bản không in ra màn hình được)',
    en: 'a file or a folder (a paper cannot be printed to the terminal)',
  },
  tasks: {
    vi: 'Lập bảng phân công: việc gì, ai chủ trì, khi nào xong (bảng, CSV, XLSX, lịch…)',
    en: 'Make the table of tasks: what, who, until when (table, CSV, XLSX, calendar…)',
  },
  refs: {
    vi: 'Liệt kê văn bản được viện dẫn, ở đâu, có ghi khác nhau không',
    en: 'List the papers that are cited, where, and whether the citations agree',
  },
  register: {
    vi: 'Xem sổ số văn bản; lấy số, ngày cho bản thảo khi phát hành',
    en: 'Show the register of numbers; give drafts number and day at their release',
  },
  verify: {
    vi: 'Đo văn bản đã làm ra (DOCX, PDF, HTML) theo thể thức, kể cả bản ai đó sửa trong Word',
    en: 'Measure written papers (DOCX, PDF, HTML) against the layout, those edited in Word as well',
  },
  pdfStandard: {
    vi: 'kiểu lưu trữ của PDF: a-2a (mặc định), a-3a (kèm bản thảo, bỏ chú thích), a-1b hoặc none',
    en: 'archive form of the PDF: a-2a (default), a-3a (with the draft, less its comments), a-1b or none',
  },
  twoSided: {
    vi: 'in hai mặt: lề trái, phải đổi chỗ ở trang chẵn; mỗi phụ lục bắt đầu ở trang lẻ',
    en: 'for printing on both sides: margins mirrored on even pages; each appendix begins on an odd one',
  },
  verifyBuilt: {
    vi: 'đo lại từng tệp vừa ghi theo thể thức và so lời văn với bản thảo',
    en: 'measure each file just written, and compare its words with the draft',
  },
  stampMap: {
    vi: 'ghi toạ độ chỗ dành cho số, ngày, chữ ký, dấu (JSON; điểm, gốc ở góc dưới bên trái trang)',
    en: 'write where number, date, signature and seal go (JSON; points from the lower left corner)',
  },
  stampMapWritten: { vi: 'Đã ghi chỗ ký, đóng dấu vào {path}', en: 'Wrote the places of stamps to {path}' },
  papers: { vi: 'tệp .docx, .pdf, .html', en: '.docx, .pdf, .html files' },
  paperWord: { vi: 'văn bản', en: 'paper' },
  numbered: {
    vi: 'bản thảo cần lấy số (không có: xem sổ)',
    en: 'drafts that get a number (none: show the register)',
  },
  newDraft: { vi: 'Bắt đầu một bản thảo mới theo cấp và cơ quan', en: 'Begin a draft for your level and body' },
  newFile: { vi: 'tệp sẽ ghi (mặc định: ket-luan.md)', en: 'file to write (default: ket-luan.md)' },
  doctor: {
    vi: 'Xem máy này có dùng được ketluan không: phông chữ, quyền ghi, hồ sơ cơ quan…',
    en: 'See whether ketluan can work here: fonts, write access, office profile…',
  },
  examined: { vi: 'thư mục sẽ làm việc (mặc định: thư mục đang đứng)', en: 'folder to work in (default: this one)' },
  fonts: { vi: 'Phông chữ đi kèm và phông trên máy', en: 'The shipped fonts and those of the machine' },
  schema: {
    vi: 'In lược đồ JSON Schema: phần khai báo, bản thảo YAML, hồ sơ cơ quan, cây, báo cáo',
    en: 'Print a JSON Schema: front matter, YAML draft, profile, tree, report',
  },
  schemaName: { vi: 'tên lược đồ (không có: liệt kê)', en: 'name of the schema (without: list them)' },
  completion: {
    vi: 'In tập lệnh để gõ phím Tab hoàn thành lệnh: bash, zsh, fish, powershell',
    en: 'Print the script for completion with the Tab key: bash, zsh, fish, powershell',
  },
  shell: { vi: 'bash, zsh, fish hoặc powershell', en: 'bash, zsh, fish or powershell' },
  noArgument: { vi: '', en: '' },
  fileWord: { vi: 'tệp', en: 'file' },
  folderWord: { vi: 'thư mục', en: 'folder' },
  shellWord: { vi: 'shell', en: 'shell' },
  nameWord: { vi: 'tên', en: 'name' },
  values: {
    vi: 'không làm gì; in các giá trị đang có hiệu lực và mỗi giá trị từ đâu ra',
    en: 'do nothing; print the values in force and where each came from',
  },
  fmt: {
    vi: 'Sắp xếp bản thảo theo một dạng chuẩn, nội dung không đổi',
    en: 'Put drafts in one canonical form; what they say stays',
  },
  convert: {
    vi: 'Chuyển bản thảo sang dạng khác: markdown, text, yaml',
    en: 'Convert a draft to another dialect: markdown, text, yaml',
  },
  ast: { vi: 'In cây văn bản (JSON) của một bản thảo', en: 'Print the tree of a draft as JSON' },
  explain: {
    vi: 'Giải thích một nhận xét, kèm ví dụ sai và đúng',
    en: 'Explain a finding, with a wrong and a right example',
  },
  rules: { vi: 'Liệt kê mọi nhận xét', en: 'List all findings' },
  findings: { vi: 'mã (KL2202) hoặc tên của nhận xét', en: 'codes (KL2202) or names of findings' },
  findingWords: {
    vi: 'chỉ những nhận xét có mã bắt đầu bằng, hoặc tên có chữ này',
    en: 'only findings whose code begins with, or whose name holds these words',
  },
  findingWord: { vi: 'nhận xét', en: 'finding' },
  listFormat: { vi: 'cách liệt kê: human (mặc định) hoặc json', en: 'form of the list: human (default) or json' },
  drafts: {
    vi: 'tệp, thư mục, mẫu tên (glob) hoặc “-” (đầu vào chuẩn)',
    en: 'files, folders, globs or “-” (standard input)',
  },
  draft: { vi: 'tệp, hoặc “-” (đầu vào chuẩn)', en: 'a file, or “-” (standard input)' },
  to: {
    vi: 'định dạng, cách nhau dấu phẩy: docx, pdf, html (mặc định: docx)',
    en: 'formats, separated by commas: docx, pdf, html (default: docx)',
  },
  output: {
    vi: 'thư mục kết quả, hoặc tên tệp nếu chỉ có một định dạng (mặc định: cạnh bản thảo)',
    en: 'folder of the outputs, or a file name for a single format (default: beside the draft)',
  },
  stage: {
    vi: 'du-thao (mặc định), trinh-ky hoặc phat-hanh',
    en: 'draft (default), for-signature or release',
  },
  edition: {
    vi: 'thể thức hd05 hoặc hd36 (mặc định: theo ngày văn bản)',
    en: 'edition of the layout, hd05 or hd36 (default: by the date of the paper)',
  },
  format: {
    vi: 'cách báo: human (mặc định), short, json, sarif, github hoặc junit',
    en: 'form of the report: human (default), short, json, sarif, github or junit',
  },
  maxWarnings: {
    vi: 'nhiều cảnh báo hơn N thì mã thoát là 1',
    en: 'exit with 1 when there are more than N warnings',
  },
  quiet: {
    vi: 'chỉ nói những gì làm lệnh thất bại',
    en: 'tell only what makes the command fail',
  },
  color: { vi: 'luôn tô màu', en: 'always use colours' },
  noColor: { vi: 'không tô màu', en: 'never use colours' },
  stdinFilename: {
    vi: 'tên và chỗ của bản thảo đọc từ “-”',
    en: 'name and place of the draft read from “-”',
  },
  lang: { vi: 'ngôn ngữ: vi (mặc định) hoặc en', en: 'language: vi (default) or en' },
  help: { vi: 'xem hướng dẫn', en: 'show this help' },
  version: { vi: 'xem phiên bản', en: 'show the version' },
  exitCodes: {
    vi: `Mã thoát: 0 không có gì · 1 có lỗi (với phat-hanh: cả cảnh báo) · 2 sai lệnh hoặc không đọc được bản thảo ·
          3 không ghi được kết quả · 4 lỗi của chính ketluan`,
    en: `Exit codes: 0 clean · 1 errors (in release: warnings too) · 2 wrong usage or unreadable draft ·
            3 output not written · 4 fault of ketluan itself`,
  },
  usage: { vi: 'Cách dùng:', en: 'Usage:' },
  argumentsTitle: { vi: 'Đối số:', en: 'Arguments:' },
  optionsTitle: { vi: 'Tuỳ chọn:', en: 'Options:' },
  commandsTitle: { vi: 'Các lệnh:', en: 'Commands:' },
  argumentWord: { vi: 'bản thảo', en: 'draft' },
  optionsWord: { vi: 'tuỳ chọn', en: 'options' },
  commandWord: { vi: 'lệnh', en: 'command' },
  examples: {
    vi: `Ví dụ:
  ketluan build du-thao.md                         → du-thao.docx
  ketluan build du-thao.md -t docx,pdf,html -o ra/
  ketluan check ho-so/ --stage trinh-ky
  ketluan preview du-thao.md --open                → xem trang trong khi viết
  ketluan explain KL2202                           → vì sao, và cách sửa`,
    en: `Examples:
  ketluan build draft.md                           → draft.docx
  ketluan build draft.md -t docx,pdf,html -o out/
  ketluan check papers/ --stage for-signature
  ketluan preview draft.md --open                  → the pages while you write
  ketluan explain KL2202                           → why, and how to mend it`,
  },
  buildExamples: {
    vi: `Ví dụ:
  ketluan build ban-thao.md -t docx,pdf
  ketluan build ket-luan/ -t pdf -o out/ --stage phat-hanh`,
    en: `Examples:
  ketluan build draft.md -t docx,pdf
  ketluan build conclusions/ -t pdf -o out/ --stage release`,
  },
  checkExamples: {
    vi: `Ví dụ:
  ketluan check ban-thao.md --stage trinh-ky
  ketluan check ban-thao.md --fix
  ketluan check ket-luan/ --format sarif > ket-qua.sarif`,
    en: `Examples:
  ketluan check draft.md --stage for-signature
  ketluan check draft.md --fix
  ketluan check conclusions/ --format sarif > report.sarif`,
  },
  previewExamples: {
    vi: `Ví dụ:
  ketluan preview ban-thao.md --open`,
    en: `Examples:
  ketluan preview draft.md --open`,
  },
  astExamples: {
    vi: `Ví dụ:
  ketluan ast ban-thao.md > cay.json`,
    en: `Examples:
  ketluan ast draft.md > tree.json`,
  },
  explainExamples: {
    vi: `Ví dụ:
  ketluan explain KL2202
  ketluan explain symbol-of-other-type`,
    en: `Examples:
  ketluan explain KL2202
  ketluan explain symbol-of-other-type`,
  },
  rulesExamples: {
    vi: `Ví dụ:
  ketluan rules
  ketluan rules KL2 --format json`,
    en: `Examples:
  ketluan rules
  ketluan rules KL2 --format json`,
  },
  suggestion: { vi: ' (có phải “{word}” không?)', en: ' (did you mean “{word}”?)' },
  wrote: { vi: 'Đã ghi {path} ({pages} trang)', en: 'Wrote {path} (pages: {pages})' },
  heldBack: {
    vi: 'Chưa ghi gì cho {path}: ở giai đoạn {stage} phải hết {what} trước đã',
    en: 'Nothing written for {path}: in stage {stage} there may be no {what}',
  },
  tooManyWarnings: {
    vi: 'Số cảnh báo ({count}) vượt mức --max-warnings {allowed}',
    en: 'The warnings ({count}) are more than --max-warnings {allowed}',
  },
  fixHint: {
    vi: '{count} nhận xét sửa giúp được: ketluan check … --fix (xem trước: thêm --dry-run)',
    en: 'Findings that can be mended safely: {count}, with ketluan check … --fix (to look first: --dry-run)',
  },
  explainHint: {
    vi: 'Vì sao, và cách sửa: ketluan explain {code}',
    en: 'Why, and what to do: ketluan explain {code}',
  },
  errors: { vi: 'lỗi', en: 'errors' },
  errorsAndWarnings: { vi: 'lỗi và cảnh báo', en: 'errors or warnings' },
  fix: {
    vi: 'sửa những gì sửa được an toàn; --fix=unsafe: cả những chỗ cần người xem lại; --fix=KL4101,…: chỉ những mã này',
    en: 'make the safe fixes; --fix=unsafe: those that need a look as well; --fix=KL4101,…: only of these codes',
  },
  dryRun: {
    vi: 'cùng --fix: chỉ in những chỗ sẽ sửa (dạng diff), không ghi',
    en: 'with --fix: print what would be mended (as a diff), write nothing',
  },
  baseline: {
    vi: 'tệp ghi những nhận xét đã biết; chỉ nhận xét mới bị tính',
    en: 'file of known findings; only new ones count',
  },
  updateBaseline: {
    vi: 'cùng --baseline: ghi những nhận xét đang có vào tệp',
    en: 'with --baseline: record the findings there are now',
  },
  allowPlugins: {
    vi: 'cho chạy các phần mở rộng mà ketluan.yaml của cơ quan nêu tên',
    en: 'let the plug-ins run that the office profile names',
  },
  jobs: {
    vi: 'số luồng cùng làm (mặc định: theo số nhân của máy)',
    en: 'threads to work on (default: as many as the machine has cores)',
  },
  shard: {
    vi: 'chỉ làm phần thứ i trong n phần bằng nhau của các bản thảo, ví dụ 2/5 (để chia cho nhiều máy)',
    en: 'take only the i-th of n equal parts of the drafts, such as 2/5 (to share them among machines)',
  },
  shardWord: {
    vi: 'i/n với i từ 1 đến n, ví dụ 2/5',
    en: 'i/n with i from 1 to n, such as 2/5',
  },
  shardEmpty: {
    vi: 'Phần {part}/{of} không có bản thảo nào: chỉ có {count} bản thảo',
    en: 'Part {part}/{of} holds no draft: there are only {count}',
  },
  force: {
    vi: 'làm lại cả những bản thảo đã có kết quả mới nhất',
    en: 'make the papers of all drafts again, those that are up to date as well',
  },
  timings: {
    vi: 'cho biết từng bước mất bao lâu (trên đầu ra lỗi; với --format json: trong báo cáo)',
    en: 'tell how long each step took (on standard error; with --format json in the report)',
  },
  upToDate: {
    vi: 'Giữ nguyên kết quả của {count} bản thảo không có gì thay đổi (làm lại hết: --force)',
    en: 'Up to date and left as they are: {count} drafts (to make all again: --force)',
  },
  jobsNumber: { vi: 'một số nguyên từ 1 đến 999', en: 'a whole number from 1 to 999' },
  fixWords: {
    vi: 'safe, unsafe, hoặc mã hay tên của nhận xét',
    en: 'safe, unsafe, or codes and names of findings',
  },
  theDiff: { vi: 'phần so sánh (diff)', en: 'the diff' },
  theMendedDraft: { vi: 'bản thảo đã sửa', en: 'the mended draft' },
  baselineWritten: {
    vi: 'Đã ghi {count} nhận xét của {files} bản thảo vào {path}',
    en: 'Recorded {count} findings of {files} drafts in {path}',
  },
  baselineGone: {
    vi: '{count} nhận xét ghi trong {path} không còn nữa; chạy với --update-baseline để bỏ ra',
    en: '{count} findings recorded in {path} are gone; run with --update-baseline to drop them',
  },
  mended: { vi: 'Đã sửa {count} chỗ trong {path}: {list}', en: 'Mended {path} in {count} places: {list}' },
  wouldMend: { vi: 'Sẽ sửa {count} chỗ trong {path}: {list}', en: 'Would mend {path} in {count} places: {list}' },
  number: { vi: 'một số nguyên từ 0', en: 'a whole number from 0' },
} as const satisfies Record<string, Bilingual>
