import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { installMacros, runMacro } from './basic-macro.ts'

/**
 * LibreOffice (7.4) lays a file out once when it opens it, and where a table, notes and the end of a page meet it may
 * stop too early: rows stay on the next page though they have their place on this one. They come back with the first
 * touch of the text, so what differs only so is a tie between LibreOffice's first layout and its settled one.
 *
 * Renders Word files to PDF at other places after each paragraph and table was touched and left as it was.
 */
export function renderSettled(
  soffice: string,
  files: readonly { readonly docx: string; readonly pdf: string }[],
  folder: string,
  env: NodeJS.ProcessEnv,
  withBlank: boolean,
): void {
  const office = { soffice, profile: join(folder, 'libreoffice'), env }
  installMacros(office, basic)
  for (const { docx, pdf } of files) {
    const [from, to] = [docx, pdf].map((file) => pathToFileURL(file).href)
    runMacro(office, 'Settle', from ?? '', to ?? '', withBlank ? 'blank' : '')
  }
}

const basic = `
Sub Settle(source As String, target As String, blank As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  paper = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  pages = paper.CurrentController.PageCount
  blocks = paper.Text.createEnumeration()
  Do While blocks.hasMoreElements()
    Touch(blocks.nextElement(), paper)
  Loop
  Dim skipsBlank(0) As New com.sun.star.beans.PropertyValue
  skipsBlank(0).Name = "IsSkipEmptyPages"
  skipsBlank(0).Value = (blank = "")
  Dim filter(1) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName"
  filter(0).Value = "writer_pdf_Export"
  filter(1).Name = "FilterData"
  filter(1).Value = skipsBlank()
  paper.storeToURL(target, filter())
  paper.close(True)
End Sub

Sub Touch(block, paper)
  If block.supportsService("com.sun.star.text.TextTable") Then
    margin = block.TopMargin
    block.TopMargin = margin + 100
    pages = paper.CurrentController.PageCount
    block.TopMargin = margin
  Else
    margin = block.ParaTopMargin
    block.ParaTopMargin = margin + 1
    block.ParaTopMargin = margin
  End If
  pages = paper.CurrentController.PageCount
End Sub
`
