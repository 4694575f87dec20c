// One family at growing sizes, in a process of its own: a line of JSON for each size. Asked by growth.ts.
import { shippedAssets } from '../../src/compiler/build.ts'
import { suppress } from '../../src/compiler/suppressions/suppress.ts'
import type { Diagnostic, Outcome } from '../../src/diagnostics/diagnostic.ts'
import { renderHuman } from '../../src/diagnostics/render/human.ts'
import { renderJson } from '../../src/diagnostics/render/json.ts'
import { docx } from '../../src/emitters/docx/docx.ts'
import { html } from '../../src/emitters/html/html.ts'
import { pdf } from '../../src/emitters/pdf/pdf.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { defaultChoices } from '../../src/model/choices.ts'
import { parse } from '../../src/phases/1-parse/parse.ts'
import { read } from '../../src/phases/1-parse/read.ts'
import { analyse } from '../../src/phases/2-analyse/analyse.ts'
import { check } from '../../src/phases/3-check/check.ts'
import { compose } from '../../src/phases/4-compose/compose.ts'
import { typeset } from '../../src/phases/5-typeset/typeset.ts'
import { families } from './families.ts'

export interface Measured {
  readonly bytes: number
  /** No parser saw it: it is over a limit. */
  readonly refused: boolean
  /** Milliseconds of the processor, by step. */
  readonly steps: Readonly<Record<string, number>>
  readonly findings: number
  readonly pages: number
  /** Highest resident memory so far, MB. */
  readonly memory: number
}

const [name = '', sizes = '', withEmitters = ''] = process.argv.slice(2)
const family = families[name]
if (!family) throw new Error(`no family ${name}`)
const assets = shippedAssets(nodeHost(new URL('../..', import.meta.url).pathname))
const stage = 'du-thao'
for (const size of ['4096', ...sizes.split(',')].map(Number)) {
  const measured = await measure(new TextEncoder().encode(family.text(size)))
  if (size > 4096) console.log(JSON.stringify(measured))
}

async function measure(bytes: Uint8Array): Promise<Measured> {
  const steps: Record<string, number> = {}
  const timed = <T>(step: string, work: () => T): T => {
    const before = process.cpuUsage()
    const result = work()
    const { user, system } = process.cpuUsage(before)
    steps[step] = Math.round((user + system) / 1000)
    return result
  }
  const diagnostics: Diagnostic[] = []
  const take = <T>({ value, diagnostics: found }: Outcome<T>): T => {
    for (const diagnostic of found) diagnostics.push(diagnostic)
    return value
  }
  const source = take(timed('read', () => read(bytes, `draft${family?.extension}`, { stage })))
  const done = (pages: number): Measured => ({
    bytes: bytes.length,
    refused: source === null,
    steps,
    findings: diagnostics.length,
    pages,
    memory: Math.round(process.resourceUsage().maxRSS / 1024),
  })
  if (!source) return done(0)
  const draft = take(timed('parse', () => parse(source, { stage })))
  const document = take(timed('analyse', () => analyse(draft, { stage, edition: null, profile: {}, overrides: {} })))
  take(timed('check', () => check(document, draft, { stage, choices: defaultChoices })))
  const composition = take(timed('compose', () => compose(document, { source, stage })))
  const paged = take(timed('typeset', () => typeset(composition, { source, stage })))
  const judged = timed('suppress', () => suppress(draft, document, { diagnostics, notEvaluated: [] }, stage))
  const reports = [{ path: source.path, diagnostics: judged.diagnostics, notEvaluated: [] }]
  timed('human', () => renderHuman(reports, { language: 'vi', paint: (_, text) => text, width: 100 }))
  timed('json', () => renderJson(reports, 'vi'))
  if (withEmitters) {
    const emit = { paged, timestamp: '1980-01-01T00:00:00Z', producer: 'growth', ...assets }
    for (const emitter of [html, docx, pdf]) {
      const before = process.cpuUsage()
      await emitter.emit(emit)
      const { user, system } = process.cpuUsage(before)
      steps[emitter.format] = Math.round((user + system) / 1000)
    }
  }
  return done(paged.pages.length)
}
