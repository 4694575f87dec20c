import type { PageSetup } from './composition.ts'
import { type Twip, twips } from './measures.ts'

/** What lines and pictures may fill: the sheet between its margins. */
export function textArea({ width, height, margin }: PageSetup): {
  readonly textWidth: Twip
  readonly textHeight: Twip
} {
  return {
    textWidth: twips(width - margin.left - margin.right),
    textHeight: twips(height - margin.top - margin.bottom),
  }
}
