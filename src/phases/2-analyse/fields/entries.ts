import { duplicateField, misplacedField, unknownField } from '../../../diagnostics/catalogue/fields.ts'
import type { Bilingual } from '../../../diagnostics/define.ts'
import type { Fix } from '../../../diagnostics/diagnostic.ts'
import { most, type Sink } from '../../../diagnostics/sink.ts'
import type { DataEntry, DataMap } from '../../../model/data.ts'
import { spellings, suggest } from '../../../model/field-lookup.ts'
import type { KeyDefinition, KeyTable } from '../../../model/field-table.ts'
import { foldKey } from '../../../model/folding.ts'

/** What a mapping says, by English name. */
export type Entries<Name extends string> = Readonly<Partial<Record<Name, DataEntry>>>

export interface EntryOptions {
  /** Where a key of another place belongs; such a key is reported and left out. */
  readonly elsewhere?: (key: string) => Bilingual | null
}

/**
 * The entries of a mapping by the table's names. Reports unknown keys (with "did you mean" and a fix), keys that
 * belong elsewhere, and one key under two spellings; the first of those counts.
 */
export function readEntries<Name extends string>(
  map: DataMap,
  table: KeyTable<Name>,
  sink: Sink,
  { elsewhere = () => null }: EntryOptions = {},
): Entries<Name> {
  const known = spellings(table)
  const found: Partial<Record<Name, DataEntry>> = {}
  const unknown: DataEntry[] = []
  for (const entry of map.entries) {
    const name = known.get(foldKey(entry.key)) ?? null
    const place = elsewhere(entry.key)
    if (place) sink.report(misplacedField, entry.keySpan, { field: entry.key, place })
    else if (name === null) unknown.push(entry)
    else if (found[name]) reportDuplicate(found[name], entry, table[name], sink)
    else found[name] = entry
  }
  const free = (name: Name) => !elsewhere(table[name].key)
  for (const [index, entry] of unknown.entries()) {
    // Of those that are told alone.
    const guess = index < most.ofOneKind ? suggest(table, entry.key, free) : null
    reportUnknown(entry, guess, found, sink)
  }
  return found
}

/** How a field is called in messages. */
export function fieldLabel<Name extends string>(table: KeyTable<Name>, name: Name): Bilingual {
  return { vi: table[name].key, en: name }
}

function reportDuplicate(first: DataEntry, second: DataEntry, { key }: KeyDefinition, sink: Sink): void {
  // The YAML reader has said so already where both are spelt alike.
  if (first.key === second.key) return
  sink.report(
    duplicateField,
    second.keySpan,
    { field: key },
    {
      related: [
        {
          message: { vi: `“${first.key}” ở đây cùng nghĩa`, en: `“${first.key}” here means the same` },
          at: first.keySpan,
        },
      ],
    },
  )
}

function reportUnknown<Name extends string>(
  entry: DataEntry,
  guess: ReturnType<typeof suggest<Name>>,
  found: Entries<Name>,
  sink: Sink,
): void {
  const suggestion: Bilingual = guess
    ? { vi: `; có phải là “${guess.key}” không?`, en: `; did you mean “${guess.key}”?` }
    : { vi: '', en: '' }
  const fix: Fix | null =
    guess && !found[guess.name]
      ? {
          title: { vi: `Đổi thành “${guess.key}”`, en: `Change to “${guess.key}”` },
          safe: guess.sure,
          edits: [{ span: entry.keySpan, text: guess.key }],
        }
      : null
  sink.report(unknownField, entry.keySpan, { key: entry.key, suggestion }, fix ? { fix } : {})
}
