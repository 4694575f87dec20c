// Loads the CommonJS chunks of dist/ with V8's code cache where there is one that fits this Node. What every command needs
// stands in one file, start.js: seventy small files take longer to open than to run.
const { readFileSync, writeFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { dirname, join, relative, resolve, sep } = require('node:path')
const { Script } = require('node:vm')
const { codeCacheOf } = require('./code-cache.js')

const parameters = '(exports, require, module, __filename, __dirname)'
const nodeRequire = createRequire(__filename)

/**
 * Of one dist/ folder. `cached: false` where V8's flags are another's (bin/tier-up.js): it would read the code cache and
 * refuse it.
 */
function createLoader(dist, { cached = true } = {}) {
  const modules = new Map()
  const scripts = new Map()
  const cache = codeCacheOf(dist)
  const nameOf = (file) => relative(dist, file).replaceAll(sep, '/')
  const startFile = join(dist, 'start.js')
  const start = readStart()

  /** The exports of a chunk; chunks ask for each other by relative names, for Node's own modules by theirs. */
  function load(file) {
    const known = modules.get(file)
    if (known) return known.exports
    const chunk = { exports: {} }
    modules.set(file, chunk)
    const run = start[nameOf(file)] ?? compile(file, `(function ${parameters} {${readCode(file)}\n})`)
    const folder = dirname(file)
    const request = (name) => (name.startsWith('.') ? load(resolve(folder, name)) : nodeRequire(name))
    run(chunk.exports, request, chunk, file, folder)
    // The bundler exports by getters, so that chunks may need each other. Once a chunk stands, plain values do, and loops
    // that call into another chunk take a tenth less time.
    chunk.exports = Object.defineProperty({ ...chunk.exports }, '__esModule', { value: true })
    return chunk.exports
  }

  function compile(filename, code) {
    const cachedData = cached ? cache.read(filename, code) : undefined
    const script = new Script(code, { filename, cachedData })
    scripts.set(filename, { script, code, isCold: cachedData === undefined || script.cachedDataRejected })
    return script.runInThisContext()
  }

  function readStart() {
    try {
      return compile(startFile, readCode(startFile))
    } catch (error) {
      if (error.code === 'ENOENT') return {}
      throw error
    }
  }

  /** Writes the chunks that are loaded by now into start.js. */
  function saveStart() {
    const chunks = [...modules.keys()].map(
      (file) => `${JSON.stringify(nameOf(file))}: function ${parameters} {${readCode(file)}\n}`,
    )
    writeFileSync(startFile, `({${chunks.join(',\n')}})`)
  }

  /** Keeps what was compiled up to now, functions that have run included. Where start.js has its cache, all have: it comes last. */
  function saveCodeCache(write = cache.beside) {
    for (const [file, { script, code }] of [...scripts].reverse())
      write({ file, code, data: script.createCachedData() })
  }

  return {
    load: (name) => load(join(dist, name)),
    saveStart,
    saveCodeCache,
    isCold: () => scripts.get(startFile)?.isCold === true,
    /** Of caches; `null` where nothing can be written. */
    cacheWriter: cache.writer,
  }
}

/** The bundle is written in ASCII, which Node reads faster than UTF-8. */
const readCode = (file) => readFileSync(file, 'latin1')

module.exports = { createLoader }
