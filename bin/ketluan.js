#!/usr/bin/env node
// Starts the bundle in dist/, or says in one sentence why it cannot. What it says itself must run on any Node.
import { existsSync, readFileSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const words = process.argv.slice(2)
const english = words.join(' ').replace('=', ' ').includes('--lang en')
const [major, minor] = process.versions.node.split('.').map(Number)
const entry = new URL('../dist/main.js', import.meta.url)

function refuse(vi, en) {
  process.stderr.write(`${english ? en : vi}\n`)
  process.exitCode = 2
}

if (words[0] === '--version' || words[0] === '-V') {
  const about = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  process.stdout.write(`${about.version}\n`)
} else if (major < 20 || (major === 20 && minor < 19)) {
  refuse(
    `ketluan cần Node.js 20.19 trở lên; máy này đang có ${process.versions.node}.`,
    `ketluan needs Node.js 20.19 or later; this is ${process.versions.node}.`,
  )
} else if (!existsSync(entry)) {
  refuse(
    'Chưa có bản dựng của ketluan (thư mục dist). Hãy chạy: npm run build',
    'ketluan has not been built yet (no dist folder). Please run: npm run build',
  )
} else {
  // Node 22.1 and later keep the compiled bundle between runs.
  if (module.enableCompileCache) module.enableCompileCache()
  const { main } = await import(entry.href)
  process.exitCode = await main(fileURLToPath(new URL('..', import.meta.url)), words)
}
