import type { PackedReport } from '../../compiler/parallel/pack.ts'
import { createTemporary, removeQuietly, renamePatiently } from '../../compiler/safe-write.ts'
import { sha256 } from '../../compiler/seal/sealed-field.ts'
import { type Host, isHostError } from '../../host/host.ts'

/** What an earlier run made of a draft. */
export interface PaperRecord {
  /** Hash of everything the papers and findings came from. */
  readonly inputs: string
  /** Addresses of the pictures it asked for, in that order. */
  readonly pictures: readonly string[]
  /** Hash of each output as it was written, by format. */
  readonly outputs: Readonly<Record<string, string>>
  /** The findings, less the text of the draft, which the hash speaks for. */
  readonly report: Pick<PackedReport, 'diagnostics' | 'notEvaluated'>
}

/** The records of one run, each kept in the folder of the outputs it is about. */
export interface RecordBook {
  find(place: RecordPlace): Promise<PaperRecord | null>
  keep(place: RecordPlace, record: PaperRecord): Promise<void>
  /** Writes what was kept. A folder that takes no file keeps no record: its drafts are built again. */
  save(): Promise<void>
}

export interface RecordPlace {
  /** Of the outputs. */
  readonly folder: string
  /** The draft's name from there, with `/`; what follows the last bar tells builds of one draft apart. */
  readonly name: string
}

export const recordFile = '.ketluan-built'
const heading = 'ketluan built 1 '
/** A thousand drafts with ten findings each are six megabytes. */
const longest = 256 * 1024 * 1024
/** So many drafts are built again at most, if the program is stopped in the middle of a thousand. */
const savedEvery = 100

/**
 * Records lie with the outputs, so that they come and go with them, on another machine too. The file's first line has the
 * hash of the rest: what was cut off or changed by hand is no record of anything.
 */
export function recordBook(host: Host): RecordBook {
  const folders = new Map<string, Map<string, PaperRecord>>()
  const kept = new Map<string, Map<string, PaperRecord>>()
  let unsaved = 0

  const read = async (folder: string) => {
    const known = folders.get(folder) ?? (await readRecords(host, folder))
    folders.set(folder, known)
    return known
  }
  const save = async () => {
    unsaved = 0
    for (const [folder, fresh] of kept) {
      // Another run may have written meanwhile.
      const all = new Map([...(await readRecords(host, folder)), ...fresh])
      for (const name of all.keys()) if (!fresh.has(name) && !hasDraft(host, folder, name)) all.delete(name)
      await writeRecords(host, folder, all)
    }
    kept.clear()
  }
  return {
    find: async ({ folder, name }) => (await read(folder)).get(name) ?? null,
    async keep({ folder, name }, record) {
      const fresh = kept.get(folder) ?? new Map<string, PaperRecord>()
      kept.set(folder, fresh.set(name, record))
      unsaved += 1
      if (unsaved >= savedEvery) await save()
    },
    save,
  }
}

function hasDraft(host: Host, folder: string, name: string): boolean {
  return host.stat(host.path.join(folder, name.slice(0, name.lastIndexOf('|')))) !== null
}

async function readRecords(host: Host, folder: string): Promise<Map<string, PaperRecord>> {
  try {
    const file = host.path.join(folder, recordFile)
    if (host.stat(file) !== 'file') return new Map()
    const text = new TextDecoder().decode(host.readFile(file, longest))
    const end = text.indexOf('\n')
    const body = text.slice(end + 1)
    if (text.slice(0, end) !== `${heading}${await hashOf(body)}`) return new Map()
    return new Map(Object.entries(JSON.parse(body) as Record<string, PaperRecord>))
  } catch (error) {
    if (isHostError(error) || error instanceof SyntaxError) return new Map()
    throw error
  }
}

/** A link in its place is replaced and not followed: it may lead anywhere. */
async function writeRecords(host: Host, folder: string, records: ReadonlyMap<string, PaperRecord>): Promise<void> {
  const sorted = [...records].sort(([a], [b]) => (a < b ? -1 : 1))
  const body = `{${sorted.map(([name, record]) => `${JSON.stringify(name)}:${JSON.stringify(record)}`).join(',\n')}}\n`
  const bytes = new TextEncoder().encode(`${heading}${await hashOf(body)}\n${body}`)
  let temporary: string | null = null
  const release = host.onInterrupt(() => {
    if (temporary !== null) removeQuietly(host, temporary)
  })
  try {
    const made = createTemporary(host, folder, bytes)
    if (isHostError(made)) return
    temporary = made
    await renamePatiently(host, made, host.path.join(folder, recordFile))
  } catch (error) {
    if (temporary !== null) removeQuietly(host, temporary)
    if (!isHostError(error)) throw error
  } finally {
    release()
  }
}

function hashOf(text: string): Promise<string> {
  return sha256(new TextEncoder().encode(text))
}
