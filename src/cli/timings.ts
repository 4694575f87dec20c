import type { Step, Timing } from '../compiler/timings.ts'
import type { Bilingual, Language } from '../diagnostics/define.ts'

const stepNames: Readonly<Record<Step, Bilingual>> = {
  start: { vi: 'khởi động', en: 'start' },
  find: { vi: 'tìm bản thảo', en: 'find drafts' },
  compare: { vi: 'so với lần trước', en: 'compare with the last run' },
  read: { vi: 'đọc', en: 'read' },
  parse: { vi: 'phân tích cú pháp', en: 'parse' },
  analyse: { vi: 'nhận ra các phần', en: 'analyse' },
  compose: { vi: 'định thể thức', en: 'compose' },
  typeset: { vi: 'dàn trang', en: 'typeset' },
  check: { vi: 'kiểm tra', en: 'check' },
  load: { vi: 'nạp bộ tạo', en: 'load the writer' },
  emit: { vi: 'tạo', en: 'make' },
  seal: { vi: 'đóng dấu nhận biết', en: 'seal' },
  verify: { vi: 'đo lại', en: 'verify' },
  write: { vi: 'ghi', en: 'write' },
}

const title = { vi: 'Thời gian, mili giây', en: 'Time in milliseconds' }
const total = { vi: 'cả lệnh', en: 'the whole command' }
/** Threads work side by side, so that their times together are more than what the command took. */
const together = { vi: ' (các luồng cộng lại)', en: ' (threads added up)' }

/** A line for each step. `whole`: from the start of the program until now. */
export function renderTimings(timings: readonly Timing[], whole: number, language: Language): string {
  const sum = timings.reduce((milliseconds, timing) => milliseconds + timing.milliseconds, 0)
  const rows = [
    ...timings.map(({ step, format, milliseconds }) => ({
      name: format === null ? stepNames[step][language] : `${stepNames[step][language]} ${format}`,
      milliseconds,
    })),
    { name: total[language], milliseconds: whole },
  ]
  const width = Math.max(...rows.map(({ name }) => name.length))
  const lines = rows.map(
    ({ name, milliseconds }) => `  ${name.padEnd(width)} ${milliseconds.toFixed(1).padStart(10)}\n`,
  )
  return `${title[language]}${sum > whole ? together[language] : ''}:\n${lines.join('')}`
}
