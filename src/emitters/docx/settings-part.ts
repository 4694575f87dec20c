import type { Composition } from '../../model/composition.ts'
import { element, part } from './xml.ts'

/**
 * `word/settings.xml`, whole. Compatibility mode 14 keeps Word from squeezing the spaces of justified lines to take one
 * more word; only so do all outputs break at the same words.
 */
export function settingsPart({ compatibilityMode, language, footnotes, page }: Composition): string {
  return part(
    element(
      'w:settings',
      { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' },
      element('w:zoom', { 'w:percent': 100 }),
      ...(page.twoSided ? [element('w:mirrorMargins')] : []),
      element('w:defaultTabStop', { 'w:val': 720 }),
      element('w:autoHyphenation', { 'w:val': '0' }),
      element('w:characterSpacingControl', { 'w:val': 'doNotCompress' }),
      ...(footnotes.length > 0 ? [separators()] : []),
      element(
        'w:compat',
        {},
        // A line that ends by the author's break is not stretched to the margin.
        element('w:doNotExpandShiftReturn'),
        compatSetting('compatibilityMode', compatibilityMode),
        compatSetting('overrideTableStyleFontSizeAndJustification', 1),
        compatSetting('enableOpenTypeFeatures', 1),
        compatSetting('doNotFlipMirrorIndents', 1),
      ),
      element('w:themeFontLang', { 'w:val': language, 'w:eastAsia': language, 'w:bidi': language }),
      element('w:decimalSymbol', { 'w:val': ',' }),
      element('w:listSeparator', { 'w:val': ';' }),
    ),
  )
}

/** The notes of the notes' part that are the rule over them. */
function separators(): string {
  return element('w:footnotePr', {}, ...['-1', '0'].map((id) => element('w:footnote', { 'w:id': id })))
}

function compatSetting(name: string, value: number): string {
  return element('w:compatSetting', {
    'w:name': name,
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': value,
  })
}
