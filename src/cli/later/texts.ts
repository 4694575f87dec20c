import type { Bilingual } from '../../diagnostics/define.ts'

/** What the later commands say of themselves. */
export const texts = {
  listOutput: {
    vi: 'tệp kết quả (mặc định: in ra màn hình)',
    en: 'file to write (default: print it)',
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
} as const satisfies Record<string, Bilingual>
