import { makeOutput, shippedAssets } from '../../compiler/build.ts'
import type { Toolchain } from '../../compiler/toolchain.ts'
import type { Language } from '../../diagnostics/define.ts'
import type { Format } from '../../emitters/emitter.ts'
import type { Host } from '../../host/host.ts'
import type { LiveDraft } from '../engine/live-draft.ts'
import { texts } from '../texts.ts'
import { readingHeaders, safeHeaders } from './guard.ts'
import type { Answer } from './serve.ts'
import { wordsPage } from './shell-page.ts'

const types: Readonly<Record<Format, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
}

export interface PaperFilesOptions {
  readonly host: Host
  readonly toolchain: Pick<Toolchain, 'emitter'>
  readonly language: Language
}

/** What is made of the paper on view: `docx`, `pdf`, the reading view, and its pictures. */
export function paperFiles(options: PaperFilesOptions): (draft: LiveDraft, name: string) => Answer | null {
  const { host, toolchain, language } = options
  const assets = shippedAssets(host)
  const make = async (draft: LiveDraft, format: Format) => {
    const paper = draft.paper()
    if (!paper) return null
    // The same bytes as `build` writes, what they were made from included.
    const { madeFrom } = await import('../../compiler/made-from.ts')
    const made = await madeFrom({ name: host.path.basename(draft.input.path), bytes: paper.bytes }, paper, 'a-2a')
    return makeOutput(host, toolchain, paper, format, assets, made)
  }
  const download =
    (draft: LiveDraft, format: 'docx' | 'pdf'): Answer =>
    async (_request, response) => {
      const bytes = draft.state().mayWrite ? await make(draft, format) : null
      if (!bytes) {
        const page = wordsPage(language, texts.downloadHeld)
        response.writeHead(409, { ...safeHeaders, 'Content-Type': types.html }).end(page)
        return
      }
      const name = host.path.basename(draft.input.path, host.path.extname(draft.input.path))
      response
        .writeHead(200, {
          ...safeHeaders,
          'Content-Type': types[format],
          'Content-Disposition': attached(name, format),
        })
        .end(bytes)
    }
  const reading =
    (draft: LiveDraft): Answer =>
    async (_request, response) => {
      const bytes = await make(draft, 'html')
      const page = bytes ?? wordsPage(language, texts.empty)
      response.writeHead(200, { ...readingHeaders, 'Content-Type': types.html }).end(page)
    }
  const picture = (draft: LiveDraft, name: string): Answer | null => {
    const image = draft.picture(name)
    if (!image) return null
    return (_request, response) => {
      response.writeHead(200, { ...safeHeaders, 'Content-Type': image.mediaType }).end(image.data)
    }
  }
  return (draft, name) => {
    if (name === 'docx' || name === 'pdf') return download(draft, name)
    if (name === 'reading') return reading(draft)
    return name.startsWith('image/') ? picture(draft, name.slice('image/'.length)) : null
  }
}

/** The name in letters that every browser reads, and as it is (RFC 6266). */
function attached(name: string, format: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\w .()-]/g, '_')
  const encoded = encodeURIComponent(`${name}.${format}`).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${plain}.${format}"; filename*=UTF-8''${encoded}`
}
