import type { PdfText } from 'pdfkit'

/** pdfkit's text string: a plain string would be written as a name. */
export function pdfText(text: string): PdfText {
  return Object(text) as PdfText
}
