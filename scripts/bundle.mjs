// What esbuild makes of src/: the program's chunks and the preview's page. scripts/build.mjs writes them to dist/; the list of
// what the program is built of (scripts/generate-third-party.ts) reads whose files went into them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'
import { countsFolder, instrumented } from './coverage/instrument.mjs'
import { withPlainLetters } from './letters.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))

// esbuild takes letters by property (\p{L}) for newer than Node 20 and would make every such pattern anew at each call.
const supported = { 'regexp-unicode-property-escapes': true }
const target = { platform: 'node', target: 'node20.19', minify: true, supported }

/** What dependencies load and we never use: what asks for it, and what it asks for. */
const unused = [
  // fontkit unpacks WOFF2 with it: half a megabyte of dictionary for a font format that does not ship.
  { by: 'fontkit', name: 'brotli/decompress.js' },
  // commander starts commands of other files with it; ours are its own. Loading it takes 8 ms.
  { by: 'commander', name: 'node:child_process' },
]

const withoutUnused = {
  name: 'without-unused',
  setup(bundle) {
    bundle.onResolve({ filter: /^(?:brotli|node:child_process)/ }, ({ path, importer }) => {
      const asker = importer.replaceAll('\\', '/')
      const isUnused = unused.some(({ by, name }) => name === path && asker.includes(`node_modules/${by}/`))
      return isUnused ? { path, namespace: 'left-out' } : undefined
    })
    bundle.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
      contents: `module.exports = () => { throw new Error('${path} is not part of the bundle') }`,
    }))
  },
}

const plainLetters = {
  name: 'plain-letters',
  setup(bundle) {
    bundle.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: withPlainLetters(instrumented(readFileSync(path, 'utf8'), path)),
      loader: 'ts',
    }))
  },
}

/** What a bundle runs first: nothing, unless `npm run coverage` counts. */
const injected = (name) => (countsFolder ? [join(root, 'scripts/coverage', name)] : [])

/** The program's chunks as they go to a folder, as ES modules: esbuild splits no others. */
export function bundleProgram(outdir) {
  return build({
    ...target,
    absWorkingDir: root,
    entryPoints: {
      main: 'src/cli/main.ts',
      thread: 'src/cli/thread.ts',
      library: 'src/library/library.ts',
      'test-kit': 'src/library/test-kit.ts',
      trial: 'src/cli/trial.ts',
    },
    outdir,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    write: false,
    metafile: true,
    legalComments: 'linked',
    // Its build for Node loads worker threads at once.
    alias: { fflate: 'fflate/browser' },
    define: { 'import.meta.url': 'ketluanModuleUrl', ketluanCountsFolder: JSON.stringify(countsFolder ?? '') },
    inject: injected('in-program.mjs'),
    plugins: [withoutUnused, plainLetters],
    logLevel: 'warning',
  })
}

/** What the preview's page loads: one script and one style sheet, for browsers. */
export function bundlePage(outdir) {
  return build({
    absWorkingDir: root,
    entryPoints: { preview: 'src/preview/client/main.ts', 'preview-style': 'src/preview/client/preview.css' },
    outdir,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome108', 'firefox115', 'safari16.4'],
    external: ['/assets/*'],
    inject: injected('in-page.mjs'),
    plugins: [plainLetters],
    write: false,
    metafile: true,
    logLevel: 'warning',
  })
}

/** A chunk as CommonJS, in ASCII alone. */
export async function commonJs(code) {
  const url = "const ketluanModuleUrl = require('node:url').pathToFileURL(__filename).href;"
  const { code: chunk } = await transform(code, {
    ...target,
    format: 'cjs',
    supported: { ...supported, 'dynamic-import': false },
    banner: code.includes('ketluanModuleUrl') ? url : '',
  })
  // Only patterns are left: esbuild escapes strings by itself.
  return chunk.replace(/[^\x00-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
