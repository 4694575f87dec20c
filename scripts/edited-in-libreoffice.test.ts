import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fullDraft, pagesOf, written } from '../src/verify/papers.test-support.ts'
import { verify } from '../src/verify/verify.ts'
import { installMacros, type Office, runMacro } from './parity/basic-macro.ts'
import { compare } from './parity/compare.ts'
import { expectedLines } from './parity/expected-lines.ts'
import { pdfWords } from './parity/pdf-words.ts'
import { findRenderers, fontEnvironment } from './parity/renderers.ts'

// What a clerk does with a Word file: takes its headings into a table of contents, and changes words in it.
const { soffice, pdftotext } = findRenderers()
const skips = soffice === null || pdftotext === null
const folder = mkdtempSync(join(tmpdir(), 'ketluan-edited-'))
const at = (name: string) => join(folder, name)
const url = (name: string) => pathToFileURL(at(name)).href
const tinos = fileURLToPath(new URL('../node_modules/@expo-google-fonts/tinos', import.meta.url))

const office: Office = { soffice: soffice ?? '', profile: at('profile'), env: fontEnvironment(folder, tinos) }

beforeAll(async () => {
  if (skips) return
  writeFileSync(at('kl.docx'), await written('docx', pagesOf(fullDraft)))
  installMacros(office, basic)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it.skipIf(skips)('a table of contents finds title, sections and appendices at their levels', () => {
  runMacro(office, 'Contents', url('kl.docx'), url('contents.txt'))
  expect(existsSync(at('contents.txt'))).toBe(true)
  const lines = readFileSync(at('contents.txt'), 'utf8').split('\n').filter(Boolean)
  // The level, the heading and, behind a tab, its page.
  expect(lines.map((line) => line.replace(/\t(\d+)$/, ' … $1'))).toEqual([
    '1 KẾT LUẬN … 1',
    '2 I- Đánh giá tình hình … 1',
    '2 II- Nhiệm vụ … 1',
    '2 PHỤ LỤC 1 … 1',
    '2 PHỤ LỤC 2 … 1',
  ])
})

it.skipIf(skips)('words changed in LibreOffice are set as the changed draft would be', async () => {
  const old = 'cải tạo nương chè già cỗi'
  const more = `${old}, ${'chăm sóc, đốn tỉa, bón phân hữu cơ đúng lịch thời vụ, '.repeat(6)}ghi sổ theo dõi`
  runMacro(office, 'Change', url('kl.docx'), old, more, url('changed.docx'), url('changed.pdf'))
  const expected = pagesOf(fullDraft.replace(old, more))
  const { pages, differences } = compare(expectedLines(expected), pdfWords(at('changed.pdf')))
  expect(differences).toEqual([])
  expect(pages.found).toBe(pages.expected)
  const measured = await verify(readFileSync(at('changed.docx')), 'docx', { edition: null, against: expected })
  if (measured.kind !== 'measured') throw new Error('the saved file cannot be read')
  expect(measured.rows.filter(({ verdict }) => verdict === 'different').map(({ clause }) => clause)).toEqual([])
})

const basic = `
Function Opened(source As String)
  Dim options(0) As New com.sun.star.beans.PropertyValue
  options(0).Name = "Hidden"
  options(0).Value = True
  Opened = StarDesktop.loadComponentFromURL(source, "_blank", 0, options())
End Function

Sub Stored(paper, target As String, filterName As String)
  Dim options(0) As New com.sun.star.beans.PropertyValue
  options(0).Name = "FilterName"
  options(0).Value = filterName
  paper.storeToURL(target, options())
End Sub

Sub Contents(source As String, target As String)
  paper = Opened(source)
  index = paper.createInstance("com.sun.star.text.ContentIndex")
  index.CreateFromOutline = True
  cursor = paper.Text.createTextCursor()
  cursor.gotoEnd(False)
  paper.Text.insertTextContent(cursor, index, False)
  index.update()
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  stream = createUnoService("com.sun.star.io.TextOutputStream")
  stream.setOutputStream(files.openFileWrite(target))
  stream.setEncoding("UTF-8")
  blocks = index.Anchor.createEnumeration()
  Do While blocks.hasMoreElements()
    block = blocks.nextElement()
    styleName = block.ParaStyleName
    If Left(styleName, 9) = "Contents " And Len(styleName) = 10 Then
      stream.writeString(Right(styleName, 1) & " " & block.String & Chr(10))
    End If
  Loop
  stream.closeOutput()
  paper.close(True)
End Sub

Sub Change(source As String, sought As String, given As String, saved As String, printed As String)
  paper = Opened(source)
  search = paper.createReplaceDescriptor()
  search.SearchString = sought
  search.ReplaceString = given
  paper.replaceAll(search)
  Stored(paper, saved, "MS Word 2007 XML")
  Stored(paper, printed, "writer_pdf_Export")
  paper.close(True)
End Sub
`
