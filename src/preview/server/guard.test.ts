import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { addressOf, readEditor } from './editor.ts'
import { isTrusted } from './guard.ts'

const request = (headers: IncomingMessage['headers'], method = 'GET') => ({ headers, method }) as IncomingMessage

test('only loopback names and our own port are answered', () => {
  for (const host of ['127.0.0.1:5205', 'localhost:5205', '[::1]:5205', 'LOCALHOST:5205']) {
    expect(isTrusted(request({ host }), 5205)).toBe(true)
  }
  for (const host of [
    'vidu.vn',
    'vidu.vn:5205',
    '127.0.0.1',
    '127.0.0.1:80',
    '127.0.0.1.vidu.vn:5205',
    '',
    undefined,
  ]) {
    expect(isTrusted(request({ host }), 5205)).toBe(false)
  }
})

test('another site may lead here by a link and do nothing else', () => {
  const host = '127.0.0.1:5205'
  const cross = { host, 'sec-fetch-site': 'cross-site' } as const
  expect(isTrusted(request({ ...cross, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }), 5205)).toBe(true)
  expect(isTrusted(request({ ...cross, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }), 5205)).toBe(false)
  expect(isTrusted(request({ ...cross, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }), 5205)).toBe(false)
  expect(
    isTrusted(request({ ...cross, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }, 'POST'), 5205),
  ).toBe(false)
  expect(isTrusted(request({ host, origin: 'http://vidu.vn' }, 'POST'), 5205)).toBe(false)
  expect(isTrusted(request({ host, origin: 'null' }, 'POST'), 5205)).toBe(false)
  expect(isTrusted(request({ host, origin: 'http://127.0.0.1:5206' }, 'POST'), 5205)).toBe(false)
  expect(isTrusted(request({ host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' }, 'POST'), 5205)).toBe(
    true,
  )
  expect(isTrusted(request({ host }, 'POST'), 5205)).toBe(true)
})

test('an editor is an address or a command, and never a script', () => {
  expect(readEditor('vscode://file/{file}:{line}')).toEqual({
    kind: 'address',
    template: 'vscode://file/{file}:{line}',
  })
  expect(readEditor('"C:\\Trình soạn\\e.exe" -g {file}:{line}')).toEqual({
    kind: 'command',
    words: ['C:\\Trình soạn\\e.exe', '-g', '{file}:{line}'],
  })
  expect(readEditor('gedit')).toEqual({ kind: 'command', words: ['gedit', '{file}'] })
  expect(readEditor('javascript://x/{file}')).toBeNull()
  expect(readEditor(' ')).toBeNull()
  expect(addressOf('vscode://file/{file}:{line}', 'C:\\hồ sơ\\a b.md', 7)).toBe(
    'vscode://file/C:/h%E1%BB%93%20s%C6%A1/a%20b.md:7',
  )
})
