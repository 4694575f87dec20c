import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts'
import { endOfPart, inOwnFile, partAt } from '../source/joined-source.ts'
import type { Location, SourceFile, SourcePart } from '../source/source-file.ts'
import { partByPlace } from './suppressions/places.ts'

/**
 * A finding of a joined text told in the files it was read from: one that gathers equal slips is told once in each of them. A
 * mend is kept for what is in the draft, since a run writes the draft it was given and no other file.
 */
export function tellByFile(diagnostic: Diagnostic, whole: SourceFile): readonly Diagnostic[] {
  const { parts } = whole
  if (!parts) return [diagnostic]
  const told: Diagnostic[] = []
  let rest: Diagnostic | null = diagnostic
  for (const part of parts) {
    if (!rest?.location) break
    const { inside, outside } = partByPlace(rest, (place) => isIn(part, place))
    if (inside) told.push(placed(inside, whole, outside !== null))
    rest = outside
  }
  return rest ? [...told, rest] : told
}

function isIn(part: SourcePart, { source, span }: Location): boolean {
  return source === part.source || partAt(source, span.start)?.start === part.start
}

/** `isShare`: other files have the rest of its places and of its mend. */
function placed(diagnostic: Diagnostic, whole: SourceFile, isShare: boolean): Diagnostic {
  const { location, related, fix } = diagnostic
  if (!location) return diagnostic
  const own = inOwnFile(location)
  return {
    ...diagnostic,
    location: own,
    related: related.map((place) => ({ ...place, location: inOwnFile(place.location) })),
    fix: fix && own.source === whole.parts?.[0]?.source ? mendOfDraft(fix, endOfPart(whole, 0), isShare) : null,
  }
}

function mendOfDraft(fix: Fix, end: number, isShare: boolean): Fix | null {
  const edits = fix.edits.filter(({ span }) => span.end <= end)
  return edits.length === fix.edits.length || (isShare && edits.length > 0) ? { ...fix, edits } : null
}
