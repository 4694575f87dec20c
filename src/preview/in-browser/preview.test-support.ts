import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { countsFolder } from '../../../scripts/coverage/instrument.mjs'
import { keepText } from '../../../scripts/coverage/keep-counts.mjs'
import type { Installed } from '../../cli/program.test-support.ts'

/** The browser of this machine; `null` where there is none. */
export const chromiumPath =
  ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync) ?? null

export async function launch(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox'] })
  const folder = countsFolder
  // Of the page's script, when tests are measured: each page says anew all that it has counted.
  if (folder)
    browser.on('context', (context) => {
      void context.exposeFunction('ketluanKeep', (id: string, counts: string) => keepText(folder, `page-${id}`, counts))
    })
  return browser
}

export interface RunningPreview {
  readonly address: string
  readonly child: ChildProcessWithoutNullStreams
  /** What was said to the terminal. */
  said(): string
  /** Ends it as an editor does that goes away; the exit code. */
  stop(): Promise<number | null>
}

/** Starts the program's preview in the installation's folder. */
export async function startPreview(installed: Installed, words: readonly string[]): Promise<RunningPreview> {
  const child = spawn(process.execPath, [installed.program, 'preview', ...words], {
    cwd: installed.folder,
    env: { PATH: process.env.PATH },
  })
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (text) => {
      said += String(text)
      const [found] = /http:\/\/[\d.]+:\d+\//.exec(said) ?? []
      if (found) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)))
  })
  return {
    address,
    child,
    said: () => said,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null) resolve(child.exitCode)
        child.once('exit', resolve)
        child.stdin.end()
      }),
  }
}

/** Waits until the page shows what was saved, and its findings. */
export async function settled(page: Page, after = -1): Promise<number> {
  await page.waitForFunction(
    (version) =>
      Number(document.body.dataset.version ?? -1) > version && !document.body.classList.contains('is-checking'),
    after,
  )
  return versionOf(page)
}

export function versionOf(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.body.dataset.version ?? -1))
}

/** What axe has to complain about by WCAG 2.2 A and AA and by its own best practice: rule and elements. */
export async function complaints(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(context: Document, options: object): Promise<{ violations: Violation[] }> }
    }
    interface Violation {
      readonly id: string
      readonly nodes: readonly { readonly html: string }[]
    }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags } })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
  })
}
