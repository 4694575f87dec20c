import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseAst } from 'rolldown/parseAst'

/** A regular expression as it stands in the code. */
export interface Pattern {
  readonly source: string
  readonly flags: string
  /** `src/model/dates.ts:12` */
  readonly place: string
}

export const nameOf = ({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string => `/${source}/${flags}`

/** Every literal of the program's own code; tests are left out. */
export function literalPatterns(root: string): Pattern[] {
  return sources(root).flatMap(({ code, file }) => patternsIn(code, file))
}

/** Where the program's own code makes patterns of words: `src/phases/1-parse/yaml-errors.ts:183`. */
export function makingPlaces(root: string): string[] {
  return sources(root).flatMap(({ code, file }) =>
    nodesOf(code, file).flatMap((node) => (isMaking(node) ? [`${file}:${lineOf(code, node.start)}`] : [])),
  )
}

export function patternsIn(code: string, file: string): Pattern[] {
  return nodesOf(code, file).flatMap((node) =>
    isPattern(node)
      ? [{ source: node.regex.pattern, flags: node.regex.flags, place: `${file}:${lineOf(code, node.start)}` }]
      : [],
  )
}

function sources(root: string): { readonly code: string; readonly file: string }[] {
  return readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|test-support|\.d\.ts$/.test(name))
    .sort()
    .map((name) => ({ code: readFileSync(path.join(root, 'src', name), 'utf8'), file: `src/${name}` }))
}

function nodesOf(code: string, file: string): Node[] {
  const found: Node[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit)
    else if (isNode(node)) {
      found.push(node)
      Object.values(node).forEach(visit)
    }
  }
  visit(parseAst(code, { lang: 'ts' }, file))
  return found
}

const lineOf = (code: string, start: number): number => code.slice(0, start).split('\n').length

type Node = Readonly<Record<string, unknown>>
type Literal = Node & { readonly start: number; readonly regex: { readonly pattern: string; readonly flags: string } }

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null
const isMaking = (node: Node): node is Node & { readonly start: number } =>
  /^(?:New|Call)Expression$/.test(String(node.type)) && isNode(node.callee) && node.callee.name === 'RegExp'
const isPattern = (node: Node): node is Literal => node.type === 'Literal' && isNode(node.regex)

export interface MadePattern extends Pattern {
  readonly places: readonly string[]
}

/** Patterns that `work` makes of words while it runs, each with the places that made it. */
export async function madePatterns(work: () => Promise<void>): Promise<MadePattern[]> {
  const found = new Map<string, MadePattern & { readonly places: string[] }>()
  const original = globalThis.RegExp
  globalThis.RegExp = new Proxy(original, {
    construct(target, args: [string | RegExp, string?], newTarget) {
      const made: RegExp = Reflect.construct(target, args, newTarget)
      const at = /\/(src\/[^\s:?]+)\S*?:(\d+):\d+/.exec(new Error().stack ?? '')
      if (!at) return made
      const place = `${at[1]}:${at[2]}`
      const pattern = { source: made.source, flags: made.flags, place }
      const known = found.get(nameOf(pattern))
      if (!known) found.set(nameOf(pattern), { ...pattern, places: [place] })
      else if (!known.places.includes(place)) known.places.push(place)
      return made
    },
  })
  try {
    await work()
  } finally {
    globalThis.RegExp = original
  }
  return [...found.values()]
}
