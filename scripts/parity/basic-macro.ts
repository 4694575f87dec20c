import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A profile of LibreOffice and the surroundings it runs in. */
export interface Office {
  readonly soffice: string
  readonly profile: string
  readonly env: NodeJS.ProcessEnv
}

/** Gives a profile the macros of a module in Basic; LibreOffice writes its own over those in a profile that is new. */
export function installMacros(office: Office, basic: string): void {
  const file = join(office.profile, 'user/basic/Standard/Module1.xba')
  if (!existsSync(file)) start(office, '--terminate_after_init')
  writeFileSync(file, moduleOf(basic))
}

/** Runs an installed macro with words as its arguments; what it says is what it writes. */
export function runMacro(office: Office, name: string, ...words: readonly string[]): void {
  const given = words.map((word) => `"${word.replaceAll('"', '""')}"`).join()
  start(office, `macro:///Standard.Module1.${name}(${given})`)
}

function start({ soffice, profile, env }: Office, order: string): void {
  const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', order]
  spawnSync(soffice, options, { env, stdio: 'ignore', timeout: 60_000 })
}

function moduleOf(basic: string): string {
  const text = basic.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${text}</script:module>
`
}
