import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LanguageServer, startLanguageServer } from './language-server.test-support.ts'

const folder = mkdtempSync(join(tmpdir(), 'ketluan-editor-'))
let server: LanguageServer
beforeAll(async () => {
  server = await startLanguageServer(folder)
})
afterAll(() => {
  server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const schema = (name: string) => fileURLToPath(new URL(`../../schemas/${name}.schema.json`, import.meta.url))

/** Opens a text in the editor, with the first line that the README shows. */
function open(name: string, schemaName: string, text: string): string {
  const uri = pathToFileURL(join(folder, name)).href
  const whole = `# yaml-language-server: $schema=${schema(schemaName)}\n${text}`
  server.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text: whole } })
  return uri
}

interface Completion {
  readonly items: readonly { readonly label: string; readonly documentation?: string | { readonly value: string } }[]
}

/** What the editor offers at a place; lines count from 0, the modeline is the first. */
async function offered(uri: string, line: number, character: number): Promise<Completion['items']> {
  const position = { textDocument: { uri }, position: { line, character } }
  return ((await server.request('textDocument/completion', position)) as Completion).items
}

interface Published {
  readonly uri: string
  readonly diagnostics: readonly {
    readonly message: string
    readonly range: { readonly start: { readonly line: number } }
  }[]
}

async function underlined(uri: string): Promise<Published['diagnostics']> {
  const fits = (params: Published) => params.uri === uri
  return ((await server.heard('textDocument/publishDiagnostics', fits)) as Published).diagnostics
}

describe('an editor with the YAML language server', () => {
  test('offers the fields of a draft with what they are for', async () => {
    const uri = open('a.yaml', 'yaml-draft', 'cơ quan: Đảng uỷ xã Vĩnh Hoà\nn\n')
    const items = await offered(uri, 2, 1)
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['nơi nhận', 'người ký', 'nội dung']))
    const { documentation } = items.find(({ label }) => label === 'nơi nhận') ?? {}
    expect(JSON.stringify(documentation)).toContain('mục cuối là nơi lưu')
  })

  test('offers the words of a choice', async () => {
    const uri = open('ketluan.yaml', 'profile', 'lựa chọn:\n  dấu kết: \n')
    expect((await offered(uri, 2, 11)).map(({ label }) => label).join(' ')).toContain('./.')
  })

  test('underlines a value of the wrong form, and nothing else', async () => {
    const uri = open('b.yaml', 'yaml-draft', 'số: [5]\nNơi_nhận:\n  - Lưu Văn phòng Đảng uỷ\nnơi nhận: 7\n')
    const found = await underlined(uri)
    expect(found.map(({ range }) => range.start.line)).toEqual([1, 4])
  })

  test('finds nothing in a draft that is well', async () => {
    const uri = open('c.yaml', 'yaml-draft', 'số: 5\nnội dung:\n  - mục: 1. A\n    nội dung: [B.]\n')
    expect(await underlined(uri)).toEqual([])
  })
})
