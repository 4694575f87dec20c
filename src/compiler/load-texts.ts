import type { Bilingual } from '../diagnostics/define.ts'
import { type Host, isHostError } from '../host/host.ts'
import type { NamedText, TextLoader } from '../phases/1-parse/include.ts'
import { maxBytes } from '../source/decode.ts'
import { fileNameOf, isBelow } from './load-images.ts'
import { reasonOf } from './system-reasons.ts'

const refused = {
  elsewhere: { vi: 'tệp không nằm trong thư mục của bản thảo', en: 'it does not lie in the folder of the draft' },
  missing: { vi: 'không có tệp này', en: 'there is no such file' },
  folder: { vi: 'đây là một thư mục, không phải tệp', en: 'it is a folder, no file' },
  kind: {
    vi: 'tệp không phải bản thảo (.md, .markdown, .txt, .yaml, .yml)',
    en: 'it is no draft file (.md, .markdown, .txt, .yaml, .yml)',
  },
  draft: { vi: 'đây là chính bản thảo', en: 'it is the draft itself' },
  sizeInAll: {
    vi: 'các tệp phụ lục cộng lại nặng quá 4 MB, chừng một nghìn trang',
    en: 'the files of appendices are over 4 MB together, some thousand pages',
  },
} as const satisfies Readonly<Record<string, Bilingual>>

/**
 * Reads the files that a draft names: drafts in its folder or below, looked up from the folder of the file that names them.
 * `file`: `null` for standard input, whose folder is the current one. `path`: the draft as messages name it.
 */
export function textLoader(host: Host, file: string | null, path: string): TextLoader {
  const folder = host.path.resolve(host.cwd, file === null ? '.' : host.path.dirname(file))
  const shownFolder = path === '-' ? '' : host.path.dirname(path)
  let total = 0
  const load = (found: string): NamedText | Bilingual => {
    if (!isBelow(host, folder, found)) return refused.elsewhere
    const kind = host.stat(found)
    if (kind !== 'file') return kind === null ? refused.missing : refused.folder
    const identity = host.realPath(found)
    if (!isBelow(host, host.realPath(folder), identity)) return refused.elsewhere
    if (!/\.(?:md|markdown|txt|ya?ml)$/i.test(found)) return refused.kind
    if (file !== null && host.realPath(host.path.resolve(host.cwd, file)) === identity) return refused.draft
    // One byte more than the reader takes, so that it is the one to refuse.
    const bytes = host.readFile(found, maxBytes + 1)
    if (bytes.length <= maxBytes) total += bytes.length
    if (total > maxBytes) return refused.sizeInAll
    return { bytes, path: host.path.join(shownFolder, host.path.relative(folder, found)), file: found, identity }
  }
  return (name, from) => {
    const way = fileNameOf(name)
    if (way === null) return refused.elsewhere
    try {
      return load(host.path.resolve(from === null ? folder : host.path.dirname(from), way))
    } catch (error) {
      if (isHostError(error)) return reasonOf(error)
      throw error
    }
  }
}
