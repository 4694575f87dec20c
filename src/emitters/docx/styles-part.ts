import type { Composition, ParagraphStyle } from '../../model/composition.ts'
import { type StyleName, styleNames } from '../../model/edition.ts'
import { footnoteReference, helperStyles, layoutTable, type NamedStyle, namedStyles } from './named-styles.ts'
import { element, onOff, part } from './xml.ts'

const font = 'Times New Roman'
const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/**
 * `word/styles.xml`, whole: the styles docx brings along are coloured headings, links and contents a paper has no use
 * for. Every figure of a style is written out, so that what a clerk changes in Normal moves nothing else.
 */
export function stylesPart({ styles, language }: Composition, used: ReadonlySet<StyleName>): string {
  const paragraphs = styleNames.filter((name) => used.has(name)).map((name) => paragraphStyle(styles[name]))
  return part(
    element(
      'w:styles',
      { 'xmlns:w': w },
      documentDefaults(styles.body, language),
      latentStyles(),
      normal(styles.body, language),
      element(
        'w:style',
        { 'w:type': 'character', 'w:default': '1', 'w:styleId': 'DefaultParagraphFont' },
        element('w:name', { 'w:val': 'Default Paragraph Font' }),
        element('w:uiPriority', { 'w:val': 1 }),
        element('w:semiHidden'),
      ),
      ...paragraphs,
      ...Object.values(helperStyles).map(helperStyle),
      footnoteMark(),
      ...tableStyles(),
    ),
  )
}

function documentDefaults(body: ParagraphStyle, language: string): string {
  return element(
    'w:docDefaults',
    {},
    element('w:rPrDefault', {}, element('w:rPr', {}, fonts(), color(), ...fontSize(body.size), languages(language))),
    element('w:pPrDefault', {}, element('w:pPr', {}, element('w:widowControl'))),
  )
}

/** Word's styles that the file does not define stay out of sight until a clerk asks for them. */
function latentStyles(): string {
  return element('w:latentStyles', {
    'w:defLockedState': 0,
    'w:defUIPriority': 99,
    'w:defSemiHidden': 1,
    'w:defUnhideWhenUsed': 1,
    'w:defQFormat': 0,
    'w:count': 376,
  })
}

function normal(body: ParagraphStyle, language: string): string {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:default': '1', 'w:styleId': 'Normal' },
    element('w:name', { 'w:val': 'Normal' }),
    element('w:qFormat'),
    element('w:pPr', {}, element('w:widowControl'), exactSpacing(0, 0, body.lineHeight)),
    element('w:rPr', {}, fonts(), color(), ...fontSize(body.size), languages(language)),
  )
}

function paragraphStyle(style: ParagraphStyle): string {
  const named = namedStyles[style.name]
  // An exact line would cut a picture down to the height of a line of text. The size is that of the paragraph's mark,
  // which would otherwise add its descent to the picture's height.
  const picture = style.name === 'image'
  const spacing = picture
    ? element('w:spacing', { 'w:before': style.before, 'w:after': style.after, 'w:line': 240, 'w:lineRule': 'auto' })
    : exactSpacing(style.before, style.after, style.lineHeight)
  return styleElement(
    named,
    [
      onOff('w:keepNext', style.keepWithNext),
      // The pages keep a note whole at the foot of the page of its mark; Word would carry half of it over.
      style.name === 'footnote' ? element('w:keepLines') : '',
      element('w:widowControl'),
      spacing,
      element('w:ind', { 'w:left': 0, 'w:right': 0, 'w:firstLine': style.firstLine }),
      element('w:jc', { 'w:val': style.align === 'justify' ? 'both' : style.align }),
      style.outlineLevel === null ? '' : element('w:outlineLvl', { 'w:val': style.outlineLevel - 1 }),
    ],
    [
      ...(['w:b', 'w:bCs'] as const).map((name) => onOff(name, style.bold)),
      ...(['w:i', 'w:iCs'] as const).map((name) => onOff(name, style.italic)),
      ...fontSize(picture ? 1 : style.size),
      element('w:u', { 'w:val': style.underline ? 'single' : 'none' }),
    ],
  )
}

/** Height, borders and indents of a helper are its block's own and stand in the paragraph. */
function helperStyle(named: NamedStyle): string {
  // The shortest line Word takes; it stands where only the schema wants a paragraph and must move nothing.
  const line = 20
  const hidden = named === helperStyles.empty ? [element('w:vanish')] : []
  return styleElement(
    named,
    [exactSpacing(0, 0, line), element('w:ind', { 'w:left': 0, 'w:right': 0, 'w:firstLine': 0 })],
    [...hidden, ...fontSize(1)],
  )
}

function styleElement(named: NamedStyle, paragraph: readonly string[], run: readonly string[]): string {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': named.builtIn ? undefined : '1', 'w:styleId': named.id },
    element('w:name', { 'w:val': named.name }),
    element('w:basedOn', { 'w:val': 'Normal' }),
    element('w:qFormat'),
    element('w:pPr', {}, ...paragraph),
    element('w:rPr', {}, ...run),
  )
}

/**
 * Word's superscript, unlike other raised text: LibreOffice knows the number of a note by nothing else and draws it as
 * small as it likes.
 */
function footnoteMark(): string {
  return element(
    'w:style',
    { 'w:type': 'character', 'w:styleId': footnoteReference.id },
    element('w:name', { 'w:val': footnoteReference.name }),
    element('w:basedOn', { 'w:val': 'DefaultParagraphFont' }),
    element('w:rPr', {}, element('w:vertAlign', { 'w:val': 'superscript' })),
  )
}

function tableStyles(): string[] {
  const margins = (side: number) =>
    element(
      'w:tblCellMar',
      {},
      ...['w:top', 'w:left', 'w:bottom', 'w:right'].map((name) =>
        element(name, { 'w:w': name === 'w:left' || name === 'w:right' ? side : 0, 'w:type': 'dxa' }),
      ),
    )
  const noIndent = element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' })
  return [
    element(
      'w:style',
      { 'w:type': 'table', 'w:default': '1', 'w:styleId': 'TableNormal' },
      element('w:name', { 'w:val': 'Normal Table' }),
      element('w:uiPriority', { 'w:val': 99 }),
      element('w:semiHidden'),
      element('w:unhideWhenUsed'),
      element('w:tblPr', {}, noIndent, margins(108)),
    ),
    element(
      'w:style',
      { 'w:type': 'table', 'w:customStyle': '1', 'w:styleId': layoutTable.id },
      element('w:name', { 'w:val': layoutTable.name }),
      element('w:basedOn', { 'w:val': 'TableNormal' }),
      element('w:tblPr', {}, noIndent, margins(0)),
    ),
  ]
}

// All four slots: a letter Word takes for East Asian or complex script must not fall back to another face.
function fonts(): string {
  return element('w:rFonts', { 'w:ascii': font, 'w:eastAsia': font, 'w:hAnsi': font, 'w:cs': font })
}

// Official papers are black (HD05 IV.1), whatever Word's heading styles are in a template.
function color(): string {
  return element('w:color', { 'w:val': '000000' })
}

/** Half-points, for Latin and for complex script. */
function fontSize(points: number): string[] {
  return ['w:sz', 'w:szCs'].map((name) => element(name, { 'w:val': Math.round(points * 2) }))
}

function languages(language: string): string {
  return element('w:lang', { 'w:val': language, 'w:eastAsia': language, 'w:bidi': language })
}

function exactSpacing(before: number, after: number, line: number): string {
  return element('w:spacing', { 'w:before': before, 'w:after': after, 'w:line': line, 'w:lineRule': 'exact' })
}
