import type { Bilingual } from '../../diagnostics/define.ts'

/** What the later commands say of themselves. */
export const texts = {
  listOutput: {
    vi: 'tệp kết quả (mặc định, và với “-”: in ra màn hình)',
    en: 'file to write (by default, and for “-”: print it)',
  },
  tasksFormat: {
    vi: 'dạng: table (mặc định), csv, xlsx, json, md hoặc ics; mặc định theo đuôi của -o',
    en: 'form: table (default), csv, xlsx, json, md or ics; by the end of -o where that is given',
  },
  body: {
    vi: 'chỉ việc do cơ quan này chủ trì hoặc phối hợp (dùng được nhiều lần)',
    en: 'only work this body leads or helps with (may be repeated)',
  },
  period: {
    vi: 'chỉ việc đến hạn trong: 2026, 10/2026, quý IV/2026, 01/10/2026..15/12/2026',
    en: 'only work due in: 2026, 10/2026, 2026-Q4, 2026-10-01..2026-12-15',
  },
  periodForms: {
    vi: '2026, 10/2026, quý IV/2026, hoặc hai mốc nối bằng “..”',
    en: '2026, 10/2026, 2026-Q4, or two of them joined by “..”',
  },
  overdue: { vi: 'chỉ việc đã quá hạn', en: 'only work that is overdue' },
  asOf: {
    vi: 'tính quá hạn đến ngày này (mặc định: hôm nay)',
    en: 'overdue on this day (default: today)',
  },
  fullDate: { vi: 'một ngày đủ ngày, tháng, năm: 15/11/2026', en: 'a day with month and year: 2026-11-15' },
  separator: {
    vi: 'dấu ngăn cột của CSV: “,” (mặc định), “;” hoặc tab; chọn dấu mà Excel của máy dùng',
    en: 'separator of the CSV: “,” (default), “;” or tab; as Excel on the machine wants it',
  },
  separators: { vi: '“,”, “;” hoặc tab', en: '“,”, “;” or tab' },
  tasksExamples: {
    vi: `Ví dụ:
  ketluan tasks ket-luan-12.md
  ketluan tasks ket-luan/ -o phan-cong.xlsx
  ketluan tasks ket-luan/ --body "Văn phòng Đảng uỷ" --period "quý IV/2026"
  ketluan tasks ket-luan/ --overdue --as-of 15/11/2026 --format csv > qua-han.csv`,
    en: `Examples:
  ketluan tasks conclusion-12.md
  ketluan tasks conclusions/ -o tasks.xlsx
  ketluan tasks conclusions/ --body "Văn phòng Đảng uỷ" --period 2026-Q4
  ketluan tasks conclusions/ --overdue --as-of 2026-11-15 --format csv > overdue.csv`,
  },
  today: {
    vi: 'Không có --as-of: tính quá hạn đến hôm nay, {day}',
    en: 'No --as-of: overdue is told as of today, {day}',
  },
  noTasks: { vi: 'Không thấy nhiệm vụ nào được giao', en: 'No work is ordered here' },
  noneChosen: {
    vi: 'Có {count} nhiệm vụ, không nhiệm vụ nào hợp điều kiện',
    en: 'Of {count} tasks none is asked for',
  },
  withoutDay: {
    vi: '{count} nhiệm vụ không rõ ngày đến hạn nên không xét được',
    en: '{count} tasks have no known day and could not be judged',
  },
  written: { vi: 'Đã ghi {path} ({count} nhiệm vụ)', en: 'Wrote {path} ({count} tasks)' },
  noEvents: {
    vi: '{count} nhiệm vụ không rõ ngày đến hạn, không vào lịch',
    en: '{count} tasks have no known day and are not in the calendar',
  },
  refsFormat: { vi: 'dạng: table (mặc định) hoặc json', en: 'form: table (default) or json' },
  refsBy: {
    vi: 'mỗi dòng là một văn bản được viện dẫn (document, mặc định) hoặc một kết luận (conclusion)',
    en: 'a row for each cited paper (document, default) or for each conclusion (conclusion)',
  },
  refsPaper: {
    vi: 'chỉ văn bản có số, tên loại hoặc trích yếu chứa những chữ này',
    en: 'only papers whose number, type or subject holds these words',
  },
  refsExamples: {
    vi: `Ví dụ:
  ketluan refs ket-luan-12.md
  ketluan refs ket-luan/ --by conclusion
  ketluan refs ket-luan/ --paper 03-NQ/TU
  ketluan refs ket-luan/ -o vien-dan.json`,
    en: `Examples:
  ketluan refs conclusion-12.md
  ketluan refs conclusions/ --by conclusion
  ketluan refs conclusions/ --paper 03-NQ/TU
  ketluan refs conclusions/ -o refs.json`,
  },
  noRefs: { vi: 'Không thấy văn bản nào được viện dẫn', en: 'No paper is cited here' },
  noSuchPaper: {
    vi: 'Có {count} văn bản được viện dẫn, không văn bản nào khớp “{words}”',
    en: 'Of {count} cited papers none holds “{words}”',
  },
  disagreeing: {
    vi: '{count} văn bản được ghi khác nhau giữa các chỗ viện dẫn',
    en: '{count} papers are cited in ways that disagree',
  },
  refsWritten: { vi: 'Đã ghi {path} ({count} văn bản)', en: 'Wrote {path} ({count} papers)' },
  releaseDate: {
    vi: 'ngày phát hành (mặc định: ngày trong bản thảo, nếu để trống thì hôm nay)',
    en: 'day of the release (default: that of the draft, today where it is blank)',
  },
  keptNumber: { vi: 'lấy đúng số này (một số còn trống)', en: 'take this very number (one that was kept free)' },
  numberDryRun: { vi: 'chỉ nói sẽ lấy số nào, không ghi', en: 'only tell the number, write nothing' },
  openTerm: {
    vi: 'mở nhiệm kỳ mới trong sổ; chưa có sổ thì lập sổ',
    en: 'open a term; begin the register where there is none',
  },
  termFrom: {
    vi: 'ngày đầu của nhiệm kỳ (liền sau ngày bế mạc đại hội)',
    en: 'first day of the term (after the congress closed)',
  },
  numberFrom1: { vi: 'một số nguyên từ 1', en: 'a whole number from 1' },
  oneDraft: { vi: 'chỉ dùng với đúng một bản thảo', en: 'it goes with exactly one draft' },
  needsDraft: { vi: 'chỉ dùng khi lấy số cho bản thảo', en: 'it goes with drafts that get their numbers' },
  fromNeedsOpen: { vi: 'chỉ dùng cùng --open', en: 'it goes with --open' },
  openAlone: {
    vi: 'mở nhiệm kỳ trước, rồi lấy số cho bản thảo ở lệnh sau',
    en: 'open the term first, then number drafts',
  },
  openNeedsFrom: {
    vi: 'cần cả ngày đầu của nhiệm kỳ: thêm --from NGÀY',
    en: 'the first day is needed as well: add --from DAY',
  },
  noStdin: {
    vi: 'số được ghi vào bản thảo, nên bản thảo phải là một tệp',
    en: 'the number is written into the draft, which has to be a file',
  },
  numberExamples: {
    vi: `Ví dụ:
  ketluan number --open 2025-2030 --from 16/8/2025   → lập sổ so-van-ban.yaml
  ketluan number                                     → số tiếp theo, số trống, số trùng
  ketluan number ket-luan-12.md --date 05/6/2026     → lấy số, điền vào bản thảo, vào sổ`,
    en: `Examples:
  ketluan number --open 2025-2030 --from 2025-08-16  → begins so-van-ban.yaml
  ketluan number                                     → next numbers, gaps, numbers twice
  ketluan number conclusion-12.md --date 2026-06-05  → takes a number, fills the draft, registers it`,
  },
  termOpened: { vi: 'Đã mở nhiệm kỳ {term} từ {day} trong {path}', en: 'Opened the term {term} on {day} in {path}' },
  emptyTerm: {
    vi: 'Nhiệm kỳ {term} chưa cấp số nào ({path})',
    en: 'No number of the term {term} is taken yet ({path})',
  },
  dayByClock: {
    vi: 'Bản thảo chưa ghi ngày, không có --date: lấy hôm nay, {day}',
    en: 'The draft has no day and there is no --date: it is today, {day}',
  },
  wouldTake: { vi: 'Sẽ lấy số {number}, ngày {day} cho {path}', en: 'Would take {number} of {day} for {path}' },
  took: {
    vi: 'Đã lấy số {number}, ngày {day} cho {path} và vào sổ {register}',
    en: 'Took {number} of {day} for {path} and registered it in {register}',
  },
  registered: {
    vi: 'Đã vào sổ {register}: số {number}, ngày {day}, {path}',
    en: 'Registered in {register}: {number} of {day}, {path}',
  },
  tookBefore: { vi: '{path} đã có số {number} trong sổ {register}', en: '{path} has {number} in {register} already' },
} as const satisfies Record<string, Bilingual>
