import type { Host } from '../../host/host.ts'
import { safeHeaders } from './guard.ts'
import { tabIcon } from './icons.ts'
import type { Answer } from './serve.ts'

const fonts = ['regular', 'bold', 'italic', 'bold-italic']

/** Script, styles and fonts of the page: the program's own files, none of them with a word of a draft. */
export function shippedFiles(host: Host): (path: string) => Answer | null {
  const files = new Map<string, { readonly type: string; readonly read: () => Uint8Array | string }>([
    ['/assets/preview.js', { type: 'text/javascript; charset=utf-8', read: () => host.built('preview/preview.js') }],
    ['/assets/preview.css', { type: 'text/css; charset=utf-8', read: () => host.built('preview/preview.css') }],
    ['/assets/icon.svg', { type: 'image/svg+xml', read: () => tabIcon }],
    ...fonts.map(
      (name) =>
        [`/assets/fonts/${name}.ttf`, { type: 'font/ttf', read: () => host.asset(`fonts/tinos-${name}.ttf`) }] as const,
    ),
  ])
  return (path) => {
    const file = files.get(path)
    if (!file) return null
    return (_request, response) => {
      response
        .writeHead(200, { ...safeHeaders, 'Cache-Control': 'no-cache', 'Content-Type': file.type })
        .end(file.read())
    }
  }
}
