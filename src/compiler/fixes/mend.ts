import type { DiagnosticDefinition } from '../../diagnostics/define.ts'
import { applyEdits } from '../../source/apply-edits.ts'
import { draftOf } from '../../source/joined-source.ts'
import type { SourceFile } from '../../source/source-file.ts'
import type { TextEdit } from '../../source/text-edit.ts'
import type { Compilation } from '../compile.ts'
import { pickFixes, type WantedFixes } from './pick-fixes.ts'

/** A draft after its fixes. */
export interface Mended {
  readonly bytes: Uint8Array
  /** What the mended draft has to be told. */
  readonly compilation: Compilation
  /** How many places were mended of each finding, in the order of codes. */
  readonly made: readonly MadeFixes[]
  /** Fixes are left, because they would have gone round in a circle or on and on. */
  readonly unsettled: boolean
}

export interface MadeFixes {
  readonly definition: DiagnosticDefinition
  readonly count: number
}

/** A fix may uncover another; real drafts are done after three or four rounds. */
const maxRounds = 20

/**
 * Makes the wanted fixes until none is left. `compile` is asked anew after each round. `null` where there is nothing to
 * mend. Byte order mark, line ends and every untouched letter stay as the author wrote them.
 */
export function mend(
  bytes: Uint8Array,
  first: Compilation,
  wanted: WantedFixes,
  compile: (bytes: Uint8Array) => Compilation,
): Mended | null {
  const made = new Map<DiagnosticDefinition, number>()
  const seen = new Set<string>()
  let compilation = first
  let current = bytes
  let unsettled = false
  for (let round = 0; compilation.source; round += 1) {
    const { diagnostics } = compilation
    // Files that it includes are others' to mend.
    const source = draftOf(compilation.source)
    seen.add(source.original)
    const fixes = pickFixes(source, diagnostics, wanted)
    if (fixes.length === 0) break
    const text = applyEdits(
      source,
      fixes.flatMap(({ fix }) => fix.edits).map((edit) => inLineEndsOf(source, edit)),
    )
    unsettled = round === maxRounds || seen.has(text)
    if (unsettled) break
    const next = encode(text, bytes)
    const after = compile(next)
    // A mend that makes a draft unreadable is a fault of the fix; the last good text stands.
    unsettled = after.source === null
    if (unsettled) break
    for (const { definition, fix } of fixes) made.set(definition, (made.get(definition) ?? 0) + fix.edits.length)
    compilation = after
    current = next
  }
  if (made.size === 0) return null
  const counts = [...made].map(([definition, count]) => ({ definition, count }))
  counts.sort((a, b) => (a.definition.code < b.definition.code ? -1 : 1))
  return { bytes: current, compilation, made: counts, unsettled }
}

/** An edit with the line ends the author uses. */
export function inLineEndsOf({ original }: SourceFile, edit: TextEdit): TextEdit {
  if (!edit.text.includes('\n') || !original.includes('\r\n')) return edit
  return { ...edit, text: edit.text.replace(/\r?\n/g, '\r\n') }
}

/** A text as bytes, with a byte order mark where `like` has one. */
export function encode(text: string, like: Uint8Array): Uint8Array {
  const marked = like[0] === 0xef && like[1] === 0xbb && like[2] === 0xbf
  return new TextEncoder().encode(marked ? `\ufeff${text}` : text)
}
