import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Installed, install } from '../../cli/program.test-support.ts'
import { paper, picture } from './paper.test-support.ts'
import {
  chromiumPath,
  complaints,
  launch,
  type RunningPreview,
  settled,
  startPreview,
  versionOf,
} from './preview.test-support.ts'

describe.skipIf(!chromiumPath)('the page of a draft in Chromium', () => {
  let installed: Installed
  let running: RunningPreview
  let browser: Browser
  let page: Page
  const errors: string[] = []
  const file = (name: string) => join(installed.folder, name)
  const write = (text: string) => writeFileSync(file('kl.md'), text)
  const save = async (text: string): Promise<void> => {
    const before = await versionOf(page)
    write(text)
    await settled(page, before)
  }
  const hashes = () => page.$$eval('.sheet', (sheets) => sheets.map((sheet) => (sheet as HTMLElement).dataset.hash))

  beforeAll(async () => {
    installed = install()
    write(paper())
    writeFileSync(file('so-do.png'), picture(false))
    running = await startPreview(installed, ['kl.md', '--port', '0'])
    browser = await launch()
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await page.goto(running.address)
    await settled(page)
  }, 120_000)

  afterAll(async () => {
    await browser?.close()
    const code = await running?.stop()
    installed?.remove()
    expect(code).toBe(0)
  })

  test('shows all sheets, with letterhead, table, picture, note and page number', async () => {
    expect(await page.locator('.sheet').count()).toBe(3)
    expect(await page.textContent('#title')).toContain('về công tác sáu tháng đầu năm')
    const words = await page.textContent('#sheets')
    for (const part of ['ĐẢNG CỘNG SẢN VIỆT NAM', 'Thôn Đoài', 'Kèm theo bảng phân công', 'Lê Văn Thử']) {
      expect(words).toContain(part)
    }
    expect(await page.$eval('.picture', (image) => (image as HTMLImageElement).naturalWidth)).toBe(80)
    expect(await page.locator('[role=columnheader]').count()).toBe(2)
    expect(await page.textContent('.sheet >> nth=1 >> .artifact')).toBe('2')
    expect(await page.textContent('#page-of')).toBe('Trang 1/3')
    expect(errors).toEqual([])
  })

  test('no line is wider than it was set', async () => {
    const over = await page.$$eval('.text', (texts) =>
      texts.flatMap((text) => {
        const right = text.getBoundingClientRect().right + 1
        return [...text.querySelectorAll('.line')]
          .filter((line) => {
            const range = document.createRange()
            range.selectNodeContents(line)
            const spaces = /\s*$/.exec(line.textContent ?? '')?.[0].length ?? 0
            const last = line.lastChild
            if (last && spaces > 0)
              range.setEnd(
                last,
                (last.nodeValue ?? last.textContent ?? '').length > 0 && last.nodeType === 3
                  ? (last.nodeValue ?? '').trimEnd().length
                  : last.childNodes.length,
              )
            return range.getBoundingClientRect().right > right
          })
          .map((line) => line.textContent)
      }),
    )
    expect(over).toEqual([])
  })

  test('a save redraws the changed sheet only, and keeps place and zoom', async () => {
    await page.click('#zoom-in')
    const zoom = await page.textContent('#zoom-level')
    await page.$eval('#desk', (desk) => desk.scrollTo(0, 1500))
    const before = await hashes()
    await page.$$eval('.paper', (papers) => {
      for (const each of papers) (each as HTMLElement).dataset.kept = 'yes'
    })
    await save(paper({ first: 'Bảy tháng qua, các chi bộ giữ nếp sinh hoạt đều.' }))
    expect(await page.textContent('#sheets')).toContain('Bảy tháng qua')
    const after = await hashes()
    expect(after[0]).not.toBe(before[0])
    expect(after.slice(1)).toEqual(before.slice(1))
    expect(await page.$$eval('.paper', (papers) => papers.map((each) => (each as HTMLElement).dataset.kept))).toEqual([
      undefined,
      'yes',
      'yes',
    ])
    expect(await page.$eval('#desk', (desk) => desk.scrollTop)).toBe(1500)
    expect(await page.textContent('#zoom-level')).toBe(zoom)
    await page.click('#fit')
    await page.$eval('#desk', (desk) => desk.scrollTo(0, 0))
  })

  test('hears of saves by rename, in two steps, of profile and picture', async () => {
    const until = (text: string) =>
      page.waitForFunction((words) => document.getElementById('sheets')?.textContent?.includes(words), text)
    writeFileSync(file('kl.md~'), paper({ first: 'Lưu bằng cách đổi tên.' }))
    renameSync(file('kl.md~'), file('kl.md'))
    await until('Lưu bằng cách đổi tên.')
    write('')
    await new Promise((resolve) => setTimeout(resolve, 120))
    expect(await page.locator('.sheet').count()).toBe(3)
    write(paper({ first: 'Lưu hai bước.' }))
    await until('Lưu hai bước.')
    const source = await page.$eval('.picture', (image) => (image as HTMLImageElement).src)
    writeFileSync(file('so-do.png'), picture(true))
    await page.waitForFunction((before) => document.querySelector<HTMLImageElement>('.picture')?.src !== before, source)
    write(paper().replace(/^địa danh:.*\n/m, ''))
    await page.waitForFunction(() => !document.getElementById('sheets')?.textContent?.includes('Bình Sơn, ngày'))
    writeFileSync(file('ketluan.yaml'), 'địa danh: Sơn Tịnh\n')
    await until('Sơn Tịnh, ngày')
    execFileSync('rm', [file('ketluan.yaml')])
    write(paper())
    await until('Bình Sơn, ngày')
  })

  test('an appendix in a file of its own: followed, its findings and clicks name it, a cursor in it scrolls', async () => {
    const appendix = (words: string) => `# Phụ lục\n\n## Phân công\n\n${words}\n`
    const until = (text: string) =>
      page.waitForFunction((words) => document.getElementById('sheets')?.textContent?.includes(words), text)
    mkdirSync(file('phu'), { recursive: true })
    await save(paper().replace('nơi nhận:', 'phụ lục: phu/một.md\nnơi nhận:'))
    expect(await page.locator('.finding', { hasText: 'KL3031' }).textContent()).toContain('không có tệp này')
    const before = await hashes()
    writeFileSync(file('phu/một.md'), appendix('Công an xã tuần tra.'))
    await until('Công an xã tuần tra.')
    expect((await hashes()).slice(0, before.length)).toEqual(before)
    expect(await hashes()).toHaveLength(before.length + 1)
    writeFileSync(file('phu/một.md'), appendix('Các chi bộ phân đấu vượt kế hoạch, giữ nếp sinh hoạt.'))
    const finding = page.locator('.finding', { hasText: 'phấn đấu' }).first()
    await finding.waitFor()
    expect(await finding.locator('.to-line').textContent()).toBe('phu/một.md, dòng 5')
    await finding.hover()
    expect(await page.evaluate(() => [...(CSS.highlights.get('pointed') ?? [])].map(String))).toEqual(['phân đấu'])
    await page.locator('.text', { hasText: 'phân đấu' }).click()
    expect(await page.textContent('#place .where')).toBe('phu/một.md, dòng 5')
    await page.locator('.text', { hasText: 'Việc thứ 2:' }).click()
    expect(await page.textContent('#place .where')).toMatch(/^kl\.md, dòng/)
    running.child.stdin.write('phu/một.md:5\n')
    await page.waitForSelector('.text.here:has-text("phân đấu")')
    expect(await complaints(page)).toEqual([])
    await save(paper())
    expect(await hashes()).toHaveLength(before.length)
  })

  test('a broken draft keeps the pages, greyed, with the error on top, and recovers', async () => {
    const before = await hashes()
    await save(paper({ number: '[7' }))
    await page.waitForSelector('#stale .what')
    expect(await hashes()).toEqual(before)
    expect(await page.getAttribute('body', 'class')).toContain('is-stale')
    expect(await page.textContent('#stale')).toContain('dòng 4')
    expect(await page.textContent('#stale pre')).toContain('số: [7')
    expect(await complaints(page)).toEqual([])
    execFileSync('rm', [file('kl.md')])
    await page.waitForFunction(() => document.getElementById('stale')?.textContent?.includes('không có tệp'))
    expect(await hashes()).toEqual(before)
    write(paper())
    await page.waitForSelector('#stale', { state: 'hidden' })
    expect(await page.getAttribute('body', 'class')).not.toContain('is-stale')
  })

  test('lists findings with code, help and caret, and marks their words', async () => {
    await save(paper({ first: 'Các chi bộ phân đấu vượt kế hoạch , giữ nếp sinh hoạt.' }))
    const finding = page.locator('.finding', { hasText: 'phấn đấu' }).first()
    expect(await finding.textContent()).toMatch(/KL\d{4}/)
    expect(await finding.locator('.author').textContent()).toContain('phân đấu')
    const caret = (await finding.locator('.caret').textContent()) ?? ''
    expect(
      (await finding.locator('.author').textContent())?.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1),
    ).toBe('phân đấu')
    await finding.hover()
    const pointed = await page.evaluate(() => [...(CSS.highlights.get('pointed') ?? [])].map(String))
    expect(pointed).toEqual(['phân đấu'])
    await page.keyboard.press('F8')
    expect(await page.evaluate(() => document.activeElement?.closest('.finding') !== null)).toBe(true)
    await save(paper())
    expect(await page.locator('.finding', { hasText: 'phấn đấu' }).count()).toBe(0)
  })

  test('a click names file and line, a cursor scrolls to the words', async () => {
    await page.locator('.text', { hasText: 'Việc thứ 2:' }).click()
    const line =
      paper()
        .split('\n')
        .findIndex((text) => text.startsWith('- Việc thứ 2:')) + 1
    expect(await page.textContent('#place .where')).toBe(`kl.md, dòng ${line}`)
    const last =
      paper()
        .split('\n')
        .findIndex((text) => text.startsWith('Các chi bộ trực thuộc quán triệt')) + 1
    running.child.stdin.write(`kl.md:${last}\n`)
    await page.waitForSelector('.text.here:has-text("quán triệt")')
    await page.waitForFunction(() => document.getElementById('page-of')?.textContent === 'Trang 3/3')
    const answer = await page.evaluate(async () => {
      const headers = { 'Content-Type': 'application/json' }
      const reply = await fetch('/cursor', { method: 'POST', headers, body: '{"file":"kl.md","line":1}' })
      return reply.status
    })
    expect(answer).toBe(200)
    await page.waitForFunction(() => document.getElementById('page-of')?.textContent === 'Trang 1/3')
  })

  test('works by keyboard alone, with a single stop for the paragraphs', async () => {
    await page.locator('.text').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-text'))).toBe('2')
    expect(await page.locator('.text[tabindex="0"]').count()).toBe(1)
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)
    expect(outline).toBe('solid')
    await page.keyboard.press('Enter')
    expect(await page.isVisible('#place')).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.isVisible('#place')).toBe(false)
    await page.keyboard.press('0')
    expect(await page.textContent('#zoom-level')).toBe('100%')
    await page.keyboard.press('w')
    await page.focus('#outline-list button >> nth=2')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('II-'))
  })

  test('reading view: the script-free output in a frame that runs nothing, kept up to date', async () => {
    await page.click('#view-reading')
    await page.waitForSelector('iframe.now')
    expect(await page.getAttribute('iframe.now', 'sandbox')).toBe('allow-same-origin')
    const frame = () => page.frameLocator('iframe.now')
    expect(await frame().locator('body').textContent()).toContain('Thôn Đoài')
    expect(await frame().locator('script').count()).toBe(0)
    await save(paper({ first: 'Chữ mới ở bản đọc.' }))
    await page.waitForFunction(() =>
      document
        .querySelector<HTMLIFrameElement>('iframe.now')
        ?.contentDocument?.body.textContent?.includes('Chữ mới ở bản đọc.'),
    )
    await save(paper())
    await page.click('#view-pages')
    expect(await page.isVisible('.sheet')).toBe(true)
  })

  test('dark and light, chosen and by the system, without a complaint of axe', async () => {
    const desk = () => page.$eval('main', (main) => getComputedStyle(main).backgroundColor)
    const light = await desk()
    expect(await complaints(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await desk()).not.toBe(light)
    expect(await page.$eval('.sheet', (sheet) => getComputedStyle(sheet).backgroundColor)).toBe('rgb(255, 255, 255)')
    expect(await complaints(page)).toEqual([])
    await page.click('#theme')
    expect(await desk()).toBe(light)
    await page.click('#theme')
    await page.click('#theme')
    await page.emulateMedia({ colorScheme: 'light' })
    await page.click('#keys-open')
    expect(await complaints(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.setViewportSize({ width: 600, height: 800 })
    expect(await complaints(page)).toEqual([])
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  test.skipIf(spawnSync('pdftotext', ['-v']).error)('printed from the preview it is the pages of the PDF', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#download-pdf')])
    expect(download.suggestedFilename()).toBe('kl.pdf')
    await download.saveAs(file('tai-ve.pdf'))
    await page.pdf({ path: file('in-ra.pdf'), preferCSSPageSize: true })
    const words = (name: string) =>
      execFileSync('pdftotext', ['-layout', file(name), '-'], { encoding: 'utf8' })
        .split('\f')
        .map((text) =>
          text
            .split('\n')
            .map((line) => line.replace(/\s+/g, ' ').trim())
            .filter(Boolean),
        )
    expect(words('in-ra.pdf')).toEqual(words('tai-ve.pdf'))
    expect(words('in-ra.pdf')).toHaveLength(4)
  })

  test('sheets on their side lie among the others: all fit the room, and print on pages of their own', async () => {
    const cells = Array.from({ length: 12 }, (_, n) => `Chỉ tiêu ${n + 1}`)
    const row = (texts: readonly string[]) => `| ${texts.join(' | ')} |`
    const table = [cells, cells.map(() => '---'), ...Array.from({ length: 30 }, () => cells)].map(row).join('\n')
    await save(`${paper()}\n# Phụ lục 1\n\nHướng giấy: ngang\n\n## Chỉ tiêu\n\n${table}\n`)
    await page.click('#fit')
    await page.waitForFunction(() => document.querySelectorAll('.sheet.wide .paper').length === 3)
    const shown = await page.$$eval('.sheet', (sheets) =>
      sheets.map((sheet) => {
        const { width, height } = sheet.getBoundingClientRect()
        return Math.round((width / height) * 100) / 100
      }),
    )
    expect(shown).toEqual([0.71, 0.71, 0.71, 1.41, 1.41, 1.41])
    expect(await page.$eval('#desk', (desk) => desk.scrollWidth <= desk.clientWidth)).toBe(true)
    await page.pdf({ path: file('ngang.pdf'), preferCSSPageSize: true })
    const boxes = readFileSync(file('ngang.pdf'), 'latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)
    expect([...boxes].map(([, width, height]) => Number(width) > Number(height))).toEqual(
      shown.map((ratio) => ratio > 1),
    )
    await save(paper())
    expect(await page.locator('.sheet.wide').count()).toBe(0)
  })

  test('two tabs show the same; a tab finds back when the server was away', async () => {
    const other = await browser.newPage()
    await other.goto(running.address)
    await settled(other)
    await save(paper({ first: 'Hai cửa sổ cùng thấy.' }))
    await other.waitForFunction(() => document.getElementById('sheets')?.textContent?.includes('Hai cửa sổ cùng thấy.'))
    const port = new URL(running.address).port
    await running.stop()
    await page.waitForSelector('.connection.lost')
    running = await startPreview(installed, ['kl.md', '--port', port])
    await page.waitForSelector('.connection:not(.lost)')
    await save(paper({ first: 'Trở lại.' }))
    expect(await page.textContent('#sheets')).toContain('Trở lại.')
    await other.close()
  })
})
