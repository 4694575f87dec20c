import { Document, Paragraph } from 'docx'
import type { Block, Composition } from '../../model/composition.ts'
import type { StyleName } from '../../model/edition.ts'
import type { EmitInput } from '../emitter.ts'
import { namedStyles } from './named-styles.ts'
import { pack } from './package.ts'
import { appProperties, coreProperties } from './property-parts.ts'
import { drawRuns } from './runs.ts'
import { drawSections } from './sections.ts'
import { settingsPart } from './settings-part.ts'
import { stylesPart } from './styles-part.ts'

/** The composition as a native Word file. */
export async function write({ paged, timestamp, producer }: EmitInput): Promise<Uint8Array> {
  const { composition } = paged
  const document = new Document({
    sections: drawSections(composition),
    footnotes: footnotes(composition),
    theme: { fonts: { headings: 'Times New Roman', body: 'Times New Roman' } },
  })
  return pack(document, {
    'word/styles.xml': stylesPart(composition, usedStyles(composition)),
    'word/settings.xml': settingsPart(composition),
    'docProps/core.xml': coreProperties(composition.metadata, composition.language, timestamp),
    'docProps/app.xml': appProperties(producer),
  })
}

function footnotes(composition: Composition) {
  return Object.fromEntries(
    composition.footnotes.map((note) => [
      note.number,
      {
        children: [
          new Paragraph({
            style: namedStyles.footnote.id,
            children: drawRuns(note.runs, composition.styles.footnote),
          }),
        ],
      },
    ]),
  )
}

function usedStyles({ blocks, footnotes, page }: Composition): ReadonlySet<StyleName> {
  const used = new Set<StyleName>(['body', page.pageNumber.style])
  if (footnotes.length > 0) used.add('footnote')
  const visit = (block: Block): void => {
    if (block.kind === 'paragraph') used.add(block.style)
    if (block.kind === 'image') used.add('image')
    if (block.kind === 'grid' || block.kind === 'table')
      for (const cell of block.rows.flatMap((row): readonly { readonly blocks: readonly Block[] }[] => row.cells))
        cell.blocks.forEach(visit)
  }
  blocks.forEach(visit)
  return used
}
