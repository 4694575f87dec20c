import type { Host } from '../../host/host.ts'
import { hasChanged, type LookedAt, recordingHost } from './recording-host.ts'
import { untilEnded } from './until-ended.ts'
import { watchFiles } from './watch-files.ts'

export interface Rounds {
  readonly host: Host
  /** Folders in which drafts may come and go. */
  readonly folders: readonly string[]
  /**
   * One round of work with a host that keeps account of what is read. `changed`: absolute paths of what is new since the
   * round before; `null` in the first one, and when files came or went.
   */
  readonly work: (host: Host, changed: ReadonlySet<string> | null) => Promise<void>
  /** Called after each round with the number of files that are watched. */
  readonly resting: (files: number) => void
}

/** What we make ourselves, and what office programs lay beside it while it is open. */
const outputs = /\.(?:docx|pdf|html|tmp)$|[\\/](?:~\$|\.~|\.)[^\\/]*$/i

/** Works, and works again whenever a file changed that the round before had looked at, until the user ends it. */
export async function workInRounds({ host, folders, work, resting }: Rounds): Promise<void> {
  let lookedAt: LookedAt = new Map()
  let waiting: Set<string> | null = new Set()
  let followed: ReadonlySet<string> = new Set()
  let working = false
  let running: Promise<void> = Promise.resolve()

  const round = async (first: boolean) => {
    working = true
    const changed = first ? null : waiting
    waiting = new Set()
    const recording = recordingHost(host)
    await work(recording, changed)
    lookedAt = new Map([...recording.lookedAt].filter(([file]) => !outputs.test(file)))
    const isNew = [...lookedAt.keys()].some((file) => !followed.has(file))
    followed = new Set(lookedAt.keys())
    watch.follow(followed)
    working = false
    resting(lookedAt.size)
    // A file that was not watched yet may have been saved since it was read.
    if (waiting && isNew) for (const file of followed) if (hasChanged(host, lookedAt, [file])) waiting.add(file)
    if (waiting === null || hasChanged(host, lookedAt, waiting)) await round(false)
  }
  const watch = watchFiles({
    changed(files) {
      const news = [...files].filter((file) => working || hasChanged(host, lookedAt, [file]))
      if (news.length === 0) return
      if (waiting) for (const file of news) waiting.add(file)
      if (!working) running = round(false)
    },
    rearranged() {
      waiting = null
      if (!working) running = round(false)
    },
  })
  watch.followFolders(folders)
  const ended = untilEnded(() => {})
  running = round(true)
  await ended
  await watch.close()
  await running
}
