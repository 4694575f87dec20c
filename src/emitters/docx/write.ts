import { Document, type IPropertiesOptions } from 'docx'
import type { Composition } from '../../model/composition.ts'
import type { EmitInput } from '../emitter.ts'
import { fontPart } from './font-part.ts'
import { type LinesByBlock, linesByBlock } from './joints.ts'
import { drawNotes, mendNotes } from './notes.ts'
import { pack } from './package.ts'
import { appProperties, coreProperties } from './property-parts.ts'
import { plainPositions } from './runs.ts'
import { drawSections } from './sections.ts'
import { settingsPart } from './settings-part.ts'
import { stylesPart } from './styles-part.ts'
import { usedStyles } from './used-styles.ts'

/** Parts docx always writes: lists, endnotes and custom properties, which a paper has none of. */
const unused = [
  'word/numbering.xml',
  'word/endnotes.xml',
  'word/_rels/endnotes.xml.rels',
  // The place of the seal that tells whether someone changed the file since; it comes after the file is whole.
  'docProps/custom.xml',
]

/** The composition as a native Word file. */
export function write({ paged, timestamp, producer }: EmitInput): Uint8Array {
  const { composition } = paged
  return pack(new Document(contentOf(composition, linesByBlock(paged))), {
    ours: {
      'word/styles.xml': stylesPart(composition, usedStyles(composition)),
      'word/settings.xml': settingsPart(composition),
      'word/fontTable.xml': fontPart(),
      'docProps/core.xml': coreProperties(composition.metadata, composition.language, timestamp),
      'docProps/app.xml': appProperties(producer),
    },
    dropped: composition.footnotes.length > 0 ? unused : [...unused, 'word/footnotes.xml'],
    mended: { 'word/document.xml': plainPositions, 'word/footnotes.xml': (xml) => mendNotes(xml, paged) },
  })
}

/** What the file says and shows, by named styles that the styles' part defines. */
export function contentOf(composition: Composition, lines: LinesByBlock): IPropertiesOptions {
  return {
    sections: drawSections(composition, lines),
    footnotes: drawNotes(composition, lines),
    theme: { fonts: { headings: 'Times New Roman', body: 'Times New Roman' } },
  }
}
