// Loads the CommonJS chunks of dist/ with V8's code cache where scripts/build.mjs left one that fits this Node.
const { readFileSync, renameSync, writeFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { dirname, resolve } = require('node:path')
const { Script } = require('node:vm')

const modules = new Map()
const scripts = new Map()

/** The exports of a chunk; chunks ask for each other by relative names, for Node's own modules by theirs. */
function load(file) {
  const known = modules.get(file)
  if (known) return known.exports
  const chunk = { exports: {} }
  modules.set(file, chunk)
  const script = compile(file)
  scripts.set(file, script)
  const nodeRequire = createRequire(file)
  const folder = dirname(file)
  const request = (name) => (name.startsWith('.') ? load(resolve(folder, name)) : nodeRequire(name))
  script.runInThisContext()(chunk.exports, request, chunk, file, folder)
  // The bundler exports by getters, so that chunks may need each other. Once a chunk stands, plain values do, and loops that
  // call into another chunk take a tenth less time.
  chunk.exports = Object.defineProperty({ ...chunk.exports }, '__esModule', { value: true })
  return chunk.exports
}

function compile(filename) {
  const code = readFileSync(filename, 'utf8')
  return new Script(`(function (exports, require, module, __filename, __dirname) {${code}\n})`, {
    filename,
    cachedData: readCache(filename),
  })
}

function readCache(file) {
  try {
    return readFileSync(`${file}.cache`)
  } catch {
    return undefined
  }
}

/** Keeps what was compiled up to now, functions that have run included. */
function saveCodeCache() {
  for (const [file, script] of scripts) {
    writeFileSync(`${file}.tmp`, script.createCachedData())
    renameSync(`${file}.tmp`, `${file}.cache`)
  }
}

module.exports = { load, saveCodeCache }
