import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

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

/** Renders Word files to PDF beside them, all in one start of LibreOffice with a profile of its own. */
export function renderDocx(soffice: string, files: readonly string[], folder: string, env: NodeJS.ProcessEnv): void {
  const profile = pathToFileURL(join(folder, 'libreoffice')).href
  const options = [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--norestore',
    '--convert-to',
    // With the sheets that are left blank so that a sequence begins on a recto.
    'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}',
    '--outdir',
    folder,
  ]
  execFileSync(soffice, [...options, ...files], { env, stdio: 'ignore', timeout: 300_000 })
}

/** Prints an HTML file to a PDF file as a browser's user would. */
export function printHtml(chromium: string, html: string, pdf: string, folder: string, env: NodeJS.ProcessEnv): void {
  const options = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--user-data-dir=${join(folder, 'chromium')}`,
    '--no-pdf-header-footer',
    `--print-to-pdf=${pdf}`,
  ]
  execFileSync(chromium, [...options, pathToFileURL(html).href], { env, stdio: 'ignore', timeout: 120_000 })
}
