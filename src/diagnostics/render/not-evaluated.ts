import type { Language } from '../define.ts'
import type { FileReport } from './report.ts'
import { textOf } from './text.ts'

/** Rules that could not be evaluated for the same reason in the same files. */
export interface UnevaluatedGroup {
  readonly reason: string
  /** Sorted. */
  readonly names: readonly string[]
  /** In the order of the reports. */
  readonly paths: readonly string[]
}

/** What could not be evaluated, told once: a folder of undated drafts is one group, not one for each draft and rule. */
export function groupNotEvaluated(reports: readonly FileReport[], language: Language): readonly UnevaluatedGroup[] {
  const groups = new Map<string, UnevaluatedGroup & { readonly paths: string[] }>()
  for (const { path, notEvaluated } of reports) {
    const byReason = new Map<string, Set<string>>()
    for (const { name, reason } of notEvaluated) {
      const text = textOf(reason, language)
      byReason.set(text, (byReason.get(text) ?? new Set()).add(name))
    }
    for (const [reason, found] of byReason) {
      const names = [...found].sort()
      const key = `${reason}\n${names.join('\n')}`
      const group = groups.get(key) ?? { reason, names, paths: [] }
      group.paths.push(path)
      groups.set(key, group)
    }
  }
  return [...groups.values()]
}
