import { activities, faultFinding } from '../../compiler/batch.ts'
import { mayWrite } from '../../compiler/build.ts'
import { type Compilation, type CompileOptions, type CompileSteps, compileInSteps } from '../../compiler/compile.ts'
import type { DraftInput } from '../../compiler/find-drafts.ts'
import { type FoundProfile, type ProfileReader, profileFinder } from '../../compiler/find-profile.ts'
import { imageLoader } from '../../compiler/load-images.ts'
import { textLoader } from '../../compiler/load-texts.ts'
import { pluginsNotRun } from '../../compiler/plugins/office-plugins.ts'
import { reasonOf } from '../../compiler/system-reasons.ts'
import { draftUnreadable } from '../../diagnostics/catalogue/command.ts'
import type { Language } from '../../diagnostics/define.ts'
import type { Diagnostic, NotEvaluated } from '../../diagnostics/diagnostic.ts'
import { textOf } from '../../diagnostics/render/text.ts'
import { unplaced } from '../../diagnostics/unplaced.ts'
import { type Host, type HostError, isHostError } from '../../host/host.ts'
import type { ImageBlock } from '../../model/composition.ts'
import type { DrawnPage } from '../page/drawn-page.ts'
import type { DraftState } from '../protocol.ts'
import { hasChanged, type LookedAt, recordingHost } from '../watch/recording-host.ts'
import { nothingOnView, type ShownPaper, viewOf } from './on-view.ts'
import { readDraft } from './read-draft.ts'
import { showFinding } from './show-finding.ts'

export interface LiveOptions extends Pick<CompileOptions, 'stage' | 'edition'> {
  readonly host: Host
  readonly language: Language
  readonly readProfile: ProfileReader
  /** Called whenever there is something new to show. */
  readonly shown: (draft: LiveDraft) => void
  /** Called when the files the draft hangs on are known anew. */
  readonly looked: (draft: LiveDraft) => void
}

/** One draft and what is on view of it: always the last pages there were, whatever its file holds at the moment. */
export interface LiveDraft {
  readonly id: string
  readonly input: DraftInput
  state(): DraftState
  paper(): ShownPaper | null
  drawn(hash: string): DrawnPage | undefined
  picture(name: string): Pick<ImageBlock, 'data' | 'mediaType'> | undefined
  /** Absolute path of one of its files: 0 is the draft, the others are those it includes. */
  file(part: number): string | null
  /** Which of its files a path names; 0 for any other. */
  part(file: string): number
  /** Absolute paths of the files it hangs on. */
  files(): Iterable<string>
  /** Some of its files may have changed. */
  refresh(files: ReadonlySet<string>): void
  close(): void
}

/** A file that cannot be read may be in the middle of being saved: so long, in milliseconds, nothing is said about it. */
const patience = 600
const retryEvery = 40
/** Later the file is still tried, for whoever holds it will let go some time. */
const slowRetry = 1000

export function liveDraft(id: string, input: DraftInput, options: LiveOptions): LiveDraft {
  const { host, stage, edition, language } = options
  let view = nothingOnView
  let lookedAt: LookedAt = new Map()
  let diagnostics: readonly Diagnostic[] = []
  let notEvaluated: readonly NotEvaluated[] = []
  let stale = false
  let checking = false
  let version = 0
  let took = { pages: 0, findings: 0 }
  let cached: DraftState | null = null
  let trouble: { readonly since: number; readonly timer: NodeJS.Timeout; readonly told: boolean } | null = null
  let finishing: NodeJS.Immediate | null = null
  let closed = false

  const show = () => {
    version += 1
    cached = null
    options.shown(draft)
  }

  let followed: ReadonlySet<string> = new Set()
  /** A file that was not watched yet may have been saved since it was read. */
  const followFiles = () => {
    const isNew = [...lookedAt.keys()].some((file) => !followed.has(file))
    followed = new Set(lookedAt.keys())
    options.looked(draft)
    if (!isNew) return
    setImmediate(() => {
      if (hasChanged(host, lookedAt, lookedAt.keys())) compileNow()
    })
  }

  /** A file that cannot be read, or is empty of a sudden, is given time before anything is said about it. */
  const waitOrTell = (error: HostError | null): void => {
    const since = trouble?.since ?? performance.now()
    if (trouble) clearTimeout(trouble.timer)
    const waited = performance.now() - since
    const timer = setTimeout(() => compileNow(), waited < patience ? retryEvery : slowRetry)
    timer.unref()
    const told = trouble?.told ?? false
    trouble = { since, timer, told: told || waited >= patience }
    if (waited < patience || told || !error) return
    diagnostics = [unplaced(draftUnreadable, { path: input.path, reason: reasonOf(error) })]
    notEvaluated = []
    stale = view.paper !== null
    checking = false
    show()
  }
  const trustable = (bytes: Uint8Array): boolean => {
    if (bytes.length > 0 || !view.paper) return true
    return trouble !== null && performance.now() - trouble.since >= patience
  }
  const settled = () => {
    if (trouble) clearTimeout(trouble.timer)
    trouble = null
  }

  const compileNow = (): void => {
    if (closed) return
    const begun = performance.now()
    const recording = recordingHost(host)
    const bytes = readDraft(recording, input)
    lookedAt = recording.lookedAt
    if (isHostError(bytes)) {
      options.looked(draft)
      waitOrTell(bytes)
      return
    }
    if (!trustable(bytes)) {
      waitOrTell(null)
      return
    }
    settled()
    try {
      const profile = profileFinder(recording, options.readProfile).above(host.path.dirname(input.path))
      const image = imageLoader(recording, input.file)
      const include = textLoader(recording, input.file, input.path)
      const values = { stage, edition, profile: profile?.profile ?? null, overrides: {}, image, include }
      const steps = compileInSteps(bytes, input.path, values)
      lookedAt = recording.lookedAt
      followFiles()
      stale = !showPages(steps, bytes)
      took = { pages: performance.now() - begun, findings: 0 }
      checking = true
      show()
      finishLater(steps, profile)
    } catch (error) {
      fail(error)
    }
  }

  /** `false` where the pages before are the better view: the text now is not understood as the one before was. */
  const showPages = (steps: CompileSteps, bytes: Uint8Array): boolean => {
    const errors = steps.misread.filter(({ severity }) => severity === 'error')
    const fresh = errors.some(({ definition }) => !view.misread.has(definition.code))
    const { source, paged, document } = steps
    if (!source || !paged || (fresh && view.paper)) return view.paper === null
    view = viewOf(source, document, paged, bytes, new Set(errors.map(({ definition }) => definition.code)))
    return true
  }

  /** Whoever looks has the pages first; of saves that follow closely only the last one is checked. */
  const finishLater = (steps: CompileSteps, profile: FoundProfile | null): void => {
    if (finishing) clearImmediate(finishing)
    finishing = setImmediate(() => {
      finishing = null
      const begun = performance.now()
      try {
        const done: Compilation = steps.finish()
        diagnostics = [...(profile?.report.diagnostics ?? []), ...done.diagnostics]
        notEvaluated = [...done.notEvaluated, ...pluginsNotRun(profile?.profile ?? null)]
        took = { ...took, findings: performance.now() - begun }
        checking = false
        show()
      } catch (error) {
        fail(error)
      }
    })
  }
  const fail = (error: unknown): void => {
    diagnostics = [faultFinding(error, activities.compile(input.path))]
    notEvaluated = []
    stale = view.paper !== null
    checking = false
    options.looked(draft)
    show()
  }

  const makeState = (): DraftState => {
    const { paper } = view
    const parts = paper?.source.parts?.slice(1) ?? []
    const files = [input.path, ...parts.map(({ source }) => source.path)]
    const beside = { files, language, paper: stale ? null : paper }
    return {
      version,
      path: input.path,
      files,
      title: paper?.paged.composition.metadata.title || null,
      secrecy: paper?.document?.markings.secrecy?.toUpperCase() ?? null,
      stale,
      pages: paper?.pages ?? [],
      outline: paper?.outline ?? [],
      findings: checking ? null : diagnostics.map((diagnostic) => showFinding(diagnostic, beside)),
      notEvaluated: notEvaluated.map(({ name, reason }) => ({ name, reason: textOf(reason, language) })),
      mayWrite: paper !== null && mayWrite(diagnostics, stage),
      took,
    }
  }

  const draft: LiveDraft = {
    id,
    input,
    state: () => {
      cached ??= makeState()
      return cached
    },
    paper: () => view.paper,
    drawn: (hash) => view.drawn.get(hash),
    picture: (name) => view.pictures.get(name),
    file: (part) =>
      part === 0 ? host.path.resolve(host.cwd, input.path) : (view.paper?.source.parts?.[part]?.file ?? null),
    part: (file) => {
      const path = host.path.resolve(host.cwd, file)
      return Math.max(0, view.paper?.source.parts?.findIndex((part) => part.file === path) ?? 0)
    },
    files: () => lookedAt.keys(),
    refresh: (files) => {
      if (trouble || lookedAt.size === 0 || hasChanged(host, lookedAt, files)) compileNow()
    },
    close: () => {
      closed = true
      settled()
      if (finishing) clearImmediate(finishing)
    },
  }
  return draft
}
