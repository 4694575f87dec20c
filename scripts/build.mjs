// Bundles the program into dist/ and keeps its compiled code beside it, so that a command starts in the time it needs:
// a chunk for each path (a check never loads what only a PDF needs), as CommonJS (Node's ESM loader alone costs a third of
// a bare start), with V8's code cache of this machine's Node (another Node ignores it and compiles as usual).
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundlePage, bundleProgram, commonJs } from './bundle.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
/** Of this folder, or of an installation that a test makes for itself. */
const dist = resolve(process.argv[2] ?? join(root, 'dist'))
/** Made here and moved to dist/ when whole, so that a program that runs meanwhile is not pulled to pieces. */
const fresh = `${dist}.tmp`

async function writeProgram() {
  const { outputFiles } = await bundleProgram(fresh)
  for (const file of outputFiles) {
    mkdirSync(dirname(file.path), { recursive: true })
    writeFileSync(file.path, file.path.endsWith('.js') ? await commonJs(file.text) : file.contents)
  }
  writeFileSync(join(fresh, 'package.json'), '{"type":"commonjs"}\n')
}

async function writePage() {
  const { outputFiles } = await bundlePage(join(fresh, 'preview'))
  mkdirSync(join(fresh, 'preview'))
  for (const { path, contents } of outputFiles) writeFileSync(path, contents)
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

/** Runs every path once, so that the cache holds the functions a real run needs, and not only the outermost ones. */
async function cacheCode() {
  const require = createRequire(import.meta.url)
  const { createLoader } = require('../bin/load.js')
  // A cache is good only under the flags it was made with.
  require('../bin/tier-up.js').tierUpInTime()
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
    await loader.load('trial.js').tryOut(root)
    loader.saveCodeCache()
  } finally {
    rmSync(output, { recursive: true, force: true })
  }
}

rmSync(fresh, { recursive: true, force: true })
await writeProgram()
await writePage()
declareTypes()
rmSync(dist, { recursive: true, force: true })
renameSync(fresh, dist)
await cacheCode()
// What the example has to be told is no matter of the build; a fault of the program is.
if (process.exitCode !== 4) process.exitCode = 0
