import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { shippedAssets } from '../../src/compiler/build.ts'
import { type Compilation, compile } from '../../src/compiler/compile.ts'
import { imageLoader } from '../../src/compiler/load-images.ts'
import { docx } from '../../src/emitters/docx/docx.ts'
import { parseXml } from '../../src/emitters/docx/xml-tree.test-support.ts'
import type { EmitInput, Format } from '../../src/emitters/emitter.ts'
import { html } from '../../src/emitters/html/html.ts'
import { pdf } from '../../src/emitters/pdf/pdf.ts'
import { memoryHost } from '../../src/host/memory-host.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { verify } from '../../src/verify/verify.ts'
import { expectedLines } from '../parity/expected-lines.ts'
import type { Input } from './drafts.ts'

// What every input must leave standing, whatever it holds. Each oracle throws a sentence.

/** Work is bounded by size: two seconds of the processor a megabyte, and some for the code that is still warming up. */
const millisecondsPerByte = 2000 / 2 ** 20
const slack = 2000

const assets = shippedAssets(nodeHost(new URL('../..', import.meta.url).pathname))

export function judge(input: Input): Promise<void> {
  const format = /\.(docx|pdf|html)$/.exec(input.name)?.[1]
  return format === undefined ? judgeDraft(input) : judgePaper(input, format as Format)
}

/** A written file is measured, or refused with a reason; what is packed in it counts as its size, up to the limits. */
async function judgePaper({ bytes }: Input, format: Format): Promise<void> {
  const before = process.cpuUsage()
  const found = await verify(bytes, format, { edition: null, against: null })
  const { user, system } = process.cpuUsage(before)
  const took = (user + system) / 1000
  if (took > 3 * slack + bytes.length * millisecondsPerByte) throw new Error(`measuring took ${Math.round(took)} ms`)
  if (found.kind === 'unreadable' && found.reason.vi === '') throw new Error('refused without a reason')
}

async function judgeDraft(input: Input): Promise<void> {
  const { picture } = input
  const host = picture && memoryHost({ files: { '/v/so-do.png': picture } })
  const before = process.cpuUsage()
  const compilation = compile(input.bytes, input.name, {
    stage: 'du-thao',
    edition: null,
    profile: null,
    overrides: {},
    ...(host ? { image: imageLoader(host, '/v/draft.md') } : {}),
  })
  const { user, system } = process.cpuUsage(before)
  const took = (user + system) / 1000
  if (took > slack + input.bytes.length * millisecondsPerByte) throw new Error(`compiling took ${Math.round(took)} ms`)
  findingsPointIntoTheText(compilation)
  const { paged } = compilation
  if (!paged) return
  const emit: EmitInput = { paged, timestamp: '1980-01-01T00:00:00Z', producer: 'fuzz', ...assets }
  const lines = expectedLines(paged).filter(({ part }) => part !== 'page number')
  const once = (part: string) => part.startsWith('table')
  const printed = wordsOf(lines.filter(({ part }) => !once(part)).map(({ text }) => text))
  // Header rows come again on every page: their words must stand, however often.
  for (const { part, text } of lines)
    if (once(part)) for (const word of wordsOf([text]).keys()) if (!printed.has(word)) printed.set(word, 1)
  docxIsSound(await docx.emit(emit), printed)
  htmlIsSound(strFromU8(await html.emit(emit)), printed)
  pdfIsSound(await pdf.emit(emit))
}

function findingsPointIntoTheText({ source, diagnostics }: Compilation): void {
  for (const { definition, location } of diagnostics) {
    if (!location || location.source !== source) continue
    const { start, end } = location.span
    if (!(start >= 0 && start <= end && end <= location.source.text.length))
      throw new Error(`${definition.code} points at ${start}–${end} of ${location.source.text.length}`)
  }
}

function docxIsSound(bytes: Uint8Array, printed: ReadonlyMap<string, number>): void {
  const parts = unzipSync(bytes)
  for (const [name, part] of Object.entries(parts)) if (/\.(xml|rels)$/.test(name)) parseXml(strFromU8(part))
  const text = Object.keys(parts)
    .filter((name) => /^word\/(?:document|footnotes|header\d*)\.xml$/.test(name))
    .map((name) => strFromU8(parts[name] ?? new Uint8Array()))
    .join(' ')
    .replace(/<w:noBreakHyphen\/>/g, '-')
    .replace(/<\/w:p>|<w:br\/>|<w:tab\/>/g, ' ')
  nothingLost(printed, unescaped(text.replace(/<[^>]*>/g, '')), 'DOCX')
}

function htmlIsSound(page: string, printed: ReadonlyMap<string, number>): void {
  const body = page.slice(page.indexOf('<body'))
  const tags = [...body.matchAll(/<(\/?[a-z][\w-]*)((?:"[^"]*"|[^">])*)>/g)]
  for (const [tag, name, attributes = ''] of tags) {
    if (/^(script|iframe|object|embed|form|base|link)$/.test(name ?? '')) throw new Error(`HTML has ${tag}`)
    const named = attributes.replace(/"[^"]*"/g, '""')
    if (/\son\w+=/i.test(named)) throw new Error(`HTML has a handler in ${tag}`)
    if (/(?:src|href)="(?!#|data:image\/)/i.test(attributes)) throw new Error(`HTML leads away in ${tag}`)
  }
  if (/<(?![/a-z!])/.test(body)) throw new Error('HTML has an open <')
  nothingLost(
    printed,
    unescaped(body.replace(/<(?:\/(?:div|p|td|th|li|h\d|dd|dt)|br)[^>]*>/g, ' ').replace(/<[^>]*>/g, '')),
    'HTML',
  )
}

function pdfIsSound(bytes: Uint8Array): void {
  const text = Buffer.from(bytes).toString('latin1')
  if (!text.startsWith('%PDF-1.7')) throw new Error('no PDF')
  const start = /startxref\n(\d+)\n%%EOF\s*$/.exec(text)?.[1]
  if (start === undefined) throw new Error('the PDF has no end')
  if (!/^(xref|\d+ 0 obj)/.test(text.slice(Number(start), Number(start) + 30)))
    throw new Error('startxref leads astray')
}

// Joints that no program may break at are no part of a word.
const bare = (text: string) => text.replace(/\u2060|\u200d|\u00ad|\u200b/g, '').replace(/[\u2010\u2011]/g, '-')

function wordsOf(lines: readonly string[]): Map<string, number> {
  const words = new Map<string, number>()
  for (const word of lines.flatMap((line) => bare(line).split(/\s+/))) {
    if (/^\p{L}+$/u.test(word)) words.set(word, (words.get(word) ?? 0) + 1)
  }
  return words
}

/** Every word the typesetter set stands in the file as often at least. A word it had to cut may stand there whole. */
function nothingLost(printed: ReadonlyMap<string, number>, text: string, format: string): void {
  const whole = bare(text)
  const there = wordsOf([whole])
  for (const [word, count] of printed) {
    if ((there.get(word) ?? 0) >= count || whole.split(word).length > count) continue
    throw new Error(`${format} has “${word}” ${there.get(word) ?? 0} times of ${count}`)
  }
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&amp;/g, '&')
}

/** A short name for an input, to tell one failure from another. */
export function nameOf({ bytes }: Input): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 10)
}
