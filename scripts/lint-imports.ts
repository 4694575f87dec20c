/**
 * Holds the imports of src/ to one direction, types included: a room may use what comes before it and nothing after.
 * Emitters are leaves, Node's own modules stay at the edge. Run by `npm run lint`.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The rooms in the order in which a paper, and every import, passes them. `host` is the door itself: it knows no other room. */
export const rooms = [
  'source',
  'host',
  'diagnostics',
  'model',
  'phases/1-parse',
  'phases/2-analyse',
  'phases/3-check',
  'phases/4-compose',
  'phases/5-typeset',
  'writer',
  'tasks',
  'refs',
  'emitters',
  'compiler',
  'verify',
  'register',
  'library',
  'preview',
  'cli',
] as const
type Room = (typeof rooms)[number]

/** Where the outside comes in. */
const edge: readonly Room[] = ['host', 'cli', 'preview']

export interface Import {
  /** Relative to `src/`, with `/`. */
  readonly file: string
  readonly line: number
  /** As written. */
  readonly specifier: string
}

/** What is wrong with an import; `null` when it goes the right way. Tests may look everywhere for their material. */
export function judge({ file, specifier }: Import): string | null {
  if (/\.test(-support)?\.ts$|\/test-support\//.test(file)) return null
  const room = roomOf(file)
  if (!room) return `${file} lies in no room; the rooms are ${rooms.join(', ')}`
  if (specifier.startsWith('node:')) {
    return edge.includes(room) ? null : `${specifier} belongs to the edge (${edge.join(', ')}); ask the host instead`
  }
  if (!specifier.startsWith('.')) return null
  const target = relative('/src', resolve('/src', dirname(file), specifier))
    .split(sep)
    .join('/')
  // Data of the package: templates, its version.
  if (target.startsWith('../')) return null
  const to = roomOf(target)
  if (!to) return `${specifier} leads to no room`
  if (room === 'emitters') return judgeEmitter(file, target, to)
  if (room === 'host' && to !== 'host') return 'the host knows no other room'
  if (to === 'host' && room !== 'host' && rooms.indexOf(room) < rooms.indexOf('compiler')) {
    return 'only compiler and edge speak to the host; hand in what the room needs'
  }
  if (rooms.indexOf(to) > rooms.indexOf(room)) return `${room} comes before ${to} and may not use it`
  return null
}

/** An emitter is a fold over the tree: the model is all it knows, and its own folder. */
function judgeEmitter(file: string, target: string, to: Room): string | null {
  if (to === 'model' || to === 'source') return null
  if (to !== 'emitters') return `an emitter knows the model only, not ${to}`
  const own = (path: string) => path.split('/')[1]
  const shared = own(target) === 'emitter.ts' || own(target) === own(file)
  return shared ? null : `emitters are leaves: ${own(file)} may not use ${own(target)}`
}

function roomOf(file: string): Room | undefined {
  return rooms.find((room) => file.startsWith(`${room}/`))
}

/** All imports of a file's text, static, re-exported and dynamic. */
export function importsOf(file: string, text: string): readonly Import[] {
  const found = text.matchAll(
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*'([^']+)'|^\s*import\s*'([^']+)'|\bimport\('([^']+)'\)/gm,
  )
  return [...found].map((match) => ({
    file,
    line: text.slice(0, match.index + match[0].length).split('\n').length,
    specifier: match[1] ?? match[2] ?? match[3] ?? '',
  }))
}

function main(): void {
  const src = fileURLToPath(new URL('../src', import.meta.url))
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const wrong = files.flatMap((name) => {
    const file = name.split(sep).join('/')
    return importsOf(file, readFileSync(join(src, name), 'utf8')).flatMap((entry) => {
      const reason = judge(entry)
      return reason ? [`src/${file}:${entry.line}: ${reason}\n    import '${entry.specifier}'`] : []
    })
  })
  if (wrong.length === 0) return
  process.stderr.write(`${wrong.join('\n')}\n${wrong.length} imports go the wrong way.\n`)
  process.exitCode = 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
