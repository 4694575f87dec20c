import type { Language } from '../diagnostics/define.ts'
import { renderTable, type TableOptions } from '../diagnostics/render/table.ts'
import { numberSymbol, type Series } from './register.ts'
import { dayInWords } from './write-register.ts'

const titles = {
  vi: ['Nhiệm kỳ', 'Ký hiệu', 'Đã cấp', 'Số cuối', 'Ngày', 'Số tiếp theo', 'Số còn trống', 'Số trùng'],
  en: ['Term', 'Symbol', 'Taken', 'Last', 'Date', 'Next', 'Gaps', 'Twice'],
} as const

/** A row for each symbol of each term. */
export function renderSeries(series: readonly Series[], language: Language, options: TableOptions): string {
  return renderTable(
    titles[language].map((title, at) => ({
      title,
      share: at === 6 ? 1 : 0,
      ...(at === 7 && { ink: () => 'error' as const }),
    })),
    series.map(({ term, symbol, numbers, next, gaps, duplicates }) => {
      const last = numbers.at(-1)
      return [
        term.name,
        symbol,
        String(numbers.length),
        last ? numberSymbol(last) : '–',
        last?.date ? dayInWords(last.date) : '–',
        numberSymbol({ number: next, symbol }),
        ranges(gaps),
        [...new Set(duplicates.map(({ here }) => here.number))].join(', '),
      ]
    }),
    options,
  )
}

export function renderSeriesJson(series: readonly Series[]): string {
  const rows = series.map(({ term, symbol, numbers, next, gaps, duplicates }) => ({
    term: { name: term.name, from: term.from },
    symbol,
    next,
    gaps,
    duplicates: [...new Set(duplicates.map(({ here }) => here.number))],
    numbers: numbers.map(({ span: _, ...one }) => one),
  }))
  return `${JSON.stringify({ version: 1, series: rows }, null, 2)}\n`
}

/** `3, 5–7`. */
function ranges(numbers: readonly number[]): string {
  const found: { first: number; last: number }[] = []
  for (const number of numbers) {
    const open = found.at(-1)
    if (open && open.last === number - 1) open.last = number
    else found.push({ first: number, last: number })
  }
  return found.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', ')
}
