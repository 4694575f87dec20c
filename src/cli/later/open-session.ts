import { profileFinder } from '../../compiler/find-profile.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { createConsole } from '../console.ts'
import { createSession, type Session } from '../session.ts'
import { isProblem, readSettings } from '../settings.ts'
import type { Call } from './later.ts'

/** A session for a later command; a finding where one of the options all commands share means nothing. */
export async function openSession({ host, raw, loadToolchain }: Call): Promise<Session | Diagnostic> {
  // Only what all commands share: the form of a list is no form of a report, its file no output of a build.
  const { edition, quiet, color, stdinFilename, lang } = raw
  const shared = { edition, quiet, color, stdinFilename, lang }
  const settings = readSettings(Object.fromEntries(Object.entries(shared).filter(([, value]) => value !== undefined)))
  if (isProblem(settings)) return settings
  const toolchain = await loadToolchain()
  return createSession({
    host,
    toolchain,
    settings,
    console: createConsole(host, settings.language, settings.color),
    profiles: profileFinder(host, toolchain.readProfile),
  })
}
