import { buildTrial } from '../compiler/build-trial.ts'
import { toolchain } from '../compiler/toolchain.ts'
import { renderHuman, renderNotEvaluated } from '../diagnostics/render/human.ts'
import { plain } from '../diagnostics/render/paint.ts'
import { nodeHost } from '../host/node-host.ts'

/** A draft pasted from a scan, with slips of many kinds: a flawless one runs half of what a check of a real one needs. */
export const pastedDraft = 'trial/pasted.md'

/** Called by bin/keep-code.js and the build: runs what checks and makes papers, in memory, so that its code is compiled. */
export async function tryOut(root: string): Promise<void> {
  const host = nodeHost(root)
  await buildTrial(host, toolchain)
  const options = { stage: 'du-thao', edition: null, profile: null, overrides: {} } as const
  const reports = [{ path: pastedDraft, ...toolchain.compile(host.asset(pastedDraft), pastedDraft, options) }]
  for (const language of ['vi', 'en'] as const) {
    const shown = { language, paint: plain, width: 80, wraps: true }
    renderHuman(reports, shown)
    renderNotEvaluated(reports, shown)
  }
}
