import type { Manifest } from '../measured-paper.ts'
import type { PdfObjects } from './objects.ts'

/** What the XMP of a PDF of ours says it was made from. */
export function manifestOf(objects: PdfObjects): Manifest | null {
  const bytes = objects.stream(objects.entries(objects.trailer.Root).Metadata)
  if (!bytes) return null
  const packet = new TextDecoder().decode(bytes)
  const value = (name: string) =>
    new RegExp(`<ketluan:${name}>([^<]{1,100})</ketluan:${name}>`).exec(packet)?.[1] ?? null
  const found = { source: value('source'), edition: value('edition'), version: value('version') }
  return Object.values(found).some((each) => each !== null) ? found : null
}
