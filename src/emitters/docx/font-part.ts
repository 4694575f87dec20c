import { element, part } from './xml.ts'

/**
 * `word/fontTable.xml`: the one font of a paper, and Tinos for machines without it: its letters are as wide, so the lines
 * stay the same.
 */
export function fontPart(): string {
  return part(
    element(
      'w:fonts',
      { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
      element(
        'w:font',
        { 'w:name': 'Times New Roman' },
        element('w:altName', { 'w:val': 'Tinos' }),
        element('w:panose1', { 'w:val': '02020603050405020304' }),
        element('w:charset', { 'w:val': '00' }),
        element('w:family', { 'w:val': 'roman' }),
        element('w:pitch', { 'w:val': 'variable' }),
      ),
    ),
  )
}
