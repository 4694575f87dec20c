import type { Bench } from '../../compiler/check-draft.ts'
import type { DraftInput } from '../../compiler/find-drafts.ts'
import { imageLoader } from '../../compiler/load-images.ts'
import { packReport, unpackReport } from '../../compiler/parallel/pack.ts'
import { sha256 } from '../../compiler/seal/sealed-field.ts'
import type { FileReport } from '../../diagnostics/render/report.ts'
import { type Host, isHostError } from '../../host/host.ts'
import { decode } from '../../source/decode.ts'
import { inputsHash } from './inputs.ts'
import type { MadeDraft, PaperTask } from './make-papers.ts'
import type { PaperRecord, RecordBook, RecordPlace } from './record-book.ts'

/**
 * The findings of a draft whose papers lie there as an earlier run wrote them, made of the very same things by the very same
 * program; else `null`. A paper that is missing, older, changed by hand or of another program is not up to date.
 */
export async function findUpToDate(
  { host, profiles }: Bench,
  book: RecordBook,
  { draft, outputs, options }: PaperTask,
  conditions: string,
): Promise<FileReport | null> {
  const place = placeOf(host, draft, outputs)
  const record = place && (await book.find(place))
  if (!record || draft.file === null) return null
  try {
    const bytes = host.readFile(draft.file)
    const load = imageLoader(host, draft.file)
    const pictures = new Map(record.pictures.map((url) => [url, load(url)]))
    const profile = profiles.above(host.path.dirname(draft.path))
    const inputs = { path: draft.path, bytes, profile, pictures }
    if ((await inputsHash(host, conditions, inputs, options.stage === 'phat-hanh')) !== record.inputs) return null
    for (const { format, target } of outputs) {
      if (host.stat(target) !== 'file' || (await sha256(host.readFile(target))) !== record.outputs[format]) return null
    }
    return reportOf(draft, bytes, record)
  } catch (error) {
    // What cannot be read now is for the build to tell; a record that makes no sense is none.
    if (isHostError(error) || error instanceof TypeError || error instanceof RangeError) return null
    throw error
  }
}

function reportOf({ path }: DraftInput, bytes: Uint8Array, { report }: PaperRecord): FileReport | null {
  const decoded = decode(bytes, path)
  if ('problem' in decoded) return null
  const sources = [{ path, original: decoded.source.original }]
  const { suppressed: _, ...told } = unpackReport({ ...report, path, sources, suppressed: [] })
  return told
}

/**
 * Keeps a record of papers that were all written where they belong. There is none where a finding points into another text
 * than the draft's, or where the papers did not measure as they should: that is told anew each time.
 */
export async function keepRecord(
  host: Host,
  book: RecordBook,
  { draft, outputs }: PaperTask,
  { report, papers, inputs }: MadeDraft,
): Promise<void> {
  const place = placeOf(host, draft, outputs)
  if (!place || !inputs?.hash) return
  const { diagnostics, notEvaluated, sources } = packReport(report)
  if (sources.length > 1 || sources.some(({ path }) => path !== draft.path)) return
  const hashes: Record<string, string> = {}
  for (const { format, bytes, measured } of papers) {
    if (!bytes || measured) return
    hashes[format] = await sha256(bytes)
  }
  const { hash, pictures } = inputs
  await book.keep(place, { inputs: hash, pictures, outputs: hashes, report: { diagnostics, notEvaluated } })
}

/** All outputs of a draft lie in one folder. */
function placeOf(host: Host, { file }: DraftInput, outputs: PaperTask['outputs']): RecordPlace | null {
  const [first] = outputs
  if (!first || file === null) return null
  const folder = host.path.resolve(host.cwd, host.path.dirname(first.target))
  const name = host.path.relative(folder, host.path.resolve(host.cwd, file)).split(host.path.sep).join('/')
  return { folder, name: `${name}|${outputs.map(({ format }) => format).join()}` }
}
