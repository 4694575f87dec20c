import { foldKey } from './folding.ts'

/** What a comment in a text may say of the structure below it, where words and labels cannot. */
export type StructureMark = 'end' | 'closing'

/** The canonical spelling first; case, diacritics, spaces and hyphens do not matter. */
const spellings: Readonly<Record<StructureMark, readonly [string, ...string[]]>> = {
  // The item, else the section, that stands open ends here: what follows belongs outside.
  end: ['ketluan-hết-mục', 'ketluan-end'],
  closing: ['ketluan-lời-kết', 'ketluan-closing'],
}

/** The mark that a comment's text is; `null`: any other comment. */
export function structureMark(text: string): StructureMark | null {
  if (text.length > 40) return null
  const key = foldKey(text)
  const marks = Object.keys(spellings) as StructureMark[]
  return marks.find((mark) => spellings[mark].some((spelling) => foldKey(spelling) === key)) ?? null
}

/** The comment that says it. */
export function structureComment(mark: StructureMark): string {
  return `<!-- ${spellings[mark][0]} -->`
}
