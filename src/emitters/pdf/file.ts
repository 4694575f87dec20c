import { zlibSync } from 'fflate'
import { PDFDocument } from 'pdfkit'
import type { Metadata } from '../../model/composition.ts'
import type { EmitInput } from '../emitter.ts'
import { attach } from './attachment.ts'
import { join } from './bytes.ts'
import { fileId } from './file-id.ts'
import { pdfText } from './pdf-text.ts'
import { xmpDescriptions } from './xmp.ts'

/** A PDF in the making and the way to its bytes. */
export interface PdfFile {
  readonly doc: PDFDocument
  /** Ends the document; nothing may be drawn afterwards. */
  finish(): Uint8Array
}

/**
 * An empty tagged document, by default PDF/A-2a and PDF/UA-1 by its catalogue, metadata and output intent. pdfkit's own `subset`
 * option is not used: it reads the ICC profile from its folder, which a bundled build does not have.
 */
export function openFile(input: EmitInput): PdfFile {
  const { metadata, language } = input.paged.composition
  const { producer, manifest = null, pdfStandard: standard = 'a-2a' } = input
  const created = instant(input.timestamp)
  const doc = new PDFDocument({
    autoFirstPage: false,
    font: null,
    pdfVersion: standard === 'a-1b' ? '1.4' : '1.7',
    tagged: true,
    displayTitle: true,
    lang: language,
    info: information(metadata, created, producer),
  })
  // pdfkit describes which characters a font holds (CIDSet) in files of the first part alone, which want it.
  if (standard === 'a-1b') Object.assign(doc, { subset: 1, endSubset: () => {} })
  doc._addInfo = () => doc.appendXML(xmpDescriptions({ metadata, created, producer, language, standard, manifest }))
  deflateAlike(doc)
  const chunks = collect(doc)
  return {
    doc,
    finish() {
      if (standard !== 'none') addOutputIntent(doc, input.iccProfile())
      if (standard === 'a-3a' && input.attachment) attach(doc, input.attachment, created)
      doc.end()
      return join(chunks)
    },
  }
}

/** A time without zone would be read in the machine's zone. */
function instant(timestamp: string): Date {
  return new Date(/T/.test(timestamp) && !/(Z|[+-]\d\d:?\d\d)$/i.test(timestamp) ? `${timestamp}Z` : timestamp)
}

function information(metadata: Metadata, created: Date, producer: string): Record<string, string | Date> {
  return {
    Title: metadata.title,
    ...(metadata.author ? { Author: metadata.author } : {}),
    ...(metadata.subject ? { Subject: metadata.subject } : {}),
    Creator: producer,
    Producer: producer,
    CreationDate: created,
    ModDate: created,
  }
}

/** Streams are deflated by fflate: zlib's output differs between builds of Node and between processors. */
function deflateAlike(doc: PDFDocument): void {
  const makeReference = doc.ref.bind(doc)
  doc.ref = (data) => {
    const reference = makeReference(data)
    const finalize = reference.finalize.bind(reference)
    reference.finalize = () => {
      if (reference.compress && reference.buffer.length > 0) {
        reference.buffer = [zlibSync(join(reference.buffer))]
        reference.compress = false
      }
      finalize()
    }
    return reference
  }
}

/** Takes the written bytes directly, without the stream's queue, and sets `/ID` from them before the trailer. */
function collect(doc: PDFDocument): readonly Uint8Array[] {
  const chunks: Uint8Array[] = []
  // What was written before is read piece by piece: from Node 26 on one read no longer gives all of it.
  for (let header = doc.read(); header !== null; header = doc.read()) chunks.push(header)
  const finalize = doc._finalize.bind(doc)
  doc.push = (chunk) => {
    if (chunk) chunks.push(chunk)
    return true
  }
  doc._finalize = () => {
    doc._id = fileId(chunks)
    finalize()
  }
  return chunks
}

function addOutputIntent(doc: PDFDocument, iccProfile: Uint8Array): void {
  const profile = doc.ref({ N: 3 })
  profile.end(iccProfile)
  const intent = doc.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    Info: pdfText('sRGB IEC61966-2.1'),
    OutputConditionIdentifier: pdfText('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  })
  intent.end()
  doc._root.data.OutputIntents = [intent]
}
