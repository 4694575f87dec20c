import type { Attachment, Manifest, PdfStandard } from '../emitters/emitter.ts'
import { foldWords } from '../model/folding.ts'
import { markingInOtherWords } from '../phases/2-analyse/zones/words.ts'
import type { SourceFile } from '../source/source-file.ts'
import type { Compilation } from './compile.ts'
import { sha256 } from './seal/sealed-field.ts'
import { version } from './version.ts'

/** What outputs carry of the draft they were made from. */
export interface MadeFrom {
  readonly manifest: Manifest
  readonly pdfStandard: PdfStandard
  /** The draft without its comments; `null` where the PDF takes none. */
  readonly attachment: Attachment | null
  /** The draft was to be attached and must not be: the paper has a secrecy mark, or something that may be one. */
  readonly secret: boolean
}

export async function madeFrom(
  draft: { readonly name: string; readonly bytes: Uint8Array },
  { source, document }: Pick<Compilation, 'source' | 'document'>,
  pdfStandard: PdfStandard,
): Promise<MadeFrom> {
  const manifest = { source: await sha256(draft.bytes), edition: document?.edition ?? '', version }
  if (pdfStandard !== 'a-3a' || !source) return { manifest, pdfStandard, attachment: null, secret: false }
  const secret = (document?.markings.secrecy ?? null) !== null || mayBeSecret(source)
  const attachment = secret ? null : await attachmentOf(draft.name, source)
  return { manifest, pdfStandard, attachment, secret }
}

/** Unlike what the paper prints, this may be wrong on one side only: a line that could be a degree of secrecy is one. */
function mayBeSecret({ text }: SourceFile): boolean {
  return text.split('\n').some((line) => {
    const [key = '', value = ''] = line.replace(/[*_#>"'`|]/g, '').split(/:(.*)/s)
    if (['do mat', 'secrecy'].includes(foldWords(key)) && value.trim() !== '') return true
    return line.split(/[|\t]/).some((cell) => markingInOtherWords(cell.replace(/[*_#>]/g, '').trim()) === 'secrecy')
  })
}

const mediaTypes: Readonly<Record<string, string>> = {
  md: 'text/markdown',
  markdown: 'text/markdown',
  yaml: 'application/yaml',
  yml: 'application/yaml',
}

async function attachmentOf(name: string, { text }: SourceFile): Promise<Attachment> {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
  const mediaType = mediaTypes[extension] ?? 'text/plain'
  const { withoutComments, withoutYamlComments } = await import('./without-comments.ts')
  const plain = mediaType === 'application/yaml' ? withoutYamlComments(text) : withoutComments(text)
  return { name, mediaType, bytes: new TextEncoder().encode(plain) }
}
