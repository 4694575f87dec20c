import * as say from '../../diagnostics/catalogue/text.ts'
import type { Bilingual, DiagnosticDefinition, ParamValue } from '../../diagnostics/define.ts'
import type { Diagnostic, Fix, Outcome } from '../../diagnostics/diagnostic.ts'
import { createSink, outcome, type Sink, severityIn } from '../../diagnostics/sink.ts'
import type { Stage } from '../../diagnostics/stage.ts'
import { type DecodeProblem, decode, maxBytes, maxLines, maxNesting } from '../../source/decode.ts'
import type { Suspicion } from '../../source/legacy/suspect.ts'
import { positionOf } from '../../source/line-index.ts'
import { codePointName, derivedOffset, type Mend, type MendKind } from '../../source/mend.ts'
import type { BinaryKind } from '../../source/sniff.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { pointAt, type Span } from '../../source/span.ts'

/** Bytes → source, or `null` where no parser may see them. Reports what was refused and what was mended (family 10xx, 11xx). */
export function read(bytes: Uint8Array, path: string, context: { readonly stage: Stage }): Outcome<SourceFile | null> {
  const decoded = decode(bytes, path)
  if ('problem' in decoded) return refusal(decoded.problem, context.stage)
  const sink = createSink(decoded.source, context.stage)
  const { mends, suspicion } = decoded
  for (const mend of mends) if (!suspicion || !liesWithin(mend, suspicion)) reportMend(mend, sink, suspicion)
  if (suspicion) reportSuspicion(suspicion, sink)
  return outcome(decoded.source, sink)
}

function refusal(problem: DecodeProblem, stage: Stage): Outcome<null> {
  switch (problem.kind) {
    case 'tooLarge':
      return nowhere(say.fileTooLarge, { size: megabytes(problem.bytes), limit: megabytes(maxBytes) }, stage)
    case 'binary':
      return nowhere(say.binaryFile, { kind: kinds[problem.format] }, stage)
    case 'utf16':
      return nowhere(say.utf16File, { encoding: problem.encoding }, stage)
    case 'tooDeep': {
      const sink = createSink(problem.source, stage)
      sink.report(say.nestedTooDeep, pointAt(problem.offset), { limit: maxNesting })
      return outcome(null, sink)
    }
    case 'tooManyLines': {
      const sink = createSink(problem.source, stage)
      sink.report(say.tooManyLines, pointAt(problem.offset), { limit: maxLines })
      return outcome(null, sink)
    }
    case 'notUtf8': {
      const { source, suspected, position } = problem
      const sink = createSink(source, stage)
      const place = pointAt(source.text.length)
      const byte = `0x${problem.byte.toString(16).toUpperCase().padStart(2, '0')}`
      const { line } = positionOf(source, place.start)
      if (suspected) sink.report(say.legacyEncoding, place, { encoding: suspected, byte, position, line })
      else sink.report(say.invalidUtf8, place, { byte, position, line })
      return outcome(null, sink)
    }
  }
}

/** A finding about the file as a whole: there is no text to point at. */
function nowhere<P extends string>(
  definition: DiagnosticDefinition<P>,
  params: Readonly<Record<P, ParamValue>>,
  stage: Stage,
): Outcome<null> {
  const severity = severityIn(definition, stage)
  const diagnostic: Diagnostic = { definition, severity, params, location: null, related: [], fix: null }
  return { value: null, diagnostics: [diagnostic], notEvaluated: [] }
}

const megabytes = (bytes: number): number => Math.round((bytes / 1024 / 1024) * 10) / 10

const kinds: Readonly<Record<BinaryKind, Bilingual>> = {
  pdf: { vi: 'PDF', en: 'a PDF file' },
  docx: { vi: 'DOCX (Word)', en: 'a DOCX file (Word)' },
  xlsx: { vi: 'XLSX (Excel)', en: 'an XLSX file (Excel)' },
  pptx: { vi: 'PPTX (PowerPoint)', en: 'a PPTX file (PowerPoint)' },
  odt: { vi: 'ODT (LibreOffice)', en: 'an ODT file (LibreOffice)' },
  zip: { vi: 'nén ZIP', en: 'a ZIP archive' },
  ole: { vi: 'DOC, XLS hoặc PPT đời cũ (Office 97–2003)', en: 'an old DOC, XLS or PPT file (Office 97–2003)' },
  rtf: { vi: 'RTF', en: 'an RTF file' },
  png: { vi: 'ảnh PNG', en: 'a PNG picture' },
  jpeg: { vi: 'ảnh JPEG', en: 'a JPEG picture' },
  gif: { vi: 'ảnh GIF', en: 'a GIF picture' },
  unknown: { vi: 'nhị phân', en: 'a binary file' },
}

function reportMend(mend: Mend, sink: Sink, suspicion: Suspicion | null): void {
  const [place = pointAt(0), ...rest] = mend.places
  const { count } = mend
  const codePoint = codePointName(mend.codePoint ?? 0)
  const related = rest.map((at) => ({ message: { vi: 'và ở đây', en: 'and here' }, at }))
  // In an old code page a soft hyphen or a control character may be a letter.
  const fix = suspicion ? {} : { fix: fixOf(mend) }
  switch (mend.kind) {
    case 'control':
      sink.report(say.controlCharacter, place, { codePoint, count }, { related, ...fix })
      break
    case 'direction':
      sink.report(say.directionControl, place, { codePoint, count }, { related, ...fix })
      break
    case 'invisible':
      sink.report(
        say.invisibleCharacter,
        place,
        { codePoint, name: nameOf(mend.codePoint), count },
        { related, ...fix },
      )
      break
    case 'lineEnd':
      sink.report(say.unusualLineEnd, place, { codePoint, count }, { related, ...fix })
      break
    case 'decomposed':
      sink.report(say.decomposedText, place, { count }, fix)
      break
  }
}

/** A letter of the old code page, of which its own finding tells. */
function liesWithin({ edits }: Mend, { conversions }: Suspicion): boolean {
  let at = 0
  // Both are in the order of the text.
  return edits.every(({ original }) => {
    if (!original) return false
    while ((conversions[at]?.end ?? original.end) < original.end) at++
    return (conversions[at]?.start ?? original.end) <= original.start
  })
}

/** Writes into the draft what was read all along, so the paper stays the same. */
function fixOf({ kind, codePoint, edits }: Mend): Fix {
  // Without them the screen shows the words in another order: someone has to read them again.
  const safe = !(kind === 'direction' && turnsText(codePoint ?? 0))
  return { title: fixTitles[kind], safe, edits }
}

const fixTitles: Readonly<Record<MendKind, Bilingual>> = {
  control: { vi: 'Xoá ký tự điều khiển', en: 'Delete the control characters' },
  invisible: { vi: 'Xoá ký tự vô hình', en: 'Delete the invisible characters' },
  direction: { vi: 'Xoá ký tự đổi chiều chữ', en: 'Delete the direction controls' },
  lineEnd: { vi: 'Thay bằng dấu xuống dòng thường', en: 'Replace them by ordinary line ends' },
  decomposed: { vi: 'Đổi sang Unicode dựng sẵn', en: 'Write the letters in composed form' },
}

/** Embeddings, overrides and isolates; not the marks, which have no effect between Latin letters. */
function turnsText(codePoint: number): boolean {
  return (codePoint >= 0x202a && codePoint <= 0x202e) || (codePoint >= 0x2066 && codePoint <= 0x2069)
}

const legacyFindings = {
  'TCVN3 (ABC)': say.tcvn3Text,
  VNI: say.vniText,
  VISCII: say.visciiText,
  'UTF-8': say.doubleEncodedText,
} as const satisfies Readonly<Record<Suspicion['encoding'], DiagnosticDefinition>>

/** Told, never converted silently: only its author sees whether the whole text reads well afterwards. */
function reportSuspicion({ encoding, words, first, conversions, doubtful }: Suspicion, sink: Sink): void {
  const { source } = sink
  const inText = ({ start, end }: Span): Span => ({ start: textOffset(start), end: textOffset(end) })
  const textOffset = (place: number) => derivedOffset(place, source.toOriginal, source.text.length)
  const written = source.original.slice(first.start, first.end)
  const edits = conversions.map(({ start, end, text }) => ({
    span: inText({ start, end }),
    original: { start, end },
    text,
  }))
  const title = { vi: 'Chuyển sang Unicode', en: 'Convert to Unicode' }
  const fix: Fix = { title, safe: false, byName: true, edits }
  const related = doubtful.map((word) => ({ message: readsBothWays(word.text), at: inText(word) }))
  sink.report(legacyFindings[encoding], inText(first), { words, written, meant: first.text }, { related, fix })
}

/** A word that is right in Unicode and would be another one decoded: `phí`, `phớ`. */
function readsBothWays(meant: string): Bilingual {
  return {
    vi: `từ này đọc được cả hai cách, giải mã thì thành “${meant}”; giữ nguyên, hãy xem lại`,
    en: `this word reads well both ways and would become "${meant}"; it stays, so look at it`,
  }
}

function nameOf(codePoint: number | null): Bilingual {
  switch (codePoint) {
    case 0xad:
      return { vi: 'dấu nối ẩn', en: 'soft hyphen' }
    case 0x200b:
      return { vi: 'khoảng trắng rỗng', en: 'zero-width space' }
    case 0xfeff:
      return { vi: 'dấu đầu tệp nằm giữa văn bản', en: 'byte order mark inside the text' }
    case 0x200c:
    case 0x200d:
      return { vi: 'dấu tách, nối chữ', en: 'zero-width joiner or non-joiner' }
    default:
      return { vi: 'dấu ẩn', en: 'format character' }
  }
}
