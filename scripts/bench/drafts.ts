import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A draft with its body so many times: what stands before the first rule (or the front matter) and from the recipients on
 * stays once. Each further body has a number in every paragraph, so that no tool and no zip has the same text for free.
 */
export function enlarged(draft: string, times: number): string {
  const text = draft.replace(/\r\n?/g, '\n').trim()
  const head = /^---\n.*?\n---\n|^.*?\n-{3,}\n/s.exec(text)?.[0] ?? ''
  const rest = text.slice(head.length)
  const end = rest.search(/^[#*\s]*Nơi nhận/m)
  const body = (end < 0 ? rest : rest.slice(0, end)).trim()
  const tail = end < 0 ? '' : `\n\n${rest.slice(end).trim()}`
  const bodies = Array.from({ length: times }, (_, index) => marked(body, index))
  return `${head}\n${bodies.join('\n\n')}${tail}\n`
}

/** Drafts of the same length that differ in every paragraph. */
export function writeBatch(folder: string, draft: string, count: number): void {
  mkdirSync(folder, { recursive: true })
  const text = draft.replace(/\r\n?/g, '\n')
  for (let index = 0; index < count; index += 1) {
    writeFileSync(join(folder, `${String(index + 1).padStart(4, '0')}.md`), marked(text, index))
  }
}

function marked(body: string, index: number): string {
  if (index === 0) return body
  const paragraphs = body.split(/\n{2,}/)
  return paragraphs.map((text, at) => text.replace(/\.$/, ` (${index + 1}.${at}).`)).join('\n\n')
}
