import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { compile } from '../../src/compiler/compile.ts'
import { createCollector } from '../../src/refs/collect-citations.ts'
import { collectAssignments } from '../../src/tasks/collect-assignments.ts'

/**
 * How well typed facts are read, on the papers of `fixtures/facts/`, annotated by hand: what a reader of the paper would say, whether the
 * program finds it or not.
 */
const root = new URL('../../fixtures', import.meta.url).pathname

const annotation = z.strictObject({
  /** A clean paper of the corpus; else `date` and `body`. */
  corpus: z.string().optional(),
  date: z.string().optional(),
  body: z.string().optional(),
  tasks: z.array(
    z.strictObject({
      /** The words the task begins with. */
      task: z.string(),
      lead: z.array(z.string()).default([]),
      with: z.array(z.string()).default([]),
      /** Words → last day. */
      due: z.record(z.string(), z.string().nullable()).default({}),
      targets: z.array(z.string()).default([]),
    }),
  ),
  citations: z
    .array(
      z.strictObject({
        type: z.string(),
        number: z.string().nullable(),
        date: z.string().nullable().default(null),
        issuer: z.string().nullable().default(null),
        title: z.string().nullable().default(null),
      }),
    )
    .default([]),
})

export interface FactScore {
  readonly kind: string
  readonly annotated: number
  readonly claimed: number
  readonly right: number
  /** `paper: fact` of what was claimed and is not so. */
  readonly wrong: readonly string[]
  readonly missed: readonly string[]
}

/** Every kind of fact over all papers. */
export function evaluateFacts(): { readonly papers: number; readonly scores: readonly FactScore[] } {
  const folder = path.join(root, 'facts')
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'))
  const tally = new Map<string, { annotated: string[]; claimed: string[] }>()
  for (const name of names.sort()) {
    const parsed = annotation.parse(parseYaml(readFileSync(path.join(folder, name), 'utf8')))
    const { tasks, citations } = factsOf(parsed)
    const count = (kind: string, expected: readonly string[], found: readonly string[]) => {
      const entry = tally.get(kind) ?? { annotated: [], claimed: [] }
      tally.set(kind, entry)
      entry.annotated.push(...expected.map((fact) => `${name}: ${fact}`))
      entry.claimed.push(...found.map((fact) => `${name}: ${fact}`))
    }
    // Tasks are told by the words they begin with; what an unknown one claims counts as wrong.
    const keyOf = (text: string) => parsed.tasks.find(({ task }) => text.startsWith(task))?.task ?? text.slice(0, 40)
    const each = (read: (one: (typeof tasks)[number]) => readonly string[]) =>
      tasks.flatMap((one) => read(one).map((fact) => `${keyOf(one.task)} → ${fact}`))
    const told = (read: (one: (typeof parsed.tasks)[number]) => readonly string[]) =>
      parsed.tasks.flatMap((one) => read(one).map((fact) => `${one.task} → ${fact}`))
    count(
      'task',
      parsed.tasks.map(({ task }) => task),
      tasks.map(({ task }) => keyOf(task)),
    )
    count(
      'lead',
      told(({ lead }) => lead),
      each(({ lead }) => lead),
    )
    count(
      'with',
      told((one) => one.with),
      each((one) => one.with),
    )
    count(
      'deadline',
      told(({ due }) => Object.keys(due)),
      each(({ deadlines }) => deadlines.map(({ text }) => text)),
    )
    count(
      'due day',
      told(({ due }) => Object.values(due).flatMap((day) => day ?? [])),
      each(({ deadlines }) => deadlines.flatMap(({ due }) => due ?? [])),
    )
    count(
      'target',
      told(({ targets }) => targets),
      each(({ targets }) => targets),
    )
    const paperOf = ({ type, number }: { type: string; number: string | null }) => `${type} ${number ?? ''}`
    const found = citations.map((one) => ({ ...one, type: one.documentType, number: one.numberSymbol }))
    count('citation', parsed.citations.map(paperOf), found.map(paperOf))
    for (const part of ['date', 'issuer', 'title'] as const) {
      const facts = (
        list: readonly (Parameters<typeof paperOf>[0] & { readonly [key in typeof part]: string | null })[],
      ) => list.flatMap((one) => (one[part] === null ? [] : [`${paperOf(one)} → ${one[part]}`]))
      count(`cited ${part}`, facts(parsed.citations), facts(found))
    }
  }
  const scores = [...tally].map(([kind, { annotated, claimed }]): FactScore => {
    const missed = without(annotated, claimed)
    const wrong = without(claimed, annotated)
    const right = claimed.length - wrong.length
    return { kind, annotated: annotated.length, claimed: claimed.length, right, wrong, missed }
  })
  return { papers: names.length, scores }
}

/** What is in the first list and not in the second; a fact stands as often as it is told. */
function without(list: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return list.filter((fact) => {
    const at = left.indexOf(fact)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

function factsOf({ corpus, date = '', body = '' }: z.infer<typeof annotation>) {
  const bytes = corpus
    ? readFileSync(path.join(root, 'corpus/clean', corpus))
    : new TextEncoder().encode(
        `---\ncơ quan: Đảng uỷ xã Lâm Khê\nký hiệu: KL/ĐU\nngày: ${date}\n---\n\nHội nghị kết luận:\n\n${body}`,
      )
  const file = corpus ?? 'facts.md'
  const { document, source } = compile(bytes, file, { stage: 'du-thao', edition: null, profile: null, overrides: {} })
  if (!document || !source) throw new Error(`${file} cannot be read`)
  const collector = createCollector()
  collector.add(document, source, file)
  return { tasks: collectAssignments(document, source, file), citations: collector.documents() }
}
