import { unknownFinding } from '../../diagnostics/catalogue/command.ts'
import { pluginsNotAllowed } from '../../diagnostics/catalogue/plugins.ts'
import type { DiagnosticDefinition } from '../../diagnostics/define.ts'
import type { Diagnostic, NotEvaluated } from '../../diagnostics/diagnostic.ts'
import { createSink } from '../../diagnostics/sink.ts'
import type { Host } from '../../host/host.ts'
import type { EmittedPaper } from '../../model/plugin.ts'
import type { Span } from '../../source/span.ts'
import type { Compilation } from '../compile.ts'
import type { Profile } from '../profile.ts'

/** The plug-ins one office profile names. Nothing of them is read, let alone run, before they are opened and allowed. */
export interface OfficePlugins {
  /** What there was to say up to now; places lie in the profile. */
  readonly diagnostics: readonly Diagnostic[]
  /** Starts them when first asked; `null` where they may not run. */
  open(): Promise<OpenPlugins | null>
  close(): void
}

export interface OpenPlugins {
  /** What their rules say of a paper. */
  judge(compilation: Compilation): Promise<Foreign>
  readonly formats: readonly string[]
  /** Everything their rules may say; `null` where one of them could not be opened. */
  readonly definitions: readonly DiagnosticDefinition[] | null
  /** The bytes, or what went wrong. */
  emit(format: string, paper: EmittedPaper, path: string): Promise<Uint8Array | Diagnostic>
  close(): void
}

/** What comes into a compilation from outside it. */
export interface Foreign {
  /** Everything the rules that ran may say; comments in the draft can speak for it. */
  readonly definitions: readonly DiagnosticDefinition[]
  readonly findings: readonly {
    readonly definition: DiagnosticDefinition
    readonly span: Span
    readonly params: Readonly<Record<string, string | number>>
  }[]
  /** Of plug-ins that failed; they lie in no text. */
  readonly problems: readonly Diagnostic[]
  readonly notEvaluated: readonly NotEvaluated[]
}

/** What a paper is not checked for where plug-ins do not run (the preview, the library), to be told with it. */
export function pluginsNotRun(profile: Profile | null): readonly NotEvaluated[] {
  const reason = {
    vi: 'phần mở rộng chỉ chạy ở lệnh check và build',
    en: 'plug-ins run in the commands check and build alone',
  }
  return (profile?.plugins ?? []).map(({ path }) => ({ name: path, reason }))
}

/** `allowed`: by the command line; else the user's own settings are asked. `null` where the profile names none. */
export function officePlugins(
  host: Host,
  folder: string,
  { source, plugins, foreign }: Profile,
  allowed: boolean,
): OfficePlugins | null {
  const [first] = plugins
  if (!first) return null
  let diagnostics: readonly Diagnostic[] = []
  let opening: Promise<OpenPlugins | null> | null = null
  const start = async (): Promise<OpenPlugins | null> => {
    const sink = createSink(source, 'du-thao')
    const mayRun = allowed || (await (await import('./user-settings.ts')).isTrusted(host, folder))
    if (!mayRun) {
      sink.report(pluginsNotAllowed, first.span, {})
      diagnostics = sink.diagnostics
      return null
    }
    const opened = await (await import('./open-plugins.ts')).openPlugins(host, folder, plugins, sink)
    for (const { key, span } of opened.definitions === null ? [] : foreign) {
      const isTheirs = opened.definitions?.some(({ code, name }) => code === key || name === key)
      if (!isTheirs) sink.report(unknownFinding, span, { given: key, suggestion: '' })
    }
    diagnostics = sink.diagnostics
    return opened
  }
  return {
    get diagnostics() {
      return diagnostics
    },
    open() {
      opening ??= start()
      return opening
    },
    close() {
      void opening?.then((opened) => opened?.close())
    },
  }
}
