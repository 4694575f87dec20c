import { strToU8, zipSync } from 'fflate'
import type { Language } from '../../diagnostics/define.ts'
import type { Assignment } from '../assignment.ts'
import { type CellValue, columns, textOfCell } from '../columns.ts'
import { lineHeightPt, rowHeight } from './row-height.ts'

/**
 * The table as a workbook (ISO 29500, transitional): one sheet with a frozen header, a filter, wrapped text and real dates, set up to print on
 * landscape A4. `late` tells the rows whose day has passed. Same table, same bytes.
 */
export function renderSpreadsheet(
  assignments: readonly Assignment[],
  language: Language,
  late: (assignment: Assignment) => boolean,
): Uint8Array {
  const name = language === 'vi' ? 'Phân công' : 'Tasks'
  const range = `$A$1:$${letter(columns.length - 1)}$${assignments.length + 1}`
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheetType}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'${name}'!${range}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'${name}'!$1:$1</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheet(assignments, language, late, range.replaceAll('$', '')),
  }
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(`${declaration}${xml}`)] as const)
  // The zip's times are wall-clock times: the first day it can express, the same in every time zone.
  return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(1980, 0, 1) })
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Indexes into `cellXfs` below. */
const style = { header: 1, text: 2, number: 3, date: 4, lateDate: 5 } as const

const font = (more: string) => `<font>${more}<name val="Times New Roman"/><family val="1"/></font>`
const edge = (side: string) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`
const cell = (rest: string, align: string) =>
  `<xf xfId="0" borderId="1" applyBorder="1" applyFont="1" applyAlignment="1" ${rest}><alignment vertical="top" ${align}/></xf>`
const styles = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="3">${font('<sz val="12"/>')}${font('<b/><sz val="12"/>')}${font('<b/><sz val="12"/><color rgb="FFC00000"/>')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE7E6E6"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${cell('numFmtId="0" fontId="1" fillId="2" applyFill="1"', 'horizontal="center" wrapText="1"')}${cell('numFmtId="49" fontId="0" fillId="0" applyNumberFormat="1"', 'wrapText="1"')}${cell('numFmtId="0" fontId="0" fillId="0"', 'horizontal="center"')}${cell('numFmtId="164" fontId="0" fillId="0" applyNumberFormat="1"', 'horizontal="center"')}${cell('numFmtId="164" fontId="2" fillId="0" applyNumberFormat="1"', 'horizontal="center"')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

function sheet(
  assignments: readonly Assignment[],
  language: Language,
  late: (assignment: Assignment) => boolean,
  range: string,
): string {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  const head = columns.map(({ title }, at) => textCell(`${letter(at)}1`, style.header, title[language]))
  const headHeight = rowHeight(
    columns.map(({ title, width }) => ({ text: title[language], width })),
    'bold',
  )
  const rows = assignments.map((one, index) => {
    const cells = columns.map(({ value }, at) => cellOf(`${letter(at)}${index + 2}`, value(one, index), late(one)))
    const shown = columns.map(({ value, width }) => ({ text: textOfCell(value(one, index)), width }))
    return `<row r="${index + 2}" ht="${rowHeight(shown, 'regular')}">${cells.join('')}</row>`
  })
  return `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${range}"/><sheetViews><sheetView workbookViewId="0" tabSelected="1"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="${lineHeightPt}"/><cols>${widths.join('')}</cols><sheetData><row r="1" ht="${headHeight}">${head.join('')}</row>${rows.join('')}</sheetData><autoFilter ref="${range}"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>`
}

function cellOf(place: string, value: CellValue, late: boolean): string {
  if (typeof value === 'number') return `<c r="${place}" s="${style.number}"><v>${value}</v></c>`
  if (typeof value === 'object')
    return `<c r="${place}" s="${late ? style.lateDate : style.date}"><v>${serialDay(value.day)}</v></c>`
  return textCell(place, style.text, value)
}

/** Text is text whatever it begins with: an inline string never becomes a formula. */
function textCell(place: string, look: number, text: string): string {
  if (text === '') return `<c r="${place}" s="${look}"/>`
  return `<c r="${place}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`
}

/** Days since 30/12/1899, as Excel counts from March 1900 on. */
function serialDay(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569
}

function letter(at: number): string {
  return String.fromCharCode(65 + at)
}

/** A cell takes 32,767 characters; XML has no control characters. */
function escaped(text: string): string {
  const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
  return text
    .slice(0, 32_767)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '\ufffd')
    .replace(/[&<>]/g, (mark) => marks[mark] ?? mark)
}
