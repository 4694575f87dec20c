import type { Bilingual, DiagnosticDefinition, ForeignCode } from '../../diagnostics/define.ts'
import { stages } from '../../diagnostics/stage.ts'
import { draftExtensions } from '../find-drafts.ts'

/** A plug-in as the compiler knows it once its shape was looked at. */
export interface PluginShape {
  readonly name: string
  readonly prefix: string | null
  readonly rules: readonly { readonly name: string; readonly definitions: readonly DiagnosticDefinition[] }[]
  readonly formats: readonly string[]
}

const kebab = /^[a-z][a-z\d]{0,31}(?:-[a-z\d]{1,32}){0,7}$/
const ownFormats = ['docx', 'pdf', 'html', 'xlsx', 'js', 'mjs', 'cjs', 'exe', 'bat', 'cmd']

/** What a plug-in said of itself → its shape, or in what it falls short. */
export function readShape(given: unknown): PluginShape | Bilingual {
  const { name, prefix = null, rules, emitters } = record(given)
  if (typeof name !== 'string' || !kebab.test(name))
    return {
      vi: '“name” phải là chữ thường không dấu nối bằng gạch ngang',
      en: '“name” must be kebab-case',
    }
  const ruled = list(rules)
  const emitted = list(emitters)
  if (ruled.length + emitted.length === 0)
    return { vi: 'không có “rules” hay “emitters” nào', en: 'it has neither “rules” nor “emitters”' }
  if (prefix !== null || ruled.length > 0) {
    if (typeof prefix !== 'string' || !/^(?!KL)[A-Z]{2,6}$/.test(prefix))
      return {
        vi: '“prefix” phải là 2–6 chữ in hoa, không bắt đầu bằng KL',
        en: '“prefix” must be 2 to 6 capital letters that do not begin with KL',
      }
  }
  const read: PluginShape['rules'][number][] = []
  const codes = new Set<string>()
  for (const rule of ruled) {
    const fault = readRule(rule, name, String(prefix), codes, read)
    if (fault) return fault
  }
  const formats: string[] = []
  for (const emitter of emitted) {
    const { format, runs } = record(emitter)
    const word = String(format)
    if (typeof format !== 'string' || !/^[a-z\d]{1,12}$/.test(format) || formats.includes(format) || !runs)
      return {
        vi: `định dạng “${word}” phải có tên chữ thường, viết một lần, và hàm “emit”`,
        en: `the format “${word}” needs a lower-case name of its own and a function “emit”`,
      }
    if (ownFormats.includes(format) || draftExtensions.includes(`.${format}`))
      return {
        vi: `định dạng “${format}” là của bản thảo hoặc của ketluan`,
        en: `the format “${format}” is one of drafts or of ketluan itself`,
      }
    formats.push(format)
  }
  return { name, prefix: prefix as string | null, rules: read, formats }
}

/** Adds the rule to `read`, or says what is wrong with it. */
function readRule(
  given: unknown,
  plugin: string,
  prefix: string,
  codes: Set<string>,
  read: PluginShape['rules'][number][],
): Bilingual | null {
  const { name, findings, runs } = record(given)
  const named = typeof name === 'string' && kebab.test(name) && !read.some((rule) => rule.name === name)
  if (!named || !runs)
    return {
      vi: `quy tắc “${name}” phải có tên riêng (chữ thường, gạch ngang) và hàm “check”`,
      en: `the rule “${name}” needs a kebab-case name of its own and a function “check”`,
    }
  const definitions: DiagnosticDefinition[] = []
  for (const finding of list(findings)) {
    const { code, severity, message, help } = record(finding)
    const word = String(code)
    const mine = typeof code === 'string' && code.startsWith(prefix) && /^\d{3,4}$/.test(code.slice(prefix.length))
    if (!mine || codes.has(word))
      return {
        vi: `mã “${word}” phải là ${prefix} và 3–4 chữ số, viết một lần`,
        en: `the code “${word}” must be ${prefix} and three or four digits, given once`,
      }
    const levels = typeof severity === 'string' ? [severity] : stages.map((stage) => record(severity)[stage])
    if (!levels.every((level) => level === 'warning' || level === 'hint'))
      return {
        vi: `mức của ${word} phải là “warning” hoặc “hint”`,
        en: `the severity of ${word} must be “warning” or “hint”`,
      }
    if (!isBilingual(message) || (help !== undefined && !isBilingual(help)))
      return {
        vi: `${word} phải có “message” bằng cả hai thứ tiếng: { vi, en }`,
        en: `${word} needs a “message” in both languages: { vi, en }`,
      }
    codes.add(word)
    definitions.push({
      code: code as ForeignCode,
      // A slash stands in no name of ours, so that none of ours can be meant.
      name: `${plugin}/${name}`,
      severity: severity as DiagnosticDefinition['severity'],
      tier: 'practice',
      basis: null,
      message,
      help: help ?? null,
    })
  }
  if (definitions.length === 0)
    return { vi: `quy tắc “${name}” không khai “findings”`, en: `the rule “${name}” declares no “findings”` }
  read.push({ name: name as string, definitions })
  return null
}

function isBilingual(value: unknown): value is Bilingual {
  const { vi, en } = record(value)
  return typeof vi === 'string' && typeof en === 'string' && vi !== '' && en !== ''
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
