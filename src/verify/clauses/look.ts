import type { Bilingual } from '../../diagnostics/define.ts'
import type { Alignment } from '../../model/composition.ts'
import {
  inCapitals,
  type MeasuredPaper,
  type MeasuredParagraph,
  type MeasuredRun,
  oneLine,
  type PlacedLine,
} from '../measured-paper.ts'
import { absent, type Measurement, unknown, type Verdict } from './clause.ts'
import { listed, pt, range, several, words } from './wording.ts'

/** How a part should look; what is left out is not looked at. */
export interface WantedLook {
  /** Points, lowest and highest. */
  readonly size?: readonly [number, number]
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly capitals?: boolean
  readonly align?: Alignment
  readonly side?: 'left' | 'right'
}

interface Aspect {
  readonly expected: Bilingual
  /** `null`: cannot be told. */
  readonly measured: Bilingual | null
  readonly holds: boolean
}

/** A part of the paper as a list, empty where it is not there. */
export const present = (paragraph: MeasuredParagraph | null) => (paragraph ? [paragraph] : [])

/** Sizes of two programs may differ by a rounding. */
const sameSize = 0.26
/** Points two lines may be apart and still share an edge or a middle. */
const samePlace = 1.5

/**
 * Looks at every letter of the paragraphs. `block`: the paragraphs that stand in one column with them, whose middles tell
 * how lines are aligned in a file that says nothing else.
 */
export function lookAt(
  paragraphs: readonly MeasuredParagraph[],
  want: WantedLook,
  { paper, block = paragraphs }: { readonly paper: MeasuredPaper; readonly block?: readonly MeasuredParagraph[] },
): Measurement {
  const runs = inkedRuns(paragraphs)
  const aspects: Aspect[] = []
  if (want.size) aspects.push(sizeAspect(runs, want.size))
  for (const name of ['bold', 'italic', 'underline'] as const) {
    const wanted = want[name]
    if (wanted !== undefined) aspects.push(switchAspect(runs, name, wanted))
  }
  if (want.capitals !== undefined) aspects.push(capitalsAspect(runs, want.capitals))
  if (want.align) aspects.push(alignAspect(paragraphs, block, want.align))
  if (want.side) aspects.push(sideAspect(paragraphs, paper, want.side))
  const expected = listed(aspects.map((aspect) => aspect.expected))
  if (paragraphs.length === 0) return { expected, measured: absent, verdict: 'different' }
  return { expected, measured: listed(aspects.map(({ measured }) => measured ?? unknown)), verdict: verdictOf(aspects) }
}

function verdictOf(aspects: readonly Aspect[]): Verdict {
  if (aspects.some(({ measured, holds }) => measured !== null && !holds)) return 'different'
  return aspects.some(({ measured }) => measured === null) ? 'not-measurable' : 'same'
}

/** Letters on the line. What only governs line breaks is none, however small it is set. */
export function inkedRuns(paragraphs: readonly MeasuredParagraph[]): readonly MeasuredRun[] {
  return paragraphs.flatMap(({ runs }) => runs.filter(({ text, raised }) => !raised && oneLine(text) !== ''))
}

function sizeAspect(runs: readonly MeasuredRun[], [low, high]: readonly [number, number]): Aspect {
  const sizes = runs.flatMap(({ size }) => size ?? [])
  return {
    expected: range(low, high),
    measured: sizes.length < runs.length || sizes.length === 0 ? null : several(sizes.map(pt)),
    holds: sizes.every((size) => size >= low - sameSize && size <= high + sameSize),
  }
}

const switchWords = {
  bold: { on: words('đậm', 'bold'), off: words('không đậm', 'not bold') },
  italic: { on: words('nghiêng', 'italic'), off: words('đứng', 'upright') },
  underline: { on: words('gạch chân', 'underlined'), off: words('không gạch chân', 'not underlined') },
} as const

function switchAspect(runs: readonly MeasuredRun[], name: keyof typeof switchWords, wanted: boolean): Aspect {
  const say = (on: boolean) => (on ? switchWords[name].on : switchWords[name].off)
  const values = runs.map((run) => run[name])
  const known = values.filter((value) => value !== null)
  return {
    expected: say(wanted),
    measured: known.length < values.length || known.length === 0 ? null : several(known.map(say)),
    holds: known.every((value) => value === wanted),
  }
}

function capitalsAspect(runs: readonly MeasuredRun[], wanted: boolean): Aspect {
  const capitals = inCapitals(runs.map((run) => run.text).join('\n'))
  const say = (yes: boolean) => (yes ? words('in hoa', 'capitals') : words('in thường', 'lower case'))
  return { expected: say(wanted), measured: say(capitals), holds: capitals === wanted }
}

const alignWords: Readonly<Record<Alignment, Bilingual>> = {
  left: words('canh trái', 'left'),
  center: words('canh giữa', 'centred'),
  right: words('canh phải', 'right'),
  justify: words('canh đều hai bên', 'justified'),
}
const scattered = words('không thẳng hàng', 'out of line')

function alignAspect(
  paragraphs: readonly MeasuredParagraph[],
  block: readonly MeasuredParagraph[],
  wanted: Alignment,
): Aspect {
  const expected = alignWords[wanted]
  const lines = block.flatMap(linesOf)
  const placed = block.some(({ place }) => place.lines !== null)
  if (placed) {
    if (lines.length < 2) return { expected, measured: null, holds: false }
    const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values)
    const shared = (['left', 'center', 'right'] as const).filter((edge) => spread(lines.map(edgeOf[edge])) <= samePlace)
    const found = shared.includes(wanted as (typeof shared)[number]) ? wanted : shared[0]
    return { expected, measured: found ? alignWords[found] : scattered, holds: found === wanted }
  }
  const known = paragraphs.flatMap(({ align }) => align ?? [])
  return {
    expected,
    measured:
      known.length < paragraphs.length || known.length === 0
        ? leftOver(known, wanted)
        : several(known.map((align) => alignWords[align])),
    holds: known.every((align) => align === wanted),
  }
}

/** Lines whose ink shows where they stand: room that is kept for a number or a day is part of a line, and cannot be seen. */
function linesOf({ place, lineTexts = [] }: MeasuredParagraph): readonly PlacedLine[] {
  return (place.lines ?? []).filter((_, index) => !/\s{2}/.test(lineTexts[index] ?? ''))
}

/** Some paragraphs do not tell: those that do may already be wrong. */
function leftOver(known: readonly Alignment[], wanted: Alignment): Bilingual | null {
  const wrong = known.filter((align) => align !== wanted)
  return wrong.length > 0 ? several(wrong.map((align) => alignWords[align])) : null
}

const edgeOf = {
  left: (line: { readonly left: number }) => line.left,
  center: (line: { readonly left: number; readonly right: number }) => (line.left + line.right) / 2,
  right: (line: { readonly right: number }) => line.right,
} as const

function sideAspect(paragraphs: readonly MeasuredParagraph[], paper: MeasuredPaper, wanted: 'left' | 'right'): Aspect {
  const say = (side: 'left' | 'right') =>
    side === 'left' ? words('bên trái', 'on the left') : words('bên phải', 'on the right')
  const sides = paragraphs.map((paragraph) => sideOf(paragraph, paper))
  const known = sides.flatMap((side) => side ?? [])
  return {
    expected: say(wanted),
    measured: known.length < sides.length || known.length === 0 ? null : several(known.map(say)),
    holds: known.every((side) => side === wanted),
  }
}

/** Which half of the text a paragraph stands in; `null` where only tabs and white would tell. */
export function sideOf({ place }: MeasuredParagraph, { sections }: MeasuredPaper): 'left' | 'right' | null {
  const { cell, lines, section } = place
  if (cell) return cell.columns < 2 ? null : cell.column < cell.columns / 2 ? 'left' : 'right'
  const [line] = lines ?? []
  const sheet = sections[section]
  if (!line || !sheet) return null
  const middle = ((sheet.margin.left ?? 0) + sheet.width - (sheet.margin.right ?? 0)) / 2
  return (line.left + line.right) / 2 < middle ? 'left' : 'right'
}
