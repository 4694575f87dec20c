import { profileFinder } from '../../compiler/find-profile.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { createConsole } from '../console.ts'
import { createSession, type Session } from '../session.ts'
import { isProblem, readSettings } from '../settings.ts'
import type { Call } from './later.ts'

/** A session for a later command; a finding where one of the options all commands share means nothing. */
export async function openSession({ host, raw, loadToolchain }: Call): Promise<Session | Diagnostic> {
  // The form of a list is no form of a report, and what it is written to no output of a build.
  const { format: _, output: __, ...shared } = raw
  const settings = readSettings(shared)
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
