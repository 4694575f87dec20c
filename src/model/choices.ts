/**
 * What an office may choose where the official sources conflict or leave it open (`ketluan.yaml`, key `lựa chọn`). A choice
 * that is `null` takes no side: the checker then asks only that one paper is consistent.
 */
export interface Choices {
  /** What ends the body: the guideline's full stop (HD05 I.6.2.2), or the `./.` of many offices. */
  readonly endMark: '.' | './.'
  /** What ends the last `Căn cứ` line: HD05 I.6.2.3 has a full stop, papers under HD36 a comma too; `null` follows the paper’s guideline. */
  readonly groundEnd: '.' | ',' | null
  /** Where the tone mark stands: `uỷ` or `ủy`. No provision says; HD05 itself writes `uỷ`. */
  readonly toneMarks: 'uỷ' | 'ủy' | null
  /** What follows a section's numeral: `I-` or `I.`. No provision says. */
  readonly sectionSeparator: '-' | '.' | null
}

export const defaultChoices: Choices = { endMark: '.', groundEnd: null, toneMarks: null, sectionSeparator: null }
