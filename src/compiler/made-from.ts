import type { Attachment, Manifest, PdfStandard } from '../emitters/emitter.ts'
import { foldWords } from '../model/folding.ts'
import { takeOutComments } from '../phases/1-parse/comments.ts'
import { findFrontMatter } from '../phases/1-parse/front-matter.ts'
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
  const plain = mediaType === 'application/yaml' ? await withoutYamlComments(text) : await withoutComments(text)
  return { name, mediaType, bytes: new TextEncoder().encode(plain) }
}

/** What writers say to each other goes no further than the draft. */
async function withoutComments(text: string): Promise<string> {
  const front = findFrontMatter(text)
  if (!front) return takeOutComments(text).text
  const before = takeOutComments(text.slice(0, front.yaml.start)).text
  const yaml = await withoutYamlComments(text.slice(front.yaml.start, front.yaml.end))
  return `${before}${yaml}${takeOutComments(text.slice(front.yaml.end)).text}`
}

async function withoutYamlComments(text: string): Promise<string> {
  if (!text.includes('#')) return text
  const { Lexer } = await import('yaml')
  // A scalar that begins with the sign stands behind a mark of the lexer's own, so only comments begin with it here.
  const tokens = [...new Lexer().lex(text)].filter((token) => !token.startsWith('#'))
  return tokens.join('').replace(/[\x02\x18\x1f]/g, '')
}
