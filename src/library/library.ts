import { type Assets, makeOutput, mayWrite, shippedAssets, threshold } from '../compiler/build.ts'
import { imageLoader } from '../compiler/load-images.ts'
import { textLoader } from '../compiler/load-texts.ts'
import { madeFrom } from '../compiler/made-from.ts'
import { pluginsNotRun } from '../compiler/plugins/office-plugins.ts'
import { toolchain } from '../compiler/toolchain.ts'
import { version } from '../compiler/version.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { diagnosticJson } from '../diagnostics/render/json.ts'
import { textOf } from '../diagnostics/render/text.ts'
import { type Stage, stages } from '../diagnostics/stage.ts'
import { formats as knownFormats, pdfStandards } from '../emitters/emitter.ts'
import type { Host } from '../host/host.ts'
import { nodeHost } from '../host/node-host.ts'
import { editionIds } from '../model/edition.ts'
import { inAuthorsText } from '../source/in-authors-text.ts'
import type { CheckOptions, CheckResult, CompileOptions, CompileResult } from './published.ts'

/** The library of the package whose own folder is `root`, over the compiler as the command line uses it. */
export function openLibrary(root: string): Pick<typeof import('./published.ts'), 'check' | 'compile' | 'version'> {
  const host = nodeHost(root)
  // Fonts are read once, however many papers a program makes.
  const assets = shippedAssets(host)
  return {
    check: (draft, options = {}) => compileDraft(host, draft, options).result,
    compile: (draft, options = {}) => makePapers(host, assets, draft, options),
    version,
  }
}

/** Why no file can be read for a draft without a path. */
const nowhere = { vi: 'không rõ bản thảo nằm ở thư mục nào', en: 'the draft has no path to read it beside' }

function compileDraft(host: Host, draft: string | Uint8Array, options: CheckOptions) {
  const stage = chosen('stage', options.stage ?? 'du-thao', stages)
  const language = chosen('language', options.language ?? 'vi', ['vi', 'en'] as const)
  const edition = options.edition === undefined ? null : chosen('edition', options.edition, editionIds)
  const { path = null } = options
  const bytes = bytesOf(draft, 'draft')
  const profile =
    options.profile === undefined
      ? null
      : toolchain.readProfile(bytesOf(options.profile, 'options.profile'), 'ketluan.yaml')
  const image = path === null ? undefined : imageLoader(host, path)
  const compilation = toolchain.compile(bytes, path ?? '-', {
    stage,
    edition,
    profile: profile?.value ?? null,
    overrides: {},
    image,
    include: path === null ? () => nowhere : textLoader(host, path, path),
  })
  const { source, document, diagnostics, notEvaluated, suppressed } = compilation
  const found = (all: readonly Diagnostic[]) =>
    all.map((diagnostic) => diagnosticJson(diagnostic, path ?? '-', language))
  const inherited = profile?.diagnostics ?? []
  const result: CheckResult = {
    passes: source !== null && passes([...diagnostics, ...inherited], stage),
    findings: found(diagnostics),
    suppressed: suppressed.map(({ diagnostic, reason }) => ({
      ...diagnosticJson(diagnostic, path ?? '-', language),
      reason,
    })),
    profileFindings: inherited.map((diagnostic) => diagnosticJson(diagnostic, 'ketluan.yaml', language)),
    notEvaluated: [...notEvaluated, ...pluginsNotRun(profile?.value ?? null)].map(({ name, reason }) => ({
      name,
      reason: textOf(reason, language),
    })),
    document: source && document && inAuthorsText(document, source),
  }
  return { bytes, compilation, result, mayMake: mayWrite([...diagnostics, ...inherited], stage) }
}

function passes(diagnostics: readonly Diagnostic[], stage: Stage): boolean {
  return !diagnostics.some(({ severity }) => threshold(stage).includes(severity))
}

async function makePapers(
  host: Host,
  assets: Assets,
  draft: string | Uint8Array,
  { formats = ['docx'], pdfStandard = 'a-2a', ...options }: CompileOptions,
): Promise<CompileResult> {
  const wanted = formats.map((format) => chosen('formats', format, knownFormats))
  const standard = chosen('pdfStandard', pdfStandard, pdfStandards)
  const { bytes, compilation, result, mayMake } = compileDraft(host, draft, options)
  const { paged } = compilation
  const outputs: Partial<Record<(typeof knownFormats)[number], Uint8Array>> = {}
  if (paged && mayMake) {
    const name = host.path.basename(options.path ?? 'draft.md')
    const made = await madeFrom({ name, bytes }, compilation, standard)
    for (const format of wanted) {
      if (format === 'pdf' && made.secret) continue
      outputs[format] = await makeOutput(host, toolchain, { ...compilation, paged }, format, assets, made)
    }
  }
  return { ...result, pages: paged?.pages.length ?? 0, outputs }
}

/** A caller's slip is the caller's to mend: it throws, and names what would do. */
function chosen<T extends string>(option: string, given: unknown, allowed: readonly T[]): T {
  const found = allowed.find((value) => value === given)
  if (found === undefined) throw new TypeError(`ketluan: ${option} must be one of ${allowed.join(', ')}; got ${given}`)
  return found
}

function bytesOf(given: unknown, name: string): Uint8Array {
  if (typeof given === 'string') return new TextEncoder().encode(given)
  if (given instanceof Uint8Array) return given
  throw new TypeError(`ketluan: ${name} must be a string or a Uint8Array`)
}
