import type { FieldValues } from '../../../model/fields.ts'
import { foldWords } from '../../../model/folding.ts'
import { parseNumberSymbol } from '../../../model/number-symbol.ts'
import { awaitsMore } from '../awaits-more.ts'
import type { Line, Unit } from '../lines.ts'
import { endsSentence } from '../paragraphs.ts'
import { isCapitals } from '../zones/words.ts'

/** What stands at the head of the paper, folded: the names of the bodies and the lines under the title. */
export interface OwnHead {
  readonly lines: ReadonlySet<string>
  readonly symbols: ReadonlySet<string>
}

export const noHead: OwnHead = { lines: new Set(), symbols: new Set() }

/** Gathers the head from whoever gives it; a body's name of one word tells nothing. */
export function ownHead(layers: readonly FieldValues[]): OwnHead {
  const texts = layers.flatMap(({ superior, issuer, author, subject }) => [
    ...(superior ? [superior.value] : []),
    ...(issuer ? [issuer.value] : []),
    ...(author ? [...author.value, author.value.join(' ')] : []),
    ...(subject ? [...subject.value, subject.value.join(' ')] : []),
  ])
  const symbols = layers.flatMap(({ symbol }) => (symbol ? [foldWords(symbol.value)] : []))
  return { lines: new Set(texts.map(foldWords).filter((text) => text.includes(' '))), symbols: new Set(symbols) }
}

/**
 * Whether a line of the body is one of the head come again, from the top of a scanned page or pasted twice: alone on its line and no
 * heading, neither the end of a wrapped heading nor a name over a list.
 */
export function isOwnHead(units: readonly Unit[], index: number, head: OwnHead): boolean {
  const unit = units[index]
  if (unit?.type !== 'line' || unit.label || unit.depth > 0 || !saysHead(unit, head)) return false
  const [above, below] = [units[index - 1], units[index + 1]]
  if (unit.bold && !isStar(below)) return false
  if (below?.type === 'line' && below.label?.kind === 'dash') return false
  if (unit.first || above?.type !== 'line') return true
  if (isCapitals(unit.text)) return !isCapitals(above.text) || saysHead(above, head)
  return endsSentence(above.text) || (!awaitsMore(above.text) && below?.type === 'line' && below.label !== null)
}

function saysHead({ text }: Line, { lines, symbols }: OwnHead): boolean {
  if (text.length > 250) return false
  if (lines.has(foldWords(text))) return true
  const symbol = /^\s*số(?!\p{L})/iu.test(text) ? parseNumberSymbol(text)?.symbol : null
  return symbol != null && symbols.has(foldWords(symbol))
}

/** The star under the issuer's name. */
export function isStar(unit: Unit | undefined): boolean {
  return unit?.type === 'line' && /^[*＊]$/.test(unit.text)
}
