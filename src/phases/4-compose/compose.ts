import type { Outcome } from '../../diagnostics/diagnostic.ts'
import { createSink, outcome } from '../../diagnostics/sink.ts'
import type { Stage } from '../../diagnostics/stage.ts'
import type { Composition, Metadata } from '../../model/composition.ts'
import type { PartyDocument } from '../../model/document.ts'
import { editions } from '../../model/edition.ts'
import type { SourceFile } from '../../source/source-file.ts'
import { composeAppendices } from './appendix.ts'
import { composeBody } from './body.ts'
import { composeClosing } from './closing.ts'
import { createCompositor } from './compositor.ts'
import type { ImageLoader } from './image.ts'
import { keepWithSignature } from './last-lines.ts'
import { composeLetterhead } from './letterhead.ts'
import { composeMarginNotes } from './margin-notes.ts'
import { documentNumber, isoDate } from './official-forms.ts'
import { pageSetup, paragraphStyles } from './styles.ts'
import { composeTitle } from './title.ts'

export interface ComposeContext {
  readonly source: SourceFile
  readonly stage: Stage
  /** Pictures by the address in the draft; without it none can be placed. */
  readonly image?: ImageLoader
  /** For paper printed on both sides; one-sided without it. */
  readonly twoSided?: boolean
}

/**
 * The paper as its edition lays it out: styled blocks with physical measures. Takes nothing but the tree and the
 * edition's data; knows no output format. Reports the layout findings KL51xx.
 */
export function compose(document: PartyDocument, context: ComposeContext): Outcome<Composition> {
  const sink = createSink(context.source, context.stage)
  const edition = editions[document.edition]
  const page = pageSetup(edition, context.twoSided ?? false, 'portrait')
  const compositor = createCompositor({
    document,
    edition,
    styles: paragraphStyles(edition),
    page,
    sink,
    loadImage: context.image ?? null,
  })
  const blocks = [
    composeLetterhead(compositor),
    ...composeTitle(compositor),
    ...keepWithSignature(compositor, composeBody(compositor)),
    ...composeClosing(compositor),
    ...composeAppendices(compositor),
  ]
  const composition: Composition = {
    edition: edition.id,
    language: 'vi-VN',
    metadata: metadataOf(document),
    page,
    compatibilityMode: edition.compatibilityMode,
    styles: compositor.styles,
    blocks,
    footnotes: compositor.footnotes,
    marginNotes: composeMarginNotes(compositor),
  }
  return outcome(composition, sink)
}

function metadataOf({ title, letterhead }: PartyDocument): Metadata {
  const { number, symbol } = letterhead
  return {
    title: [title.label, ...title.author, ...title.subject].join(' '),
    author: letterhead.issuer,
    subject: title.subject.length > 0 ? title.subject.join(' ') : null,
    number: number === null || symbol === null ? null : `${documentNumber(number)}-${symbol}`,
    date: isoDate(letterhead.date),
  }
}
