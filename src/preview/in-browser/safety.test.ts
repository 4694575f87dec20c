import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Installed, install } from '../../cli/program.test-support.ts'
import { paper } from './paper.test-support.ts'
import { chromiumPath, complaints, launch, type RunningPreview, settled, startPreview } from './preview.test-support.ts'

let installed: Installed
beforeAll(() => {
  installed = install()
}, 120_000)
afterAll(() => installed?.remove())

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** A request as it is, its path not tidied up. */
function ask(
  address: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  body?: string,
): Promise<Answer> {
  const { port } = new URL(address)
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, headers, method: body === undefined ? 'GET' : 'POST' },
      (reply) => {
        let text = ''
        reply.setEncoding('utf8').on('data', (chunk) => {
          text += chunk
        })
        reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: text }))
      },
    )
    sent.on('error', reject).end(body)
  })
}

describe('what the server gives, and to whom', () => {
  let running: RunningPreview
  let draft = ''
  beforeAll(async () => {
    writeFileSync(join(installed.folder, 'kl.md'), paper({ secrecy: 'mật' }))
    writeFileSync(join(installed.folder, 'khac.txt'), 'của người khác')
    running = await startPreview(installed, ['kl.md', '--port', '0'])
    draft = String((await ask(running.address, '/')).headers.location)
  })
  afterAll(() => running?.stop())

  test('the draft and what is made of it, never kept by a browser', async () => {
    expect(draft).toMatch(/^\/d\/[A-Za-z0-9]+\/$/)
    for (const path of [draft, `${draft}reading`, `${draft}docx`, `${draft}pdf`]) {
      const { status, headers } = await ask(running.address, path)
      expect([path, status, headers['cache-control']]).toEqual([path, 200, 'no-store'])
    }
  })

  test('a policy that knows no inline script, no other origin and no frame around', async () => {
    const { headers, body } = await ask(running.address, draft)
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(body).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=|<style/)
    const reading = await ask(running.address, `${draft}reading`)
    expect(String(reading.headers['content-security-policy'])).toMatch(/sandbox(?!.*allow-scripts)/)
  })

  test('no way out of the draft, whatever the path says', async () => {
    const paths = [
      '/khac.txt',
      '/../khac.txt',
      `${draft}../khac.txt`,
      `${draft}khac.txt`,
      `${draft}%2e%2e%2fkhac.txt`,
      `${draft}image/..%2f..%2fkhac.txt`,
      '/assets/../package.json',
      '/assets/fonts/..%2f..%2f..%2fpackage.json',
      '/d/khac.txt/',
      '/%00',
      '/%zz',
    ]
    for (const path of paths) {
      const { status, body } = await ask(running.address, path)
      expect([path, status]).toEqual([path, 404])
      expect(body).not.toContain('của người khác')
    }
  })

  test('strangers are refused: another name for this machine, another site, another kind of message', async () => {
    expect((await ask(running.address, draft, { Host: 'vidu.vn' })).status).toBe(403)
    const json = { 'Content-Type': 'application/json' }
    const cursor = '{"file":"kl.md","line":3}'
    expect((await ask(running.address, '/cursor', { ...json, Origin: 'http://vidu.vn' }, cursor)).status).toBe(403)
    expect((await ask(running.address, '/cursor', { 'Content-Type': 'text/plain' }, cursor)).status).toBe(415)
    expect((await ask(running.address, '/cursor', json, 'x'.repeat(9000))).status).toBe(400)
    expect((await ask(running.address, '/cursor', json, '{"file":"/etc/passwd","line":1}')).status).toBe(404)
    expect((await ask(running.address, '/cursor', json, cursor)).status).toBe(200)
    expect((await ask(running.address, '/open', json, `{"draft":"${draft.split('/')[2]}","line":1}`)).body).toBe(
      '{"opened":false}',
    )
  })

  test('it listens on the loopback address and says of a secret paper that it is one', async () => {
    expect(new URL(running.address).hostname).toBe('127.0.0.1')
    expect(running.said()).toContain('kl.md có dấu độ mật MẬT')
  })
})

test('a busy port is a sentence, and the next one is taken', async () => {
  writeFileSync(join(installed.folder, 'ban.md'), paper())
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port } = other.address() as AddressInfo
  const running = await startPreview(installed, ['ban.md', '--port', String(port)])
  expect(Number(new URL(running.address).port)).toBeGreaterThan(port)
  expect(running.said()).toContain(`Cổng ${port} đang có chương trình khác dùng`)
  await running.stop()
  other.close()
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends it in peace', async (signal) => {
  writeFileSync(join(installed.folder, 'het.md'), paper())
  const running = await startPreview(installed, ['het.md', '--port', '0'])
  const code = new Promise((resolve) => running.child.once('exit', (status, by) => resolve([status, by])))
  running.child.kill(signal)
  expect(await code).toEqual([0, null])
})

test('what names nothing is told, with the exit code of a wrong use', () => {
  expect(installed.run(['preview', 'khong-co.md', '--port', '0']).status).toBe(2)
  expect(installed.run(['preview', '-']).status).toBe(2)
  expect(installed.run(['preview', 'kl.md', '--port', '70000']).stderr).toContain('--port')
})

describe.skipIf(!chromiumPath)('in Chromium', () => {
  test('words of a draft are words: no markup, no script, no address of theirs runs', async () => {
    const evil =
      '<img src=x onerror="document.title=1"><script>document.title=2</script> [bấm](javascript:alert(1)) &lt;b&gt;'
    writeFileSync(
      join(installed.folder, 'xau.md'),
      paper({ first: evil }).replace('Bình Sơn\nngày', '<i onclick=x>Bình\nngày'),
    )
    const running = await startPreview(installed, ['xau.md', '--port', '0'])
    const browser = await launch()
    const page = await browser.newPage()
    await page.goto(running.address)
    await settled(page)
    await page.click('#view-reading')
    await page.waitForSelector('iframe.now')
    expect(await page.title()).not.toMatch(/^[12]/)
    expect(await page.locator('#sheets img:not(.picture), #sheets script, #sheets a, #sheets [onclick]').count()).toBe(
      0,
    )
    expect(await page.textContent('#sheets')).toContain('<script>')
    expect(await page.frameLocator('iframe.now').locator('script, [onerror], [href^=javascript]').count()).toBe(0)
    await browser.close()
    await running.stop()
  })

  test('a secret paper carries its notice and leaves no title behind', async () => {
    const running = await startPreview(installed, ['kl.md', '--port', '0', '--lang', 'en'])
    const browser = await launch()
    const page = await browser.newPage()
    await page.goto(running.address)
    await settled(page)
    expect(await page.textContent('#secret')).toContain('This paper is marked “MẬT”')
    expect(await page.title()).toBe('ketluan · preview')
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    expect(await page.textContent('#findings-title')).toBe('Findings')
    await browser.close()
    await running.stop()
  })

  test('a folder is a list that keeps itself up to date; each draft has a page and the way to its editor', async () => {
    mkdirSync(join(installed.folder, 'hồ sơ'))
    writeFileSync(join(installed.folder, 'hồ sơ', 'một.md'), paper())
    writeFileSync(join(installed.folder, 'hồ sơ', 'hai.md'), paper({ first: 'Các chi bộ phân đấu.' }))
    const line = paper().split('\n').indexOf('**I- TÌNH HÌNH**') + 3
    const opened = join(installed.folder, 'da-mo.txt')
    const editor = `${process.execPath} -e require('fs').writeFileSync(process.argv[1],process.argv[2]) "${opened}" {file}:{line}`
    const running = await startPreview(installed, ['hồ sơ', '--port', '0', '--editor', editor])
    const browser = await launch()
    const page = await browser.newPage()
    await page.goto(running.address)
    await page.waitForFunction(() => document.querySelectorAll('.drafts .facts').length === 2)
    expect(await page.textContent('.drafts li:has-text("hai.md") .facts')).toMatch(/3 trang.*cảnh báo/)
    expect(await complaints(page)).toEqual([])
    writeFileSync(join(installed.folder, 'hồ sơ', 'ba.md'), paper())
    await page.waitForSelector('.drafts li:has-text("ba.md") .facts')
    await page.click('.drafts a:has-text("hai.md")')
    await settled(page)
    await page.locator('.text', { hasText: 'phân đấu' }).click()
    await page.waitForFunction(() => document.getElementById('live')?.textContent?.startsWith('Đã mở hai.md'))
    await expect
      .poll(() => (existsSync(opened) ? readFileSync(opened, 'utf8') : ''))
      .toMatch(new RegExp(`hồ sơ.hai\\.md:${line}$`))
    await page.click('.back')
    await page.waitForSelector('.drafts')
    await browser.close()
    await running.stop()
  })
})
