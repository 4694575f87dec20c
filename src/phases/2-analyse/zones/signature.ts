import { inCapitals, oneLine } from '../../../model/capitals.ts'
import type { FieldValues, Valued } from '../../../model/fields.ts'
import { cover } from '../../../source/span.ts'
import type { Cell } from './cells.ts'
import { isAuthority, isCapitals, isPersonName, isPosition, isSignedRemark, remarkBehindName } from './words.ts'

type SignatureValues = Pick<FieldValues, 'authority' | 'position' | 'name' | 'signatureSpan'>

/** Whether a cell can be a line of a signature block that begins at an authority or a position. */
export function fitsSignature(cell: Cell): boolean {
  const { text } = cell
  return (
    isAuthority(text) ||
    isPosition(text) ||
    isPersonName(text) ||
    isSignedRemark(text) ||
    remarkBehindName(text) > 0 ||
    (isCapitals(text) && text.length <= 80)
  )
}

/** Whether a signature block begins here: `T/M …`, or a position in capitals. */
export function beginsSignature(cell: Cell): boolean {
  return isAuthority(cell.text) || (isPosition(cell.text) && isCapitals(cell.text))
}

/** Reads the cells of a signature block, top to bottom; `unread` are those that are no part of one. */
export function readSignature(cells: readonly Cell[]): { values: SignatureValues; unread: readonly Cell[] } {
  const authority: Cell[] = []
  const position: Cell[] = []
  let name: Cell | null = null
  const unread: Cell[] = []
  for (const [index, cell] of cells.entries()) {
    if (isSignedRemark(cell.text)) unread.push(cell)
    else if (isAuthority(cell.text) && position.length === 0 && name === null) authority.push(cell)
    else if (isPosition(cell.text) && name === null) position.push(cell)
    // A name stands last, or after the room for the signature; before it, capitals continue a wrapped line.
    else if (isCapitals(cell.text) && name === null && continuesAbove(cells, index)) {
      if (position.length > 0) position.push(cell)
      else authority.push(cell)
    } else if (name === null && (isPersonName(cell.text) || index === cells.length - 1)) name = cell
    else unread.push(cell)
  }
  return {
    values: {
      ...(authority.length > 0 && { authority: joined(authority, inCapitals) }),
      ...(position.length > 0 && { position: joined(position, inCapitals) }),
      ...(name && { name: { value: oneLine(name.text), span: name.span } }),
      ...(cells.length > 0 && { signatureSpan: cells.map((cell) => cell.span).reduce(cover) }),
    },
    unread,
  }
}

function continuesAbove(cells: readonly Cell[], index: number): boolean {
  const cell = cells[index]
  return cell !== undefined && index > 0 && index < cells.length - 1 && cell.blanksBefore === 0
}

function joined(cells: readonly Cell[], print: (text: string) => string): Valued<string> {
  return {
    value: print(cells.map((cell) => cell.text).join(' ')),
    span: cells.map((cell) => cell.span).reduce(cover),
  }
}
