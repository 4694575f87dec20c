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
  return readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|test-support|\.d\.ts$/.test(name))
    .sort()
    .flatMap((name) => patternsIn(readFileSync(path.join(root, 'src', name), 'utf8'), `src/${name}`))
}

export function patternsIn(code: string, file: string): Pattern[] {
  const found: Pattern[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit)
    else if (isNode(node)) {
      if (isPattern(node)) {
        const line = code.slice(0, node.start).split('\n').length
        found.push({ source: node.regex.pattern, flags: node.regex.flags, place: `${file}:${line}` })
      }
      Object.values(node).forEach(visit)
    }
  }
  visit(parseAst(code, { lang: 'ts' }, file))
  return found
}

type Node = Readonly<Record<string, unknown>>
type Literal = Node & { readonly start: number; readonly regex: { readonly pattern: string; readonly flags: string } }

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null
const isPattern = (node: Node): node is Literal => node.type === 'Literal' && isNode(node.regex)

/** Patterns that `work` makes of words while it runs, each where it was first made. */
export async function madePatterns(work: () => Promise<void>): Promise<Pattern[]> {
  const found = new Map<string, Pattern>()
  const original = globalThis.RegExp
  globalThis.RegExp = new Proxy(original, {
    construct(target, args: [string | RegExp, string?], newTarget) {
      const made: RegExp = Reflect.construct(target, args, newTarget)
      const place = /\/(src\/[^\s:?]+)\S*?:(\d+):\d+/.exec(new Error().stack ?? '')
      const pattern = { source: made.source, flags: made.flags, place: place ? `${place[1]}:${place[2]}` : '' }
      if (pattern.place !== '' && !found.has(nameOf(pattern))) found.set(nameOf(pattern), pattern)
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
