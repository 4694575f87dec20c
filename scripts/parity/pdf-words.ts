import { execFileSync } from 'node:child_process'

/** A word on a page of a PDF. Lengths in points, from the sheet's top left corner; top and bottom are those of its font. */
export interface PdfWord {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/**
 * Baseline of a word of a known size. Poppler takes ascent and descent from the font's descriptor for one kind of font
 * (Tinos: 0.891 and 0.216 em) and a guess of its own for the other; the height of the box tells which.
 */
export function baselineOf({ top, bottom }: PdfWord, size: number): number {
  const ascent = (bottom - top) / size > 1.2 ? 0.95 : 0.891
  return top + ascent * size
}

/** The words of every page of a PDF file, by `pdftotext -bbox`. */
export function pdfWords(file: string): PdfWord[][] {
  const xml = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 })
  return xml
    .split('<page ')
    .slice(1)
    .map((page) => [...page.matchAll(wordPattern)].map(wordOf))
}

const wordPattern = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g

function wordOf([, left, top, right, bottom, text]: RegExpMatchArray): PdfWord {
  return {
    text: unescapeXml(text ?? ''),
    left: Number(left),
    right: Number(right),
    top: Number(top),
    bottom: Number(bottom),
  }
}

function unescapeXml(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '')
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
