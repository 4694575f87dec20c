import { expect, test } from 'vitest'
import { memoryHost } from '../../host/memory-host.ts'
import { openBrowser, readEditor, runEditor } from './editor.ts'

test.each([
  ['linux', ['xdg-open']],
  ['darwin', ['open']],
  ['win32', ['rundll32', 'url.dll,FileProtocolHandler']],
] as const)('on %s --open runs the program of the system, with the address as one word', async (platform, words) => {
  const host = memoryHost({ platform })
  expect(await openBrowser(host, 'http://127.0.0.1:8711/')).toBe(true)
  expect(host.started()).toEqual([[...words, 'http://127.0.0.1:8711/']])
})

test('a machine without such a program is told of', async () => {
  expect(await openBrowser(memoryHost({ programs: false }), 'http://127.0.0.1:8711/')).toBe(false)
})

test('an editor gets file and line as words of its own, whatever they hold', async () => {
  const host = memoryHost()
  const editor = readEditor('code -g {file}:{line}')
  if (editor?.kind !== 'command') throw new Error('no command')
  await runEditor(host, editor.words, '/hồ sơ/a; rm -rf $HOME.md', 12)
  expect(host.started()).toEqual([['code', '-g', '/hồ sơ/a; rm -rf $HOME.md:12']])
})
