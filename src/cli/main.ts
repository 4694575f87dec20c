import { nodeHost } from '../host/node-host.ts'
import { run } from './run.ts'

/** Called by bin/ketluan.js with the program's own folder and the words of the command line; the exit code comes back. */
export function main(root: string, words: readonly string[]): Promise<number> {
  return run(nodeHost(root), words, async () => (await import('../compiler/toolchain.ts')).toolchain)
}
