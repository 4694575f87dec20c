import { distance } from 'fastest-levenshtein'
import { type Choice, type FieldScope, fieldTable, type KeyTable, type TopField } from './field-table.ts'
import { foldKey } from './folding.ts'

/** Laid out once for each table: every key of every draft is looked up. */
const indexes = new WeakMap<object, ReadonlyMap<string, string>>()

/** Every accepted spelling of a table's keys, folded, with the English name it stands for. */
export function spellings<Name extends string>(table: KeyTable<Name>): ReadonlyMap<string, Name> {
  const known = indexes.get(table)
  if (known) return known as ReadonlyMap<string, Name>
  const index = new Map<string, Name>()
  for (const name of names(table)) {
    const { key, aliases = [] } = table[name]
    for (const spelling of [key, name, ...aliases]) index.set(foldKey(spelling), name)
  }
  indexes.set(table, index)
  return index
}

/** The English names of a table, in its order. */
export function names<Name extends string>(table: KeyTable<Name>): Name[] {
  return Object.keys(table) as Name[]
}

/** The field a written key means: case, diacritics, spaces, `-` and `_` do not matter. `null`: unknown. */
export function lookUp<Name extends string>(table: KeyTable<Name>, key: string): Name | null {
  return spellings(table).get(foldKey(key)) ?? null
}

export interface Suggestion<Name extends string> {
  readonly name: Name
  /** The spelling to write: the Vietnamese key, or the English name where that is nearer. */
  readonly key: string
  /** One slip of the keyboard away, and nothing else is as near. */
  readonly sure: boolean
}

/** "Did you mean": the known key nearest to an unknown one, `null` when nothing is near. `only` leaves keys out. */
export function suggest<Name extends string>(
  table: KeyTable<Name>,
  key: string,
  only: (name: Name) => boolean = () => true,
): Suggestion<Name> | null {
  const written = foldKey(key)
  // A third of the letters may be wrong; in a short word one.
  const limit = Math.max(1, Math.floor(written.length / 3))
  const near = [...spellings(table)]
    .filter(([, name]) => only(name))
    .map(([spelling, name]) => ({ spelling, name, distance: distance(written, spelling) }))
    .filter((candidate) => candidate.distance <= limit)
    .sort((a, b) => a.distance - b.distance)
  const best = near[0]
  if (!best || written.length < 2) return null
  const rivals = near.some((other) => other.distance === best.distance && other.name !== best.name)
  const english = best.spelling === foldKey(best.name) && best.spelling !== foldKey(table[best.name].key)
  return {
    name: best.name,
    key: english ? best.name : table[best.name].key,
    sure: best.distance === 1 && !rivals && written.length >= 4,
  }
}

/** Whether a field may be written in a scope. */
export function isAllowed(name: TopField, scope: FieldScope): boolean {
  return fieldTable[name].scopes?.includes(scope) ?? true
}

/** The choice an author's word means. `null`: none. */
export function choose(choices: readonly Choice[], word: string): Choice | null {
  const written = foldKey(word)
  return choices.find((choice) => choice.words.some((w) => foldKey(w) === written)) ?? null
}
