// Bundles the program into dist/ and keeps its compiled code beside it, so that a command starts in the time it needs:
// a chunk for each path (a check never loads what only a PDF needs), as CommonJS (Node's ESM loader alone costs a third of
// a bare start), with V8's code cache of this machine's Node (another Node ignores it and compiles as usual).
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, transform } from 'esbuild'
import { withPlainLetters } from './letters.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
/** Of this folder, or of an installation that a test makes for itself. */
const dist = resolve(process.argv[2] ?? join(root, 'dist'))
/** Made here and moved to dist/ when whole, so that a program that runs meanwhile is not pulled to pieces. */
const fresh = `${dist}.tmp`
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
      contents: withPlainLetters(readFileSync(path, 'utf8')),
      loader: 'ts',
    }))
  },
}

async function bundle() {
  // esbuild splits ES modules only, so the chunks are made as those and turned into CommonJS one by one.
  const { outputFiles } = await build({
    ...target,
    absWorkingDir: root,
    entryPoints: {
      main: 'src/cli/main.ts',
      thread: 'src/cli/thread.ts',
      library: 'src/library/library.ts',
      'test-kit': 'src/library/test-kit.ts',
    },
    outdir: fresh,
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    write: false,
    legalComments: 'linked',
    // Its build for Node loads worker threads at once.
    alias: { fflate: 'fflate/browser' },
    define: { 'import.meta.url': 'ketluanModuleUrl' },
    plugins: [withoutUnused, plainLetters],
    logLevel: 'warning',
  })
  for (const file of outputFiles) {
    mkdirSync(dirname(file.path), { recursive: true })
    writeFileSync(file.path, file.path.endsWith('.js') ? await commonJs(file.text) : file.contents)
  }
  writeFileSync(join(fresh, 'package.json'), '{"type":"commonjs"}\n')
}

/** What the preview's page loads: one script and one style sheet, for browsers. */
async function bundlePage() {
  await build({
    absWorkingDir: root,
    entryPoints: { preview: 'src/preview/client/main.ts', 'preview-style': 'src/preview/client/preview.css' },
    outdir: join(fresh, 'preview'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome108', 'firefox115', 'safari16.4'],
    external: ['/assets/*'],
    logLevel: 'warning',
  })
  renameSync(join(fresh, 'preview/preview-style.css'), join(fresh, 'preview/preview.css'))
}

/** The types of the library: the declarations behind src/library/published.ts, with names that every TypeScript finds. */
function declareTypes() {
  const types = join(fresh, 'types')
  const project = join(root, 'src/library/tsconfig.json')
  const { bin } = createRequire(import.meta.url)('typescript/package.json')
  const tsc = join(root, 'node_modules/typescript', bin.tsc)
  execFileSync(process.execPath, [tsc, '-p', project, '--outDir', types], { stdio: ['ignore', 'inherit', 'inherit'] })
  for (const name of readdirSync(types, { recursive: true }).filter((file) => file.endsWith('.d.ts'))) {
    const file = join(types, name)
    const text = readFileSync(file, 'utf8').replace(/(\bfrom '\.{1,2}\/[^']+)\.ts'/g, "$1.js'")
    writeFileSync(file, text)
  }
  for (const name of ['published', 'published-test-kit'])
    writeFileSync(join(types, `library/${name}.d.mts`), `export * from './${name}.js'\n`)
}

async function commonJs(code) {
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

/** Runs every path once, so that the cache holds the functions a real run needs, and not only the outermost ones. */
async function cacheCode() {
  const { createLoader } = createRequire(import.meta.url)('../bin/load.js')
  const draft = join(root, 'examples/tinh-uy-ban-thuong-vu.md')
  const output = mkdtempSync(join(tmpdir(), 'ketluan-'))
  try {
    const whatAllNeed = createLoader(dist)
    await whatAllNeed.load('main.js').main(root, ['check', draft, '--quiet'])
    whatAllNeed.saveStart()
    const loader = createLoader(dist)
    const { main } = loader.load('main.js')
    await main(root, ['check', draft, '--quiet'])
    await main(root, ['build', draft, '--quiet', '-t', 'docx,pdf,html', '-o', output])
    loader.saveCodeCache()
  } finally {
    rmSync(output, { recursive: true, force: true })
  }
}

rmSync(fresh, { recursive: true, force: true })
await bundle()
await bundlePage()
declareTypes()
rmSync(dist, { recursive: true, force: true })
renameSync(fresh, dist)
await cacheCode()
// What the example has to be told is no matter of the build; a fault of the program is.
if (process.exitCode !== 4) process.exitCode = 0
