import type { Assignees, Citation, Deadline, Fact, Target, Task } from '../../../model/document.ts'
import { findAssignees } from './find-assignees.ts'
import { dateOf, findCitations } from './find-citations.ts'
import { findDeadlines } from './find-deadlines.ts'
import { findTargets } from './find-targets.ts'
import type { Place } from './place.ts'
import type { Range } from './words.ts'

export type TaskFacts = Pick<Task, 'assignees' | 'deadline' | 'targets' | 'citations'>

/**
 * The typed facts of an entry. Who and until when is asked only of what orders work; an entry that names nobody falls to the bodies
 * its heading names (`above`). Of several deadlines the first one is claimed.
 */
export function taskFacts(text: string, assigns: boolean, above: readonly Fact[], place: Place): TaskFacts {
  const fact = (range: Range): Fact => ({
    text: text.slice(range.start, range.end),
    span: place(range.start, range.end),
  })
  const [deadline] = assigns ? findDeadlines(text) : []
  return {
    assignees: assigns ? assigneesOf(text, above, fact) : null,
    deadline: deadline ? ({ ...fact(deadline), kind: deadline.kind, date: deadline.date } satisfies Deadline) : null,
    targets: findTargets(text).map((found): Target => ({ ...fact(found), value: found.value, unit: found.unit })),
    citations: findCitations(text).map(
      (found): Citation => ({
        ...fact(found),
        documentType: found.documentType,
        numberSymbol: found.numberSymbol,
        date: dateOf(found),
        issuer: found.issuer && text.slice(found.issuer.start, found.issuer.end),
        title: found.title && text.slice(found.title.start, found.title.end),
      }),
    ),
  }
}

function assigneesOf(text: string, above: readonly Fact[], fact: (range: Range) => Fact): Assignees | null {
  const found = findAssignees(text)
  const lead = found && found.lead.length > 0 ? found.lead.map(fact) : above
  const helpers = found?.with.map(fact) ?? []
  return lead.length > 0 || helpers.length > 0 ? { lead, with: helpers } : null
}
