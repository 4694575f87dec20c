import type { PageSetup, ParagraphStyle } from '../../model/composition.ts'
import type { Orientation } from '../../model/document.ts'
import { type Edition, type StyleData, type StyleName, styleNames } from '../../model/edition.ts'
import { mmToTwips, points, ptToTwips } from '../../model/measures.ts'

/** The one place where an edition's points and millimetres become the page's twips. */
export function paragraphStyles(edition: Edition): Readonly<Record<StyleName, ParagraphStyle>> {
  const entries = styleNames.map((name) => [name, paragraphStyle(name, edition.styles[name])])
  return Object.fromEntries(entries) as Record<StyleName, ParagraphStyle>
}

function paragraphStyle(name: StyleName, data: StyleData): ParagraphStyle {
  return {
    name,
    size: points(data.sizePt),
    bold: data.bold ?? false,
    italic: data.italic ?? false,
    underline: data.underline ?? false,
    align: data.align,
    firstLine: mmToTwips(data.firstLineMm ?? 0),
    before: ptToTwips(data.beforePt ?? 0),
    after: ptToTwips(data.afterPt ?? 0),
    lineHeight: ptToTwips(data.linePt),
    keepWithNext: data.keepWithNext ?? false,
    outlineLevel: data.outlineLevel ?? null,
  }
}

/** A sheet on its side has the margins of an upright one, each at its own side (HD05 IV.4 names sides and no exception). */
export function pageSetup({ page }: Edition, twoSided: boolean, orientation: Orientation): PageSetup {
  const [width, height] = [mmToTwips(page.widthMm), mmToTwips(page.heightMm)]
  return {
    ...(orientation === 'landscape' ? { width: height, height: width } : { width, height }),
    margin: {
      top: mmToTwips(page.topMm),
      bottom: mmToTwips(page.bottomMm),
      left: mmToTwips(page.leftMm),
      right: mmToTwips(page.rightMm),
    },
    twoSided,
    pageNumber: { fromEdge: mmToTwips(page.numberFromEdgeMm), style: 'pageNumber' },
  }
}
