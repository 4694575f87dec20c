import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compile } from '../../src/compiler/compile.ts'
import type { PagedDocument } from '../../src/model/paged-document.ts'
import { chromiumPath, complaints, launch } from '../../src/preview/in-browser/preview.test-support.ts'
import { written } from '../../src/verify/papers.test-support.ts'
import { randomDraft } from '../parity/random-draft.ts'
import { findHtmlValidator, skipped, validateHtml } from '../validate-html.ts'
import { wholePaper } from '../whole-paper.test-support.ts'

// What a browser, a screen reader and the HTML standard find in the files: every example, a paper with everything, and
// one with notes and wide tables that chance wrote.
const examples = fileURLToPath(new URL('../../examples/', import.meta.url))
const names = (await readdir(examples)).filter((name) => /\.(md|txt|yaml)$/.test(name))

function pagesOf(draft: Uint8Array, path: string): PagedDocument {
  const { paged } = compile(draft, path, { stage: 'du-thao', edition: null, profile: null, overrides: {} })
  if (!paged) throw new Error(`${path} has no pages`)
  return paged
}

async function paper(name: string): Promise<PagedDocument> {
  if (name === 'everything') return wholePaper()
  if (name === 'chance') return pagesOf(new TextEncoder().encode(randomDraft(3)), 'ban-thao.md')
  return pagesOf(await readFile(join(examples, name)), name)
}

const papers = [...names, 'everything', 'chance']
let folder: string
const fileOf = (name: string) => join(folder, `${name}.html`)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ketluan-html-'))
  for (const name of papers) await writeFile(fileOf(name), await written('html', await paper(name)))
})
afterAll(() => rm(folder, { recursive: true }))

describe('the Nu HTML checker', () => {
  const validator = findHtmlValidator()

  test('is there under CI', () => {
    expect(validator !== null || process.env.CI !== 'true', skipped).toBe(true)
  })

  test.skipIf(!validator)('finds no error and gives no warning', () => {
    expect(validator && validateHtml(validator, papers.map(fileOf))).toEqual([])
  })

  test.skipIf(!validator)('but does in a broken file', async () => {
    const text = await readFile(fileOf('everything'), 'utf8')
    const broken = join(folder, 'broken.html')
    await writeFile(broken, text.replace('<li>', '<div>').replace(' alt="', ' data-alt="'))
    const found = validator ? validateHtml(validator, [broken]).join() : ''
    expect(found).toContain('alt')
    expect(found).toContain('div')
    await rm(broken)
  })
})

test('there is a browser under CI', () => {
  expect(chromiumPath !== null || process.env.CI !== 'true').toBe(true)
})

describe.skipIf(!chromiumPath)('in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser.close())

  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    [1280, 320].map((width) => ({ colorScheme, viewport: { width, height: 800 } })),
  )

  async function opened(name: string, look: (typeof looks)[number] | undefined, use: (page: Page) => Promise<void>) {
    const page = await browser.newPage(look)
    try {
      await page.goto(pathToFileURL(fileOf(name)).href)
      await use(page)
    } finally {
      await page.close()
    }
  }

  test.each(papers)('%s: axe has no complaint, light and dark, on wide and narrow screens', async (name) => {
    for (const look of looks) {
      await opened(name, look, async (page) => {
        expect(await complaints(page), JSON.stringify(look)).toEqual([])
        // WCAG 1.4.10: nothing but a table runs off a screen of 320 pixels.
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(over, JSON.stringify(look)).toBeLessThanOrEqual(0)
      })
    }
  })

  test.each(papers)('%s: one main heading, landmarks, a way past the letterhead', async (name) => {
    await opened(name, looks[0], async (page) => {
      const count = (selector: string) => page.locator(selector).count()
      expect(await count('h1')).toBe(1)
      expect(await page.getAttribute('html', 'lang')).toBe('vi')
      expect(
        await Promise.all(['banner', 'main', 'contentinfo'].map((role) => page.getByRole(role as 'main').count())),
      ).toEqual([1, 1, 1])
      await page.keyboard.press('Tab')
      const skip = page.locator('a.skip')
      expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true)
      const box = await skip.boundingBox()
      expect(box && box.x >= 0 && box.y >= 0 && box.height >= 24).toBe(true)
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('main')
    })
  })

  test.each(papers)('%s: runs nothing, asks nothing of the network, and its policy would not let it', async (name) => {
    const page = await browser.newPage()
    const asked: string[] = []
    const said: string[] = []
    page.on('request', (request) => asked.push(request.url().slice(0, 5)))
    page.on('console', (message) => said.push(message.text()))
    await page.goto(pathToFileURL(fileOf(name)).href)
    expect(said).toEqual([])
    expect(asked.filter((scheme) => scheme !== 'file:' && scheme !== 'data:')).toEqual([])
    expect(await page.$$eval('img', (images) => images.every((image) => image.naturalWidth > 0))).toBe(true)
    expect(await page.locator('script, iframe, object, embed, link, form, [style]').count()).toBe(0)
    const refused = await page.evaluate(async () => {
      const found: string[] = []
      document.addEventListener('securitypolicyviolation', (event) => found.push(event.effectiveDirective))
      const add = (element: string, attributes: Record<string, string>) => {
        const made = document.createElement(element)
        for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
        document.body.append(made)
      }
      add('script', { src: 'https://example.org/a.js' })
      add('img', { src: 'https://example.org/a.png' })
      add('p', { style: 'color:red' })
      add('iframe', { src: 'https://example.org/' })
      await new Promise((resolve) => setTimeout(resolve, 100))
      return found.sort()
    })
    expect(refused).toEqual(['frame-src', 'img-src', 'script-src-elem', 'style-src-attr'])
    await page.close()
  })

  test('its colours change with the reader’s, on a narrow screen; sheets stay white', async () => {
    const paint = async (look: (typeof looks)[number] | undefined) => {
      let colour = ''
      await opened('everything', look, async (page) => {
        colour = await page.$eval('.paper', (paper) => getComputedStyle(paper).color)
      })
      return colour
    }
    expect(await Promise.all(looks.map(paint))).toEqual([
      'rgb(0, 0, 0)',
      'rgb(0, 0, 0)',
      'rgb(0, 0, 0)',
      'rgb(232, 230, 227)',
    ])
  })
})
