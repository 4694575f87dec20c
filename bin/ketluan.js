#!/usr/bin/env node
// Starts the bundle in dist/, or says in one sentence why it cannot. What it says itself must run on any Node.
// biome-ignore lint/style/useNodejsImportProtocol: a Node too old for us may also be too old for `node:`.
const { existsSync, readFileSync } = require('fs')
// biome-ignore lint/style/useNodejsImportProtocol: as above.
const { join } = require('path')

const root = join(__dirname, '..')
const dist = join(root, 'dist')
const words = process.argv.slice(2)
const version = process.versions.node.split('.').map(Number)

function refuse(vi, en) {
  const english = words.indexOf('--lang=en') >= 0 || words[words.indexOf('--lang') + 1] === 'en'
  process.stderr.write(`${english ? en : vi}\n`)
  process.exitCode = 2
}

/**
 * Ends at once: Node would first compile in the background what later calls could use, and none will come. A signal or a
 * failed write that came in the middle of the work is heard two turns later.
 */
function leave(turns, loader) {
  if (turns > 0) setImmediate(leave, turns - 1, loader)
  else if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) {
    if (!isFirst(loader)) process.exit()
    require('./keep-code.js')
      .keepCode(loader, root)
      .then(() => process.exit())
  }
}

/** All is said and written, and code that a further command would have to compile again was not kept yet. A CI throws it away. */
function isFirst(loader) {
  const isUsual = words.some((word) => word === 'build' || word === 'check' || word === 'doctor')
  return isUsual && !words.some((word) => word === '-w' || word === '--watch') && !process.env.CI && loader.isCold()
}

if (words[0] === '--version' || words[0] === '-V') {
  process.stdout.write(`${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version}\n`)
} else if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  refuse(
    `ketluan cần Node.js 20.19 trở lên; máy này đang có ${process.versions.node}.`,
    `ketluan needs Node.js 20.19 or later; this is ${process.versions.node}.`,
  )
} else if (!existsSync(join(dist, 'main.js'))) {
  refuse(
    'Chưa có bản dựng của ketluan (thư mục dist). Hãy chạy: npm run build',
    'ketluan has not been built yet (no dist folder). Please run: npm run build',
  )
} else {
  require('./tier-up.js').tierUpInTime()
  const loader = require('./load.js').createLoader(dist)
  loader
    .load('main.js')
    .main(root, words)
    .then(() => leave(3, loader))
}
