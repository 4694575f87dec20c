import type { Diagnostic, RelatedPlace } from '../../diagnostics/diagnostic.ts'
import type { Location } from '../../source/source-file.ts'

/** A finding parted by its places; `null` where none fell to a side. */
export interface Parted {
  readonly inside: Diagnostic | null
  readonly outside: Diagnostic | null
}

/**
 * Parts a finding by which of its places a comment speaks for. A finding that gathers equal slips has its `count` and shows
 * the others as related places: each of them is a place of its own, so that an answer for one is none for the rest.
 */
export function partByPlace(diagnostic: Diagnostic, isInside: (place: Location) => boolean): Parted {
  const { location, related, params } = diagnostic
  if (!location) return { inside: null, outside: diagnostic }
  if (!gathers(diagnostic)) {
    return isInside(location) ? { inside: diagnostic, outside: null } : { inside: null, outside: diagnostic }
  }
  const [label] = related
  const places = [location, ...related.map((place) => place.location)]
  const within = places.filter(isInside)
  const beyond = places.filter((place) => !isInside(place))
  if (within.length === 0) return { inside: null, outside: diagnostic }
  const hidden = Number(params.count) - places.length
  return {
    inside: at(diagnostic, within, within.length, label),
    outside: at(diagnostic, beyond, beyond.length + Math.max(0, hidden), label, isInside),
  }
}

/** The places of the paper that a finding shows: of one that gathers many equal slips not all. */
export function shownPlaces(diagnostic: Diagnostic): readonly (Location | null)[] {
  const { location, related } = diagnostic
  return gathers(diagnostic) ? [location, ...related.map((place) => place.location)] : [location]
}

/** How many places of the paper a finding tells of. */
export function placesOf(diagnostic: Diagnostic): number {
  return gathers(diagnostic) ? Math.max(1, Number(diagnostic.params.count)) : 1
}

function gathers({ params, related }: Diagnostic): boolean {
  return related.length > 0 && typeof params.count === 'number' && params.count > related.length
}

function at(
  diagnostic: Diagnostic,
  [first, ...others]: readonly Location[],
  count: number,
  label: RelatedPlace | undefined,
  leaveOut: ((place: Location) => boolean) | null = null,
): Diagnostic | null {
  if (!first) return null
  const { fix, params } = diagnostic
  const edits = (fix?.edits ?? []).filter((edit) => !leaveOut?.({ source: first.source, span: edit.span }))
  return {
    ...diagnostic,
    location: first,
    related: label ? others.map((location) => ({ message: label.message, location })) : [],
    params: { ...params, count },
    fix: fix && edits.length > 0 ? { ...fix, edits } : null,
  }
}
