import type { PartialDate } from '../model/document.ts'

/**
 * The time written into files, ISO 8601 in UTC: the paper's date, else `SOURCE_DATE_EPOCH` (seconds, as
 * reproducible-builds.org has it), else the first day a zip can express. The clock never reaches an output.
 */
export function timestampOf(date: PartialDate | null, sourceDateEpoch: string | undefined): string {
  if (date?.year && date.month && date.day) {
    const [year, month, day] = [date.year, date.month, date.day].map((n, i) => String(n).padStart(i === 0 ? 4 : 2, '0'))
    return `${year}-${month}-${day}T00:00:00Z`
  }
  const seconds = /^\d{1,11}$/.test(sourceDateEpoch ?? '') ? Number(sourceDateEpoch) : null
  return seconds === null ? '1980-01-01T00:00:00Z' : new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z')
}
