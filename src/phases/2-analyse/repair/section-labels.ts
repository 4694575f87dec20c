import type { Sink } from '../../../diagnostics/sink.ts'
import type { Separator } from '../../../model/document.ts'
import { romanValue, toRoman } from '../../../model/labels.ts'
import type { Line, Unit } from '../lines.ts'
import { endsSentence } from '../paragraphs.ts'
import { isCapitals } from '../zones/words.ts'
import { looksLikeHeading } from './lost-labels.ts'
import { reportSlip, type SlipLengths } from './report-slip.ts'

/**
 * Labels of sections with a slip in them: `III TỔ CHỨC`, `III: TỔ CHỨC`, `iii- TỔ CHỨC`, `ll- NHIỆM VỤ` (the letter l), `IIII-`. Such
 * a line is a heading where its number is the one that comes next among the sections, or where it stands alone in capitals behind a
 * numeral that is no word. Refuses a line that may be a sentence, a name (`V. I. Lênin`) or an item.
 */
export function mendSectionLabels(units: readonly Unit[], made: Separator, sink: Sink): readonly Unit[] {
  const heads = units.flatMap((unit, index) => headAt(unit, units, index))
  if (!heads.some(({ slip }) => slip)) return units
  const separator = usualSeparator(heads) ?? made
  const mended = [...units]
  let previous = 0
  let last = 0
  for (const [at, { value, line, index, separator: own, slip }] of heads.entries()) {
    if (slip) {
      // Headings between the two that lost their labels count too.
      const lost =
        value > previous + 1 ? units.slice(last, index).filter((_, i) => looksLikeHeading(units, last + i)).length : 0
      const fits = comesNext(value, previous + Math.min(lost, value - previous - 1), heads[at + 1]?.value ?? null)
      if (!fits && !(slip.speaksForItself && heads.length > 1)) continue
      const text = toRoman(value)
      const label = { kind: 'roman', text, value, depth: 1, separator, length: slip.length, typed: slip.typed } as const
      mended[index] = { ...line, label }
      // A numeral that is one letter of Unicode is told as such.
      if (slip.typed > 1 || slip.sign > 2 || own !== separator || !/^[Ⅰ-Ⅻ]/.test(line.text))
        reportSlip(line, slip, { text, separator, fits }, sink)
    }
    previous = value
    last = index
  }
  return mended
}

interface Head {
  readonly index: number
  readonly line: Line
  /** 0 for the label of a part, below which sections may begin anew. */
  readonly value: number
  /** As it was typed; `null` for one that is none. */
  readonly separator: Separator | null
  readonly slip: Slip | null
}

interface Slip extends SlipLengths {
  /** A heading whatever stands around it. */
  readonly speaksForItself: boolean
}

function headAt(unit: Unit, units: readonly Unit[], index: number): Head[] {
  if (unit.type !== 'line') return []
  const { label } = unit
  if (label?.kind === 'part') return [{ index, line: unit, value: 0, separator: label.separator, slip: null }]
  if (label?.kind === 'roman')
    return [{ index, line: unit, value: label.value, separator: label.separator, slip: null }]
  if ((label !== null && label.kind !== 'letter') || !standsAlone(unit, units, index)) return []
  const read = readSlip(unit.text)
  return read ? [{ index, line: unit, ...read }] : []
}

const numeral = /^([IVXl1|]{1,7}|[ivxl]{1,6}|[Ⅰ-Ⅻ])(?:\s*([.,:;_)/]|[-–—])+\s*|\s+)(?=["“]?\p{Lu})/u
/** Vietnamese words that are numerals too: `VI PHẠM`, `XI MĂNG`. */
const words = /^(?:VI|XI)\s/

function readSlip(text: string): (Pick<Head, 'value' | 'separator'> & { readonly slip: Slip }) | null {
  const match = numeral.exec(text)
  if (!match) return null
  const [whole, typed = '', sign = ''] = match
  const rest = text.slice(whole.length)
  const value = meantBy(typed)
  const capitals = isCapitals(rest)
  if (value === null || /^\d+$/.test(typed) || /^\p{Lu}\./u.test(rest)) return null
  // `X-quang`, `V-League`: words with a hyphen. A small letter without a sign is a bullet of another font.
  if (sign !== '' && !/\s$/.test(whole) && !capitals) return null
  if (sign === '' && /^[ivxl]+$/.test(typed)) return null
  if (!capitals && (text.length > 150 || /[.,;:!?…]$/.test(text))) return null
  const speaksForItself = capitals && /^[IVX]{2,}$/.test(typed) && !words.test(text)
  return {
    value,
    separator: separatorOf(sign),
    slip: { typed: typed.length, sign: whole.trimEnd().length, length: whole.length, speaksForItself },
  }
}

function separatorOf(sign: string): Separator | null {
  if (/^[-–—]$/.test(sign)) return '-'
  return sign === '.' || sign === ')' || sign === '/' ? sign : null
}

/** The number that was meant: `ll` is 2, `Ⅲ` is 3, `IIII` is 4. */
function meantBy(typed: string): number | null {
  const capitals = typed.normalize('NFKC').replace(/[l1|]/g, 'I').toUpperCase()
  return romanValue(capitals) ?? romanValue(capitals.replace('VIIII', 'IX').replace('IIII', 'IV'))
}

/** A line that neither goes on from the one above nor goes on below, but in capitals. */
function standsAlone(line: Line, units: readonly Unit[], index: number): boolean {
  const [above, below] = [units[index - 1], units[index + 1]]
  const begins = line.first || above?.type !== 'line' || endsSentence(above.text) || isCapitals(above.text)
  return begins && (isCapitals(line.text) || below?.type !== 'line' || below.first || below.label !== null)
}

/** The first of all needs the second to be one of a row. */
function comesNext(value: number, previous: number, next: number | null): boolean {
  if (value !== previous + 1) return false
  return value === 1 ? next === 2 : !next || next > value
}

function usualSeparator(heads: readonly Head[]): Separator | null {
  const counts = new Map<Separator, number>()
  for (const { value, separator } of heads)
    if (value > 0 && separator) counts.set(separator, (counts.get(separator) ?? 0) + 1)
  return (
    [...counts].reduce<[Separator, number] | null>(
      (best, one) => (best && best[1] >= one[1] ? best : one),
      null,
    )?.[0] ?? null
  )
}
