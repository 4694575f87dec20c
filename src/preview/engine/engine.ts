import { createHash } from 'node:crypto'
import type { CompileOptions } from '../../compiler/compile.ts'
import { type DraftInput, findDrafts } from '../../compiler/find-drafts.ts'
import { profileFinder } from '../../compiler/find-profile.ts'
import type { Toolchain } from '../../compiler/toolchain.ts'
import type { Language } from '../../diagnostics/define.ts'
import type { FileReport } from '../../diagnostics/render/report.ts'
import type { Host } from '../../host/host.ts'
import type { ListedDraft } from '../protocol.ts'
import { type FileWatch, watchFiles } from '../watch/watch-files.ts'
import { type LiveDraft, liveDraft } from './live-draft.ts'
import { rememberProfiles } from './remember-profiles.ts'

export interface EngineOptions extends Pick<CompileOptions, 'stage' | 'edition'> {
  readonly host: Host
  readonly toolchain: Pick<Toolchain, 'readProfile'>
  readonly language: Language
  /** Files, folders and patterns of the command line. */
  readonly names: readonly string[]
}

/** All drafts of a preview: those that were opened are kept alive, of the others a summary is known. */
export interface Engine {
  readonly problems: readonly FileReport[]
  list(): readonly ListedDraft[]
  /** The draft of an id, alive from now on. */
  open(id: string): LiveDraft | null
  /** The draft of a file, absolute or as named on the command line. */
  find(file: string): LiveDraft | null
  /** The open draft that includes a file. */
  including(file: string): LiveDraft | null
  /** Called with a draft that has something new to show. */
  onShown(listener: (draft: LiveDraft) => void): () => void
  onList(listener: () => void): () => void
  close(): Promise<void>
}

export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { host, names, stage, edition, language } = options
  const readProfile = rememberProfiles(options.toolchain.readProfile)
  const alive = new Map<string, LiveDraft>()
  const summaries = new Map<string, NonNullable<ListedDraft['summary']>>()
  const shownListeners = new Set<(draft: LiveDraft) => void>()
  const listListeners = new Set<() => void>()
  let inputs = new Map<string, DraftInput>()
  let problems: readonly FileReport[] = []
  let closed = false

  const find = async () => {
    const found = await findDrafts(host, names, null, profileFinder(host, readProfile).isIgnored)
    inputs = new Map(found.drafts.map((input) => [idOf(absolute(input.path)), input]))
    problems = found.problems
    for (const [id, draft] of alive) if (!inputs.has(id) && summaries.delete(id)) draft.refresh(new Set(draft.files()))
  }
  const absolute = (file: string) => host.path.resolve(host.cwd, file)
  const tellList = () => {
    for (const listener of listListeners) listener()
  }

  const watch: FileWatch = watchFiles({
    changed(files) {
      for (const draft of alive.values()) if (meets(draft.files(), files)) draft.refresh(files)
    },
    async rearranged() {
      await find()
      tellList()
      void summarise()
    },
  })
  const follow = () => watch.follow([...alive.values()].flatMap((draft) => [...draft.files()]))
  const make = (id: string, input: DraftInput): LiveDraft =>
    liveDraft(id, input, {
      host,
      stage,
      edition,
      language,
      readProfile,
      looked: follow,
      shown(draft) {
        if (draft.state().findings && remember(draft)) tellList()
        for (const listener of shownListeners) listener(draft)
      },
    })
  const remember = (draft: LiveDraft): boolean => {
    const { title, pages, findings } = draft.state()
    const counts = { error: 0, warning: 0, hint: 0 }
    for (const { severity } of findings ?? []) counts[severity] += 1
    const before = JSON.stringify(summaries.get(draft.id))
    const summary = { title, pages: pages.length, counts }
    summaries.set(draft.id, summary)
    return before !== JSON.stringify(summary)
  }
  const open = (id: string): LiveDraft | null => {
    const known = alive.get(id)
    if (known) return known
    const input = inputs.get(id)
    if (!input) return null
    const draft = make(id, input)
    alive.set(id, draft)
    draft.refresh(new Set())
    return draft
  }

  let summarising = false
  /** Looks at every draft of the list once, one after the other, while there is nothing better to do. */
  const summarise = async () => {
    if (summarising) return
    summarising = true
    for (const [id, input] of inputs) {
      if (closed) break
      if (summaries.has(id)) continue
      await host.pause(20)
      await glance(id, input)
      tellList()
    }
    summarising = false
  }
  const glance = (id: string, input: DraftInput) =>
    new Promise<void>((resolve) => {
      const draft: LiveDraft = liveDraft(id, input, {
        host,
        stage,
        edition,
        language,
        readProfile,
        looked: () => {},
        shown: (glanced) => {
          if (!glanced.state().findings) return
          remember(glanced)
          glanced.close()
          resolve()
        },
      })
      draft.refresh(new Set())
    })

  await find()
  const isFolder = (name: string) => host.stat(name) === 'folder'
  watch.followFolders(names.filter(isFolder).map(absolute))
  if (inputs.size > 1 || names.some(isFolder)) void summarise()

  return {
    get problems() {
      return problems
    },
    list: () => [...inputs].map(([id, { path }]) => ({ id, path, summary: summaries.get(id) ?? null })),
    open,
    find(file) {
      const id = idOf(absolute(file))
      if (inputs.has(id)) return open(id)
      const real = realPathOf(host, file)
      const [same] = [...inputs].filter(
        ([, input]) =>
          host.path.basename(input.path) === file || (real !== null && realPathOf(host, input.path) === real),
      )
      return same ? open(same[0]) : null
    },
    including: (file) => [...alive.values()].find((draft) => draft.part(file) > 0) ?? null,
    onShown: subscribe(shownListeners),
    onList: subscribe(listListeners),
    async close() {
      closed = true
      for (const draft of alive.values()) draft.close()
      await watch.close()
    },
  }
}

function subscribe<T>(listeners: Set<T>): (listener: T) => () => void {
  return (listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
}

function realPathOf(host: Host, file: string): string | null {
  try {
    return host.realPath(file)
  } catch {
    return null
  }
}

function meets(files: Iterable<string>, changed: ReadonlySet<string>): boolean {
  for (const file of files) if (changed.has(file)) return true
  return false
}

/** Known to a browser tab over restarts, and no path of the machine in the address. */
function idOf(file: string): string {
  return createHash('sha256').update(file.normalize('NFC')).digest('base64url').slice(0, 12).replace(/[-_]/g, 'x')
}
