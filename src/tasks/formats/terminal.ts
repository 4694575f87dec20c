import type { Language } from '../../diagnostics/define.ts'
import { renderTable, type TableOptions } from '../../diagnostics/render/table.ts'
import type { Assignment } from '../assignment.ts'
import { columns, textOfCell } from '../columns.ts'

const shares: Readonly<Partial<Record<(typeof columns)[number]['name'], number>>> = {
  paper: 1,
  task: 5,
  lead: 3,
  with: 2,
  deadline: 2,
  targets: 1.5,
  place: 2,
}

/** The table as a terminal shows it. Of one paper only the lines are told; a paper without a number is known by its place. */
export function renderTerminal(
  assignments: readonly Assignment[],
  language: Language,
  options: TableOptions,
  late: (assignment: Assignment) => boolean,
): string {
  const papers = new Set(assignments.map(({ paper }) => paper.path))
  const several = papers.size > 1 || assignments.some(({ file, paper }) => file !== paper.path)
  const named = papers.size > 1 && assignments.some(({ paper }) => paper.numberSymbol !== null)
  const shown = columns.filter(
    ({ name }) => (name !== 'paper' || named) && (name !== 'targets' || options.width >= 120),
  )
  return renderTable(
    shown.map(({ name, title }) => ({
      title: (name === 'place' && !several ? line : title)[language],
      share: name === 'place' && !several ? 0 : (shares[name] ?? 0),
      ink: (row: number) => {
        const one = assignments[row]
        if (name === 'due' && one && late(one)) return 'error'
        return name === 'place' ? 'place' : null
      },
    })),
    assignments.map((one, index) =>
      shown.map(({ name, value }) =>
        name === 'place' && !several ? String(one.start.line) : textOfCell(value(one, index)),
      ),
    ),
    options,
  )
}

const line = { vi: 'Dòng', en: 'Line' } as const
