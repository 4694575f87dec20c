// The thread one plug-in lives in. It hears of a paper, asks the plug-in, and answers with plain data; what the plug-in
// throws is an answer too. It knows nothing of the compiler, and the main thread stops it when it takes too long.
const { pathToFileURL } = require('node:url')
const { parentPort, workerData } = require('node:worker_threads')

let plugin
const said = (error) => String(error?.message ?? error).split('\n')[0]
const plain = (value) => JSON.parse(JSON.stringify(value ?? null))

/** What the plug-in says of itself, without its functions. */
function shapeOf({ name, prefix, rules = [], emitters = [] }) {
  return plain({
    name,
    prefix,
    rules: rules.map((rule) => ({ name: rule.name, findings: rule.findings, runs: typeof rule.check === 'function' })),
    emitters: emitters.map((emitter) => ({ format: emitter.format, runs: typeof emitter.emit === 'function' })),
  })
}

async function check(paper) {
  const results = []
  for (const rule of plugin.rules ?? []) {
    const findings = []
    const report = (code, at, params = {}) => {
      findings.push({ code: String(code), start: Number(at?.start), end: Number(at?.end), params: plain(params) })
    }
    try {
      await rule.check(paper, report)
      results.push({ rule: rule.name, findings, threw: null })
    } catch (error) {
      results.push({ rule: rule.name, findings: [], threw: said(error) })
    }
  }
  return results
}

async function emit({ format, paper }) {
  const made = await plugin.emitters.find((emitter) => emitter.format === format).emit(paper)
  return typeof made === 'string' ? new TextEncoder().encode(made) : made
}

async function open() {
  const loaded = await import(pathToFileURL(workerData.file).href)
  plugin = loaded.default ?? loaded
  return shapeOf(Object(plugin))
}

const work = { open, check, emit }

parentPort.on('message', async ({ id, task }) => {
  try {
    const result = await work[task.kind](task.given)
    parentPort.postMessage({ id, result })
  } catch (error) {
    parentPort.postMessage({ id, threw: said(error) })
  }
})
