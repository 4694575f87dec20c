import type { PDFDocument } from 'pdfkit'
import type { Attachment } from '../emitter.ts'
import { pdfText } from './pdf-text.ts'

/** The draft as an associated file, which says that the paper was made from it (ISO 19005-3, 6.8). */
export function attach(doc: PDFDocument, { name, mediaType, bytes }: Attachment, created: Date): void {
  const file = doc.ref({
    Type: 'EmbeddedFile',
    // A name object: pdfkit writes what stands here as it is, and a slash would begin another name.
    Subtype: mediaType.replace('/', '#2F'),
    Params: { ModDate: created, Size: bytes.length },
  })
  file.end(bytes)
  const specification = doc.ref({
    Type: 'Filespec',
    AFRelationship: 'Source',
    F: pdfText(plainName(name)),
    UF: pdfText(name),
    Desc: pdfText('Bản thảo của văn bản này'),
    EF: { F: file, UF: file },
  })
  specification.end()
  doc._root.data.AF = [specification]
  doc.addNamedEmbeddedFile(name, specification)
}

/** `F` is for programs that know no Unicode. */
function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\x20-\x7e]/g, '_')
}
