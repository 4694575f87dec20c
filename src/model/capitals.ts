/** One printed line of what an author may have broken or padded: white space runs become one blank, NFC. */
export function oneLine(text: string): string {
  const composed = text.normalize('NFC')
  return (/\s{2}|[^\S ]/.test(composed) ? composed.replace(/\s+/g, ' ') : composed).trim()
}

/** A name as letterhead and signature print it: one line in capitals (HD05 PL2 rows 2, 5, 7). Independent of the machine's locale. */
export function inCapitals(text: string): string {
  return oneLine(text).toUpperCase()
}
