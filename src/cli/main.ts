import { reasonOf } from '../compiler/system-reasons.ts'
import { standardOutputLost } from '../diagnostics/catalogue/command.ts'
import { unplaced } from '../diagnostics/unplaced.ts'
import { nodeHost } from '../host/node-host.ts'
import { languageOf } from './command-line.ts'
import { exitCodes } from './exit-code.ts'
import { run, say } from './run.ts'

/** Called by bin/ketluan.js with the program's own folder and the words of the command line; sets the process's exit code. */
export async function main(root: string, words: readonly string[]): Promise<void> {
  const host = nodeHost(root, ({ code = '' }) => {
    say(host, languageOf(words), unplaced(standardOutputLost, { reason: reasonOf({ code }) }))
    endWith(exitCodes.notWritten)
  })
  endWith(await run(host, words, async () => (await import('../compiler/toolchain.ts')).toolchain))
}

/** The highest of all codes that come up stands. */
function endWith(code: number): void {
  process.exitCode = Math.max(code, Number(process.exitCode ?? 0))
}
