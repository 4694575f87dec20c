import type { Item, PartyDocument, Section, SectionChild } from '../../../../model/document.ts'
import { labelKind } from './siblings.ts'

/** A place in the text that names divisions of this very paper: `khoản 2 mục IV Kết luận này`, `mục II.3 Kết luận này`. */
export interface OwnReference {
  /** Innermost last: `[['IV'], ['2']]`; alternatives of one level side by side: `mục II, III` is `[['II', 'III']]`. */
  readonly path: readonly (readonly string[])[]
  /** Where the named divisions stand in the text. */
  readonly start: number
  readonly end: number
}

const label = String.raw`(?:[IVX]{1,5}(?:[.-]\d{1,2}){0,3}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ](?![\p{L}]))\)?`
const unit = '(?:[Đđ]iểm|[Kk]hoản|[Mm]ục|[Pp]hần|[Tt]iết)'
const level = String.raw`(?:[Cc]ác\s+)?${unit}\s+["“]?${label}["”]?(?:(?:\s*,\s*|\s+và\s+)${label}(?![\p{L}\d])){0,9}`
const paper = /(?<=\s)[Kk]ết\s+luận\s+này(?!\p{L})/gu
const beforePaper = /(?<!\s)(?:\s*,)?\s+(?:của\s+|trong\s+|tại\s+)?(?:bản\s+)?$/u
const lastLevel = new RegExp(String.raw`(?<!\p{L})${level}$`, 'u')
const betweenLevels = /(?<!\s)(?:\s*,)?\s*(?:của\s+|thuộc\s+|tại\s+)?$/u
const nextLevel = new RegExp(String.raw`(?=(?<!\p{L})${unit}\s)`, 'u')
const leadingUnit = new RegExp(String.raw`^${unit}\s+`, 'u')
const anyLabel = new RegExp(String.raw`(?<![\p{L}\d.])${label}(?![\p{L}\d])`, 'gu')
/** Levels of one reference, and the characters before the paper's name they are looked for in. */
const most = { levels: 4, characters: 240 }

/** References of a text to the paper it stands in; those to other papers, or to none by name, are left alone. */
export function ownReferences(text: string): OwnReference[] {
  if (!text.includes('này')) return []
  return [...text.matchAll(paper)].flatMap(({ index }) => {
    const from = Math.max(0, index - most.characters)
    const named = text.slice(from, index).replace(beforePaper, '')
    // Read from the paper's name backwards.
    let rest = named
    for (let levels = 0; levels < most.levels; levels++) {
      const found = lastLevel.exec(levels === 0 ? rest : rest.replace(betweenLevels, ''))
      if (!found) break
      rest = rest.slice(0, found.index)
    }
    const words = named.slice(rest.length)
    return words === '' ? [] : [{ path: pathOf(words), start: from + rest.length, end: from + named.length }]
  })
}

function pathOf(words: string): OwnReference['path'] {
  const path = words
    .split(nextLevel)
    .map(labelsOf)
    .filter((labels) => labels.length > 0)
    .reverse()
    .flatMap(unfold)
  // Whichever way round it is written, the Roman level is the outermost.
  return [...path.filter(isRoman), ...path.filter((labels) => !isRoman(labels))]
}

function labelsOf(part: string): string[] {
  const bare = part.replace(leadingUnit, '')
  if (bare === part) return []
  return [...bare.matchAll(anyLabel)].map((match) => match[0].replace(/\)$/, ''))
}

/** `II.3` is item 3 of section II. */
function unfold(labels: readonly string[]): string[][] {
  const [only, more] = labels
  const joint = more === undefined ? /^([IVX]+)[.-](.+)$/.exec(only ?? '') : null
  return joint ? [[joint[1] ?? ''], [joint[2] ?? '']] : [[...labels]]
}

function isRoman([name]: readonly string[]): boolean {
  return /^[IVX]+$/.test(name ?? '')
}

/** Tells whether a paper has what a reference names; each path is looked for once. A doubt counts as yes. */
export function createResolver(document: PartyDocument): (reference: OwnReference) => boolean {
  const known = new Map<string, boolean>()
  return ({ path }) => {
    const key = path.map((labels) => labels.join(',')).join('/')
    const found = known.get(key) ?? resolves(path, document)
    known.set(key, found)
    return found
  }
}

function resolves(path: OwnReference['path'], document: PartyDocument): boolean {
  let within: readonly SectionChild[] = document.sections
  for (const [depth, labels] of path.entries()) {
    const found = labels.map((name) => find(name, within, depth === 0))
    if (found.some((divisions) => divisions.length === 0)) return false
    if (found.length > 1) return true
    // Where a label stands twice, what follows may be in either.
    within = found.flat().flatMap((division) => division.children)
  }
  return true
}

/** The divisions of a name; at the top of a reference an item may stand anywhere, further in it stands below. */
function find(name: string, within: readonly SectionChild[], top: boolean): (Section | Item)[] {
  const roman = isRoman([name])
  const named = divisionsIn(within).filter((division) =>
    division.type === 'section' ? division.numeral === name : !roman && sameLabel(division, name),
  )
  if (named.length > 0 || !top || roman) return named
  // `mục 2` may mean section II where the sections are the paper's own divisions.
  return within.filter((block): block is Section => block.type === 'section' && String(block.ordinal) === name)
}

function sameLabel(item: Item, name: string): boolean {
  return item.label === name || (labelKind(item) === 'arabic' && item.label.endsWith(`.${name}`))
}

function divisionsIn(blocks: readonly SectionChild[]): (Section | Item)[] {
  return blocks.flatMap((block): (Section | Item)[] => {
    switch (block.type) {
      case 'section':
      case 'item':
        return [block, ...divisionsIn(block.children)]
      case 'taskList':
        return block.children.flatMap((task) => divisionsIn(task.children))
      case 'paragraph':
      case 'table':
      case 'image':
        return []
    }
  })
}
