import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

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

/** Files LibreOffice is given at once: so many that its start does not count, so few that one that hangs it costs little. */
const atOnce = 50

/**
 * Renders Word files to PDF beside them with a profile of its own. `withBlank`: with the sheets LibreOffice leaves blank
 * before an odd page; it does so in one-sided papers as well, where they are no pages.
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
  for (let from = 0; from < files.length; from += atOnce) {
    const given = files.slice(from, from + atOnce)
    execFileSync(soffice, [...options, ...given], { env, stdio: 'ignore', timeout: 300_000 })
  }
}

/** Prints HTML files to PDF files as a browser's user would, all in one browser. */
export async function printHtml(
  executablePath: string,
  files: readonly { readonly html: string; readonly pdf: string }[],
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const known = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const options = ['--no-sandbox', '--disable-gpu', '--disable-quic']
  const browser = await chromium.launch({ executablePath, args: options, env: Object.fromEntries(known) })
  try {
    const page = await browser.newPage()
    for (const { html, pdf } of files) {
      await page.goto(pathToFileURL(html).href)
      await page.pdf({ path: pdf, preferCSSPageSize: true })
    }
  } finally {
    await browser.close()
  }
}
