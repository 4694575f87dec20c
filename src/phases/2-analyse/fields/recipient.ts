import { oneLine } from '../../../model/capitals.ts'
import type { Recipient } from '../../../model/document.ts'
import type { Span } from '../../../source/span.ts'

/**
 * One recipient as written, with or without dash and end punctuation: `- Thường trực Tỉnh uỷ (để báo cáo);`. A remark in
 * brackets at the end is its note; a line that begins with `Lưu` files the paper (HD05 I.9.2.5). `span` is kept as given.
 */
export function parseRecipient(written: string, span: Span): Recipient {
  const bare = stripEnd(oneLine(written).replace(/^(?:[-–—•*+]\s*)+/u, ''))
  const open = openingOfNote(bare)
  const text = open === null ? bare : stripEnd(bare.slice(0, open))
  const note = open === null ? null : stripEnd(bare.slice(open + 1, -1).trim())
  return { text, note: note || null, filing: isFiling(text), span }
}

/** Whether a recipient's line says where the paper is filed. */
export function isFiling(text: string): boolean {
  return /^lưu(?![\p{L}\p{N}])/iu.test(text)
}

function stripEnd(text: string): string {
  return text.replace(/(?<![\s;,.])[\s;,.]+$/u, '')
}

/** Offset of the bracket that opens the remark at the end; `null` without one, or when nothing stands before it. */
function openingOfNote(text: string): number | null {
  if (!text.endsWith(')')) return null
  let depth = 0
  for (let i = text.length - 1; i > 0; i--) {
    if (text[i] === ')') depth++
    if (text[i] === '(' && --depth === 0) return i
  }
  return null
}
