import { buildTrial } from '../compiler/build-trial.ts'
import { toolchain } from '../compiler/toolchain.ts'
import { nodeHost } from '../host/node-host.ts'

/** Called by bin/keep-code.js: runs what makes papers, in memory, so that its code is compiled. */
export async function tryOut(root: string): Promise<void> {
  await buildTrial(nodeHost(root), toolchain)
}
