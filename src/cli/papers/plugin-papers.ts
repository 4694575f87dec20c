import type { DraftResult } from '../../compiler/batch.ts'
import type { PlannedOutput } from '../../compiler/plan-outputs.ts'
import { timestampOf } from '../../compiler/timestamp.ts'
import { producer } from '../../compiler/version.ts'
import type { Host } from '../../host/host.ts'
import { isProblem } from '../settings.ts'
import type { MeasuredPaper } from './make-papers.ts'

/** Makes one paper of a plug-in's format. */
export async function pluginPaper(
  host: Host,
  { compilation: { document, paged }, plugins }: Extract<DraftResult, { readonly kind: 'compiled' }>,
  { format, target }: Pick<PlannedOutput<string>, 'format' | 'target'>,
): Promise<MeasuredPaper> {
  const none = { bytes: null, target, format: 'plain', findings: [], measured: null, stack: null } as const
  if (!plugins || !document || !paged) return none
  const timestamp = timestampOf(document.letterhead.date, host.env.SOURCE_DATE_EPOCH)
  const made = await plugins.emit(format, { document, paged, timestamp, producer }, target)
  return isProblem(made) ? { ...none, findings: [made] } : { ...none, bytes: made }
}
