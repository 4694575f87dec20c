import type { Bilingual } from '../diagnostics/define.ts'
import { type Format, formats } from '../emitters/emitter.ts'
import { type Host, isHostError } from '../host/host.ts'
import { makeOutput, shippedAssets } from './build.ts'
import { starterAsset } from './starter.ts'
import { reasonOf } from './system-reasons.ts'
import type { Toolchain } from './toolchain.ts'

/** Makes a paper in every format and keeps none of it. `null`: all is well, else what went wrong. */
export async function buildTrial(host: Host, toolchain: Toolchain): Promise<Bilingual | string | null> {
  try {
    const draft = host.asset(starterAsset('hd05', 'commune', 'plenum'))
    const options = { stage: 'du-thao', edition: null, profile: null, overrides: {} } as const
    const { document, paged } = toolchain.compile(draft, 'starter.md', options)
    if (!paged) return 'compile'
    const assets = shippedAssets(host)
    for (const format of formats as readonly Format[])
      await makeOutput(host, toolchain, { document, paged }, format, assets)
    return null
  } catch (error) {
    return isHostError(error) ? reasonOf(error) : error instanceof Error ? error.message : String(error)
  }
}
