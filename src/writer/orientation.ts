import type { Orientation } from '../model/document.ts'
import { appendixTable } from '../model/field-table.ts'

const { key, choices = [] } = appendixTable.orientation

/** The value of the field: `ngang`. */
export function orientationWord(orientation: Orientation): string {
  return choices.find(({ value }) => value === orientation)?.words[0] ?? orientation
}

/** The same as a line under the label of a typed appendix: `Hướng giấy: ngang`. */
export function orientationLine(orientation: Orientation): string {
  return `${key.slice(0, 1).toUpperCase()}${key.slice(1)}: ${orientationWord(orientation)}`
}
