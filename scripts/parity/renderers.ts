import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, chromium } from 'playwright-core'

/** The programs a paper is rendered with; `null` where one is not installed. */
export interface Renderers {
  readonly soffice: string | null
  readonly chromium: string | null
  readonly pdftotext: string | null
}

export function findRenderers(): Renderers {
  return {
    soffice: which(['soffice', 'libreoffice']),
    chromium: which(['chromium', 'chromium-browser', 'google-chrome']),
    pdftotext: which(['pdftotext']),
  }
}

function which(names: readonly string[]): string | null {
  for (const name of names) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
    } catch {
      // Not this name.
    }
  }
  return null
}

/** Fonts as on an office's machine: Times New Roman exists (it is Tinos by another name), and nothing else does. */
export function fontEnvironment(folder: string, tinos: string): NodeJS.ProcessEnv {
  const file = join(folder, 'fonts.conf')
  mkdirSync(join(folder, 'font-cache'), { recursive: true })
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${resolve(tinos)}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
  <match target="pattern">
    <test name="family"><string>Times New Roman</string></test>
    <edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit>
  </match>
  <match target="font">
    <edit name="hintstyle" mode="assign"><const>hintslight</const></edit>
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
  </match>
</fontconfig>
`,
  )
  return { ...process.env, FONTCONFIG_FILE: file, SAL_USE_VCLPLUGIN: 'svp', HOME: folder }
}

/**
 * Renders Word files to PDF beside them with a profile of its own, all in one call. LibreOffice ends at a file that
 * crashes or hangs it: that one is left without a PDF, and the others are rendered by further calls. `withBlank`: with the
 * sheets LibreOffice leaves blank before an odd page; it does so in one-sided papers as well, where they are no pages.
 */
export function renderDocx(
  soffice: string,
  files: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv,
  withBlank: boolean,
): void {
  const profile = pathToFileURL(join(folder, 'libreoffice')).href
  const options = [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--norestore',
    '--convert-to',
    `pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"${!withBlank}"}}`,
    '--outdir',
    folder,
  ]
  let left = files
  while (left.length > 0) {
    spawnSync(soffice, [...options, ...left], { env, stdio: 'ignore', timeout: 60_000 + 5_000 * left.length })
    const failed = left.findIndex((file) => !existsSync(pdfOf(file, folder)))
    left = failed < 0 ? [] : left.slice(failed + 1)
  }
}

/** Where LibreOffice writes what it makes of a file. */
export const pdfOf = (docx: string, folder: string) => join(folder, `${basename(docx, '.docx')}.pdf`)

/** A browser for {@link printHtml}; whoever opens it closes it. */
export async function openBrowser(executablePath: string, env: NodeJS.ProcessEnv): Promise<Browser> {
  const known = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic']
  return chromium.launch({ executablePath, args, env: Object.fromEntries(known) })
}

/** Prints HTML files to PDF files as a browser's user would. */
export async function printHtml(
  browser: Browser,
  files: readonly { readonly html: string; readonly pdf: string }[],
): Promise<void> {
  const page = await browser.newPage()
  for (const { html, pdf } of files) {
    await page.goto(pathToFileURL(html).href)
    await page.pdf({ path: pdf, preferCSSPageSize: true })
  }
  await page.close()
}
