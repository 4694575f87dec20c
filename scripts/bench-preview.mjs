// From a save to new pixels, measured in a real browser, and memory over a thousand saves.
//   npm run bench:preview [-- DRAFT]        saves: SAVES=40   of the memory run: LONG=1000
// A word is written anew in the middle of the paper, and a sentence comes and goes at its head, which moves every line below.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const saves = Number(process.env.SAVES ?? 40)
const long = Number(process.env.LONG ?? 1000)
const seed = join(root, '../shared/seeds/ket-luan-hoi-nghi-24.md')
const draft = process.argv[2] ?? (existsSync(seed) ? seed : join(root, 'examples/tinh-uy-ban-thuong-vu.md'))
const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
if (!executablePath) {
  console.log('not measured: there is no Chromium on this machine')
  process.exit(0)
}
const folder = mkdtempSync(join(tmpdir(), 'ketluan-bench-'))
/** Previews that have not ended. */
const running = new Set()
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
try {
  const text = readFileSync(draft, 'utf8')
  console.log(`draft: ${draft}; node ${process.version}; load ${loadavg()[0].toFixed(1)}`)
  await measure('seed', text, { word: 100 })
  await measure('100 pages', enlarged(text), { word: 250 })
  await measureMemory(text)
} finally {
  // Also where something went wrong in between: nothing that was started stays.
  for (const child of running) child.kill()
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}

async function measure(name, text, goal) {
  const preview = await open(text)
  const pages = await preview.page.locator('.sheet').count()
  const middle = text.indexOf('\n\n', Math.floor(text.length / 2)) + 2
  const head = text.indexOf('\n\n', text.indexOf('I. ')) + 2
  const word = await preview.run((n) => `${text.slice(0, middle)}Lần ${n}. ${text.slice(middle)}`)
  const line = await preview.run(
    (n) =>
      `${text.slice(0, head)}${n % 2 ? 'Thêm một câu để các dòng sau dời chỗ, dài hơn một dòng giấy một chút cho chắc chắn.\n\n' : ''}${text.slice(head)}`,
  )
  for (const [what, { pixels, analysis, findings, sheets }] of [
    ['a word in the middle', word],
    ['all lines moved', line],
  ]) {
    const target = what.startsWith('a word') ? `  goal ${goal.word}` : ''
    console.log(
      `${name} (${pages} pages), ${what}: save → pixels ${show(pixels)} ms${target}; server: pages ${show(analysis)}, findings ${show(findings)} ms; sheets redrawn ${show(sheets)}`,
    )
  }
  await preview.close()
}

async function measureMemory(text) {
  const preview = await open(text)
  const client = await preview.page.context().newCDPSession(preview.page)
  const middle = text.indexOf('\n\n', Math.floor(text.length / 2)) + 2
  const memory = async () => {
    await client.send('HeapProfiler.collectGarbage')
    const { usedSize } = await client.send('Runtime.getHeapUsage')
    return `${(residentOf(preview.pid) / 1e6).toFixed(0)} + ${(usedSize / 1e6).toFixed(1)} MB`
  }
  const tell = async (count) => console.log(`memory of server + page after ${count} saves: ${await memory()}`)
  await tell(0)
  const begun = performance.now()
  for (let n = 1; n <= long; n += 1) {
    await preview.save(`${text.slice(0, middle)}Lần ${n}. ${text.slice(middle)}`)
    // Told as it goes, so that a run that is cut short has said something.
    if (n % Math.ceil(long / 5) === 0 || n === long) await tell(n)
  }
  console.log(`${long} saves shown and checked in ${((performance.now() - begun) / 1000).toFixed(0)} s`)
  await preview.close()
}

async function open(text) {
  const file = join(folder, 'du-thao.md')
  writeFileSync(file, text)
  const child = spawn(process.execPath, [join(root, 'bin/ketluan.js'), 'preview', 'du-thao.md', '--port', '0'], {
    cwd: folder,
  })
  running.add(child)
  child.once('exit', () => running.delete(child))
  let said = ''
  const address = await new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(said)))
    child.stderr.on('data', (words) => {
      said += words
      const found = /http:\S+/.exec(said)
      if (found) resolve(found[0])
    })
  })
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(address)
  const settled = (after) =>
    page.waitForFunction(
      (version) =>
        Number(document.body.dataset.version ?? -1) > version && !document.body.classList.contains('is-checking'),
      after,
      { timeout: 60_000 },
    )
  await settled(-1)
  const middleOfText = await page.locator('.sheet').count()
  await page.$eval('#desk', (desk, at) => desk.scrollTo(0, (desk.scrollHeight * at) / 2), middleOfText > 2 ? 1 : 0)
  // The frame in which a redrawn sheet in sight was painted.
  await page.evaluate(() => {
    globalThis.painted = 0
    globalThis.redrawn = new Set()
    globalThis.last = performance.now()
    new MutationObserver((changes) => {
      globalThis.last = performance.now()
      for (const { target } of changes) if (target.className === 'sheet') globalThis.redrawn.add(target)
      if (globalThis.painted === 0) {
        globalThis.painted = -1
        requestAnimationFrame(() => setTimeout(() => (globalThis.painted = performance.timeOrigin + performance.now())))
      }
    }).observe(document.getElementById('sheets'), { childList: true, subtree: true })
  })
  const version = () => page.evaluate(() => Number(document.body.dataset.version))
  let took = { pages: 0, findings: 0 }
  const events = listen(`${page.url()}events`, (state) => {
    took = { pages: state.took.pages, findings: state.took.findings || took.findings }
  })
  return {
    page,
    pid: child.pid,
    /** Until it is shown and checked; nothing is measured. */
    async save(written) {
      const before = await version()
      writeFileSync(file, written)
      await settled(before)
    },
    async run(textOf, count = saves) {
      const measured = { pixels: [], analysis: [], findings: [], sheets: [] }
      for (let n = 0; n < count; n += 1) {
        // Sheets out of sight are drawn after those in sight; they belong to the save before.
        await page.waitForFunction(() => performance.now() - globalThis.last > 150)
        const version = await page.evaluate(() => {
          globalThis.painted = 0
          globalThis.redrawn.clear()
          return Number(document.body.dataset.version)
        })
        const saved = Date.now()
        writeFileSync(file, textOf(n + 1))
        await page.waitForFunction(() => globalThis.painted > 0, null, { timeout: 60_000 })
        await settled(version)
        const [painted, sheets] = await page.evaluate(() => [globalThis.painted, globalThis.redrawn.size])
        measured.pixels.push(painted - saved)
        measured.sheets.push(sheets)
        measured.analysis.push(took.pages)
        measured.findings.push(took.findings)
      }
      return measured
    },
    async close() {
      events.destroy()
      await page.close()
      child.stdin.end()
      await new Promise((resolve) => child.once('exit', resolve))
    },
  }
}

function listen(address, heard) {
  const request = get(address, (response) => {
    let rest = ''
    response.setEncoding('utf8').on('data', (chunk) => {
      const events = (rest + chunk).split('\n\n')
      rest = events.pop()
      for (const event of events) {
        const data = /^event: state\ndata: (.*)$/m.exec(event)
        if (data) heard(JSON.parse(data[1]).state)
      }
    })
    response.on('error', () => {})
  })
  request.on('error', () => {})
  return request
}

/** Median and ninth decile of the later half, when everything is warm. */
function show(values) {
  const sorted = values.slice(Math.floor(values.length / 2)).sort((a, b) => a - b)
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(0)
  return `${at(0.5)} (9 of 10: ${at(0.9)})`
}

function residentOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) * 1024
  } catch {
    return Number.NaN
  }
}

/** The body again and again, until there are a hundred pages. */
function enlarged(text) {
  const start = text.search(/^\W*I[.-] /m)
  const end = text.lastIndexOf('Nơi nhận') > start ? text.lastIndexOf('Nơi nhận') - 40 : text.length
  const body = text.slice(start, end)
  return text.slice(0, start) + body.repeat(Math.ceil(255_000 / Math.max(1, body.length))) + text.slice(end)
}
