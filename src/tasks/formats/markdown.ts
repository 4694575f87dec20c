import type { Language } from '../../diagnostics/define.ts'
import type { Assignment } from '../assignment.ts'
import { columns, textOfCell } from '../columns.ts'

/** The table in the Markdown of GitHub; a column that is empty throughout is left out. */
export function renderMarkdown(assignments: readonly Assignment[], language: Language): string {
  const rows = assignments.map((one, index) => columns.map(({ value }) => escaped(textOfCell(value(one, index)))))
  const kept = columns.flatMap((column, at) => (rows.some((cells) => cells[at] !== '') ? [{ column, at }] : []))
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  return [
    line(kept.map(({ column }) => column.title[language])),
    line(kept.map(({ column }) => (column.name === 'number' ? '--:' : '---'))),
    ...rows.map((cells) => line(kept.map(({ at }) => cells[at] ?? ''))),
  ].join('')
}

function escaped(text: string): string {
  return text
    .replace(/[\\|*_`[\]<>~]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim()
}
