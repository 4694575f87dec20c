import type { Item, PartyDocument, Section, SectionChild } from '../../../../model/document.ts'
import { namedTypes } from '../../../2-analyse/facts/document-types.ts'
import { labelKind } from './siblings.ts'

/** A place in the text that names divisions of this very paper: `khoản 2 mục IV Kết luận này`, `mục II.3 nêu trên`. */
export interface OwnReference {
  /** Innermost last: `[['IV'], ['2']]`; alternatives of one level side by side: `mục II, III` is `[['II', 'III']]`. */
  readonly path: readonly (readonly string[])[]
  /** Where the named divisions stand in the text. */
  readonly start: number
  readonly end: number
  /**
   * How it says that it means this paper: by name; by `nêu trên`, which may mean another paper named before; or not at all, as
   * `tại mục 7 phần II` in a paragraph of its own.
   */
  readonly by: 'name' | 'pointer' | 'nothing'
}

const label = String.raw`(?:[IVX]{1,5}(?:[.-]\d{1,2}){0,3}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-zđ](?![\p{L}]))\)?`
const unit = '(?:[Đđ]iểm|[Kk]hoản|[Mm]ục|[Pp]hần|[Tt]iết)'
const level = String.raw`(?:[Cc]ác\s+)?${unit}\s+["“]?${label}["”]?(?:(?:\s*,\s*|\s+và\s+)${label}(?![\p{L}\d])){0,9}`
const named = /(?<=\s)(?:[Kk]ết\s+luận|[Vv]ăn\s+bản)\s+này(?!\p{L})/gu
const pointed =
  /(?<=\s)(?:(?:đã\s|được\s)?(?:nêu|nói|kể|ghi)\s(?:ở\s|tại\s)?trên(?:\sđây)?|(?:ở\s)?trên\sđây|ở\strên(?=[,.;:)]|$))(?!\p{L}|\s(?:địa|cơ)(?!\p{L}))/gu
const beforeName = /(?<!\s)(?:\s*,)?\s+(?:của\s+|trong\s+|tại\s+)?(?:bản\s+)?$/u
const lastLevel = new RegExp(String.raw`(?<!\p{L})${level}$`, 'u')
const betweenLevels = /(?<!\s)(?:\s*,)?\s*(?:của\s+|thuộc\s+|tại\s+)?$/u
const nextLevel = new RegExp(String.raw`(?=(?<!\p{L})${unit}\s)`, 'u')
const leadingUnit = new RegExp(String.raw`^${unit}\s+`, 'u')
const anyLabel = new RegExp(String.raw`(?<![\p{L}\d.])${label}(?![\p{L}\d])`, 'gu')
/** Where a reference that says no paper may end: with a Roman level in it. */
const bareEnd = /(?<=\s(?:[Mm]ục|[Pp]hần)\s[IVX]{1,5}(?:[.-]\d{1,2})?)(?=[,.;)]|$)/gu
const beforeBare = /(?<!\p{L})(?:tại|ở|theo)\s$/u
/** Levels of one reference, and the characters before the paper's name they are looked for in. */
const most = { levels: 4, characters: 240 }

/** References of a text to the paper it stands in; those to other papers are left alone. */
export function ownReferences(text: string): OwnReference[] {
  if (!/mục|Mục|phần|Phần|khoản|Khoản|điểm|Điểm|tiết|Tiết/.test(text)) return []
  const byName = [...text.matchAll(named)].flatMap(({ index }) => readBefore(text, index, 'name'))
  const pointers = [...text.matchAll(pointed)].flatMap(({ index, 0: words }) =>
    belongsElsewhere(text.slice(index + words.length)) ? [] : readBefore(text, index, 'pointer'),
  )
  const bare = [...text.matchAll(bareEnd)]
    .flatMap(({ index }) => readBefore(text, index, 'nothing'))
    .filter(({ path, start }) => path.length > 1 && beforeBare.test(text.slice(Math.max(0, start - 8), start)))
  return [...byName, ...pointers, ...bare].sort((one, other) => one.start - other.start)
}

/** `… nêu trên của Kế hoạch`, `… nêu trên trong Đề án`: of the paper named behind. */
function belongsElsewhere(rest: string): boolean {
  const joint = /^\s(?:của|trong|tại)\s(?:bản\s|dự\sthảo\s)?/u.exec(rest)?.[0]
  return joint !== undefined && namedTypes(rest.slice(joint.length, joint.length + 40))[0]?.start === 0
}

/** Reads levels backwards from the words that say which paper is meant. */
function readBefore(text: string, index: number, by: OwnReference['by']): OwnReference[] {
  const from = Math.max(0, index - most.characters)
  const words = text.slice(from, index).replace(by === 'name' ? beforeName : /(?<!\s)\s+$/u, '')
  let rest = words
  for (let levels = 0; levels < most.levels; levels++) {
    const found = lastLevel.exec(levels === 0 ? rest : rest.replace(betweenLevels, ''))
    if (!found) break
    rest = rest.slice(0, found.index)
  }
  const levels = words.slice(rest.length)
  return levels === '' ? [] : [{ path: pathOf(levels), start: from + rest.length, end: from + words.length, by }]
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
    division.type === 'section' ? isNumeral(division, name) : !roman && sameLabel(division, name),
  )
  if (named.length > 0 || !top || roman) return named
  // `mục 2` may mean section II where the sections are the paper's own divisions.
  return within.filter((block): block is Section => block.type === 'section' && String(block.ordinal) === name)
}

/** `II` of `II`, and of `Phần II`. */
function isNumeral({ numeral }: Section, name: string): boolean {
  return numeral === name || numeral.toUpperCase().endsWith(` ${name}`)
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
