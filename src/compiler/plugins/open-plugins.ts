import {
  pluginClash,
  pluginFailed,
  pluginMisshapen,
  pluginTooSlow,
  pluginUnreadable,
} from '../../diagnostics/catalogue/plugins.ts'
import type { Bilingual, DiagnosticDefinition } from '../../diagnostics/define.ts'
import type { Diagnostic, NotEvaluated } from '../../diagnostics/diagnostic.ts'
import type { Sink } from '../../diagnostics/sink.ts'
import { unplaced } from '../../diagnostics/unplaced.ts'
import { type Host, isHostError } from '../../host/host.ts'
import type { Span } from '../../source/span.ts'
import type { Compilation } from '../compile.ts'
import type { NamedPlugin } from '../profile.ts'
import { reasonOf } from '../system-reasons.ts'
import { type Answer, type Asked, startPlugin } from './ask.ts'
import { liesIn } from './lies-in.ts'
import type { Foreign, OpenPlugins } from './office-plugins.ts'
import { type PluginShape, readShape } from './read-shape.ts'

/** Time a plug-in has for one answer. */
const seconds = 5
/** Of a paper that nobody reads to its end. */
const mostFindings = 1000

interface Opened {
  readonly asked: Asked
  readonly shape: PluginShape
  /** As the profile names it. */
  readonly path: string
}

/** Starts the plug-ins a profile names. What is wrong with one is reported at its line; the others stand. */
export async function openPlugins(
  host: Host,
  folder: string,
  named: readonly NamedPlugin[],
  sink: Sink,
): Promise<OpenPlugins> {
  const opened: Opened[] = []
  for (const plugin of named) {
    const one = await openOne(host, folder, plugin, sink)
    if (!one) continue
    const clash = clashOf(one.shape, opened)
    if (clash) {
      sink.report(pluginClash, plugin.span, { plugin: plugin.path, ...clash })
      one.asked.stop()
    } else opened.push(one)
  }
  return {
    formats: opened.flatMap(({ shape }) => shape.formats),
    definitions: opened.length === named.length ? opened.flatMap(definitionsOf) : null,
    judge: (compilation) => judge(opened, compilation),
    async emit(format, paper, path) {
      const plugin = opened.find(({ shape }) => shape.formats.includes(format))
      if (!plugin) throw new RangeError(`no plug-in makes ${format}`)
      const activity = { vi: `tạo “${path}”`, en: `making “${path}”` }
      const answer = await plugin.asked.ask('emit', { format, paper })
      if (answer.kind !== 'result') return problemOf(answer, plugin.path, activity)
      if (answer.result instanceof Uint8Array && answer.result.length > 0) return answer.result
      return unplaced(pluginFailed, {
        plugin: plugin.path,
        activity,
        reason: { vi: '“emit” không trả về chữ hay byte nào', en: '“emit” gave neither text nor bytes' },
      })
    },
    close: () => {
      for (const { asked } of opened) asked.stop()
    },
  }
}

const refusals = {
  outside: { vi: 'nằm ngoài thư mục của ketluan.yaml', en: 'it lies outside the folder of ketluan.yaml' },
  kind: { vi: 'không phải tệp .js, .mjs hay .cjs', en: 'it is no .js, .mjs or .cjs file' },
  threads: { vi: 'hệ thống không cho chạy luồng riêng', en: 'the system gives no thread to run it in' },
} as const

async function openOne(host: Host, folder: string, { path, span }: NamedPlugin, sink: Sink): Promise<Opened | null> {
  const refuse = (reason: Bilingual) => {
    sink.report(pluginUnreadable, span, { plugin: path, reason })
    return null
  }
  const file = host.path.resolve(folder, path)
  if (!liesIn(host, folder, file)) return refuse(refusals.outside)
  try {
    const kind = host.stat(file)
    if (kind === null) return refuse(reasonOf({ code: 'ENOENT' }))
    if (!liesIn(host, host.realPath(folder), host.realPath(file))) return refuse(refusals.outside)
    if (kind !== 'file' || !/\.[cm]?js$/.test(file)) return refuse(refusals.kind)
  } catch (error) {
    if (isHostError(error)) return refuse(reasonOf(error))
    throw error
  }
  const asked = await startPlugin(host, host.realPath(file), seconds * 1000)
  if (!asked) return refuse(refusals.threads)
  const answer = await asked.ask('open', null)
  const shape = answer.kind === 'result' ? readShape(answer.result) : null
  if (shape && 'formats' in shape) return { asked, shape, path }
  asked.stop()
  if (shape) sink.report(pluginMisshapen, span, { plugin: path, reason: shape })
  else if (answer.kind === 'late')
    sink.report(pluginTooSlow, span, { plugin: path, activity: activities.open, seconds })
  else if (answer.kind === 'failed')
    sink.report(pluginFailed, span, { plugin: path, activity: activities.open, reason: answer.reason })
  return null
}

const activities = {
  open: { vi: 'khởi động', en: 'starting' },
  check: (rule: string): Bilingual => ({ vi: `kiểm tra “${rule}”`, en: `checking “${rule}”` }),
  checkAll: { vi: 'kiểm tra', en: 'checking' },
} as const

/** What two plug-ins of an office both claim; `null` where each keeps to its own. */
function clashOf(shape: PluginShape, others: readonly Opened[]): { what: Bilingual; word: string } | null {
  for (const { shape: other } of others) {
    if (other.name === shape.name) return { what: { vi: 'tên', en: 'name' }, word: shape.name }
    if (shape.prefix !== null && other.prefix === shape.prefix)
      return { what: { vi: 'chữ đầu của mã', en: 'prefix' }, word: shape.prefix }
    const format = shape.formats.find((word) => other.formats.includes(word))
    if (format !== undefined) return { what: { vi: 'định dạng', en: 'format' }, word: format }
  }
  return null
}

async function judge(opened: readonly Opened[], { source, document }: Compilation): Promise<Foreign> {
  const ruled = opened.filter(({ shape }) => shape.rules.length > 0)
  const parts = await Promise.all(
    ruled.map(async (plugin) => {
      if (!source || !document) return nothingOf(plugin)
      const paper = { document, text: source.text, stage: document.stage }
      return read(plugin, await plugin.asked.ask('check', paper), source.text.length)
    }),
  )
  return {
    definitions: ruled.flatMap(definitionsOf),
    findings: parts.flatMap((part) => part.findings),
    problems: parts.flatMap((part) => part.problems),
    notEvaluated: parts.flatMap((part) => part.notEvaluated),
  }
}

type Part = Omit<Foreign, 'definitions'>

const nothingOf = (_: Opened): Part => ({ findings: [], problems: [], notEvaluated: [] })

const definitionsOf = ({ shape }: Opened): readonly DiagnosticDefinition[] =>
  shape.rules.flatMap((rule) => rule.definitions)

/** The answer of a plug-in's rules; what it cannot mean is a fault of the plug-in. */
function read(plugin: Opened, answer: Answer, length: number): Part {
  const { shape, path } = plugin
  if (answer.kind !== 'result') {
    const problem = problemOf(answer, path, activities.checkAll)
    return { findings: [], problems: [problem], notEvaluated: shape.rules.map(({ name }) => unevaluated(plugin, name)) }
  }
  const findings: Foreign['findings'][number][] = []
  const problems: Diagnostic[] = []
  const notEvaluated: NotEvaluated[] = []
  for (const given of answer.result as readonly RuleAnswer[]) {
    const rule = shape.rules.find(({ name }) => name === given.rule)
    const fail = (reason: string | Bilingual) => {
      problems.push(unplaced(pluginFailed, { plugin: path, activity: activities.check(given.rule), reason }))
      notEvaluated.push(unevaluated(plugin, given.rule))
    }
    if (given.threw !== null) {
      fail(given.threw)
      continue
    }
    for (const { code, start, end, params } of given.findings.slice(0, mostFindings)) {
      const definition = rule?.definitions.find((one) => one.code === code)
      const span = spanOf(start, end, length)
      if (definition && span) findings.push({ definition, span, params: params ?? {} })
      else {
        fail(
          definition
            ? {
                vi: `${code} chỉ ra ngoài bản thảo (${start}–${end})`,
                en: `${code} points outside the draft (${start}–${end})`,
              }
            : { vi: `mã ${code} chưa khai trong “findings”`, en: `the code ${code} is not declared in “findings”` },
        )
        break
      }
    }
  }
  return { findings, problems, notEvaluated }
}

interface RuleAnswer {
  readonly rule: string
  readonly findings: readonly {
    readonly code: string
    readonly start: number
    readonly end: number
    readonly params: Readonly<Record<string, string | number>> | null
  }[]
  readonly threw: string | null
}

function spanOf(start: number, end: number, length: number): Span | null {
  const whole = Number.isInteger(start) && Number.isInteger(end)
  return whole && start >= 0 && start <= end && end <= length ? { start, end } : null
}

function unevaluated({ shape }: Opened, rule: string): NotEvaluated {
  return { name: `${shape.name}/${rule}`, reason: { vi: 'Phần mở rộng hỏng', en: 'The plug-in failed' } }
}

function problemOf(
  answer: Exclude<Answer, { readonly kind: 'result' }>,
  plugin: string,
  activity: Bilingual,
): Diagnostic {
  if (answer.kind === 'late') return unplaced(pluginTooSlow, { plugin, activity, seconds })
  return unplaced(pluginFailed, { plugin, activity, reason: answer.reason })
}
