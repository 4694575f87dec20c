import type { Compilation } from '../../compiler/compile.ts'
import { profileName } from '../../compiler/find-profile.ts'
import type { Profile } from '../../compiler/profile.ts'
import type { Bilingual } from '../../diagnostics/define.ts'
import { renderTable } from '../../diagnostics/render/table.ts'
import { textOf } from '../../diagnostics/render/text.ts'
import { defaultChoices } from '../../model/choices.ts'
import type { PartialDate, PartyDocument, Signature } from '../../model/document.ts'
import { lookUp, names } from '../../model/field-lookup.ts'
import { choiceTable, fieldTable, profileTable, signatureTable } from '../../model/field-table.ts'
import type { FieldName } from '../../model/fields.ts'
import { parse } from '../../phases/1-parse/parse.ts'
import { positionOf } from '../../source/line-index.ts'
import type { Span } from '../../source/span.ts'
import { writeDate } from '../../writer/fields.ts'
import { eachCompiled, namedDrafts, reportProfiles } from '../drafts.ts'
import type { Session } from '../session.ts'
import type { ReportFormat, Settings } from '../settings.ts'
import { tableOptions } from './lists.ts'
import { machineTexts as texts } from './machine-texts.ts'

type Origin = 'command-line' | 'front-matter' | 'text' | 'profile' | 'derived' | 'default'

/** What holds for a draft, and who said so. */
interface EffectiveValue {
  readonly name: string
  readonly key: Bilingual
  readonly value: string
  readonly origin: Origin
  /** In the draft. */
  readonly line: number | null
  /** The profile. */
  readonly path: string | null
}

/** `--values`: instead of the command's work, what it would work with, and where each value came from. */
export async function showValues(session: Session, drafts: readonly string[], report: ReportFormat): Promise<void> {
  const { host, profiles } = session
  const files: { path: string; values: readonly EffectiveValue[] }[] = []
  await eachCompiled(session, await namedDrafts(session, drafts), ({ path }, compilation) => {
    const folder = path === '-' ? host.cwd : host.path.dirname(path)
    const found = profiles.above(folder)
    const profilePath = found ? host.path.relative(host.cwd, host.path.join(found.folder, profileName)) : null
    const profile = found?.profile ? { profile: found.profile, path: profilePath ?? profileName } : null
    const values = [
      ...options({ ...session.settings, report }),
      ...fields(compilation, profile, session.settings),
      ...choices(profile),
    ]
    files.push({ path, values })
  })
  reportProfiles(session)
  if (report === 'human') host.stdout.write(files.map((file) => asTable(file, session)).join('\n'))
  else host.stdout.write(`${JSON.stringify({ version: 1, files }, null, 2)}\n`)
}

/** What the command line settles, whatever the draft. */
function options(settings: Settings): readonly EffectiveValue[] {
  const { given } = settings
  const option = (name: string, value: string | number | null): EffectiveValue => ({
    name: `--${name}`,
    key: { vi: `--${name}`, en: `--${name}` },
    value: value === null ? '' : String(value),
    origin: given.includes(name) ? 'command-line' : 'default',
    line: null,
    path: null,
  })
  return [
    option('stage', settings.stage),
    option('to', settings.formats.join(', ')),
    option('output', settings.output),
    option('format', settings.report),
    option('max-warnings', settings.maxWarnings),
    option('lang', settings.language),
  ].filter(({ value }) => value !== '')
}

interface FoundProfile {
  readonly profile: Profile
  readonly path: string
}

function fields(
  { document, source }: Compilation,
  found: FoundProfile | null,
  settings: Settings,
): readonly EffectiveValue[] {
  if (!document || !source) return []
  const { data, dataSpan } = parse(source, { stage: settings.stage }).value
  const bodyStart = dataSpan?.end ?? 0
  const chosen = data?.entries.find(({ key }) => lookUp(fieldTable, key) === 'edition')?.value.span
  return shownFields(document, chosen).flatMap(({ name, key, value, span }): EffectiveValue[] => {
    if (value === null || value === '') return []
    const common = { name, key, value, line: null, path: null }
    if (name === 'edition' && settings.edition !== null) return [{ ...common, origin: 'command-line' }]
    if (span && span.end > span.start) {
      const { line } = positionOf(source, span.start)
      return [{ ...common, origin: span.start < bodyStart ? 'front-matter' : 'text', line }]
    }
    if (found?.profile.values[name]) return [{ ...common, origin: 'profile', path: found.path }]
    return [{ ...common, origin: 'derived' }]
  })
}

interface ShownField {
  readonly name: FieldName | 'cosignatures'
  readonly key: Bilingual
  readonly value: string | null
  readonly span: Span | null | undefined
}

function shownFields(document: PartyDocument, edition: Span | undefined): readonly ShownField[] {
  const { letterhead, markings, title, signature, cosignatures, recipients } = document
  const keyOf = (name: string, table: Readonly<Record<string, { readonly key: string }>>) => ({
    vi: table[name]?.key ?? name,
    en: name,
  })
  const field = (name: FieldName, value: unknown, span: Span | null | undefined): ShownField => ({
    name,
    key: keyOf(name, { ...fieldTable, ...signatureTable }),
    value: shown(value),
    span,
  })
  const own = <N extends string>(
    part: object & { readonly spans: Partial<Record<N, Span>> },
    ...of: readonly (N & FieldName)[]
  ) => of.map((name) => field(name, (part as unknown as Record<string, unknown>)[name], part.spans[name]))
  return [
    field('edition', document.edition, edition),
    ...own(letterhead, 'superior', 'issuer', 'number', 'symbol', 'place', 'date'),
    ...own(title, 'author', 'subject'),
    ...(signature ? own(signature, 'authority', 'position', 'name') : []),
    {
      name: 'cosignatures',
      key: texts.cosignatures,
      value: cosignatures.map(signatureText).join('; '),
      span: cosignatures[0]?.span,
    },
    field('recipients', recipients.map(({ text }) => text).join('; ') || null, recipients[0]?.span),
    ...own(markings, 'secrecy', 'urgency', 'circulation', 'draftRevision', 'drafter', 'contact'),
  ]
}

function signatureText({ authority, position, name }: Signature): string {
  return [authority, position, name].filter((part) => part !== null).join(', ')
}

function shown(value: unknown): string | null {
  if (value === null || value === undefined) return null
  // Lines as they are printed.
  if (Array.isArray(value)) return value.join(' ')
  return typeof value === 'object' ? writeDate(value as PartialDate) : String(value)
}

/** What an office chooses for its papers, and the severities it changes. */
function choices(found: FoundProfile | null): readonly EffectiveValue[] {
  const chosen = found?.profile.choices ?? defaultChoices
  const made = names(choiceTable).flatMap((name): EffectiveValue[] => {
    const value = chosen[name]
    if (value === null) return []
    const isOwn = found !== null && value !== defaultChoices[name]
    const key = { vi: choiceTable[name].key, en: name }
    return [{ name, key, value, origin: isOwn ? 'profile' : 'default', line: null, path: isOwn ? found.path : null }]
  })
  const severities = [...(found?.profile.severities ?? [])].map(
    ([code, severity]): EffectiveValue => ({
      name: code,
      key: { vi: `${profileTable.severities.key} ${code}`, en: `severity of ${code}` },
      value: severity,
      origin: 'profile',
      line: null,
      path: found?.path ?? null,
    }),
  )
  return [...made, ...severities]
}

function asTable({ path, values }: { path: string; values: readonly EffectiveValue[] }, session: Session): string {
  const { language } = session.settings
  const origins: Readonly<Record<Origin, Bilingual>> = {
    'command-line': texts.fromCommandLine,
    'front-matter': texts.fromFields,
    text: texts.fromText,
    profile: texts.fromProfile,
    derived: texts.derived,
    default: texts.fallback,
  }
  const columns = [
    { title: texts.field[language], share: 0 },
    { title: texts.value[language], share: 2 },
    { title: texts.origin[language], share: 1 },
  ]
  const rows = values.map((one) => [
    one.key[language],
    one.value,
    textOf(origins[one.origin], language, { line: one.line ?? 0, path: one.path ?? '' }),
  ])
  return `${path}\n${renderTable(columns, rows, tableOptions(session, false))}`
}
