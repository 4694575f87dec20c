import type { FoundProfile } from '../../compiler/find-profile.ts'
import { sha256 } from '../../compiler/seal/sealed-field.ts'
import { version } from '../../compiler/version.ts'
import { type Host, isHostError } from '../../host/host.ts'
import type { ImageLoader } from '../../phases/4-compose/image.ts'
import { findRegister } from '../../register/find-register.ts'
import type { Settings } from '../settings.ts'

/** What is the same for all drafts of a run and decides what comes out: the program, and what was asked for. */
export async function conditionsOf(host: Host, settings: Settings): Promise<string> {
  const { stage, edition, twoSided, formats, pdfStandard, verify } = settings
  const asked = [stage, edition, twoSided, formats, pdfStandard, verify, host.env.SOURCE_DATE_EPOCH ?? null]
  return JSON.stringify([version, await programHash(host), ...asked])
}

/** The entry of the bundle names all its parts by their content, so that a changed program of the same version is another one. */
async function programHash(host: Host): Promise<string | null> {
  try {
    return await sha256(host.built('main.js'))
  } catch (error) {
    if (isHostError(error)) return null
    throw error
  }
}

export interface DraftInputs {
  /** As the user named it: findings may speak of it. */
  readonly path: string
  readonly bytes: Uint8Array
  /** That holds for the draft. */
  readonly profile: FoundProfile | null
  /** What came of every picture, by address, in the order they were asked for. */
  readonly pictures: ReadonlyMap<string, ReturnType<ImageLoader>>
}

/**
 * One hash of everything a draft's papers and findings come from. `null` where the profile could not be read: what it would
 * have said is not known.
 */
export async function inputsHash(
  host: Host,
  conditions: string,
  { path, bytes, profile, pictures }: DraftInputs,
  withRegister: boolean,
): Promise<string | null> {
  if (profile && !profile.profile) return null
  const shown: unknown[] = []
  for (const [url, picture] of pictures) {
    shown.push([url, 'data' in picture ? await sha256(picture.data) : picture.en])
  }
  const office = profile?.profile ? await hashOf(profile.profile.source.original) : null
  const register = withRegister ? await registerHash(host, path) : null
  return hashOf(JSON.stringify([conditions, path, await sha256(bytes), office, register, shown]))
}

/** The register of numbers has a say in a release. */
async function registerHash(host: Host, draft: string): Promise<string | null> {
  const file = findRegister(host, draft === '-' ? host.cwd : host.path.dirname(draft))
  if (file === null) return null
  try {
    return await sha256(host.readFile(file))
  } catch (error) {
    if (isHostError(error)) return error.code
    throw error
  }
}

function hashOf(text: string): Promise<string> {
  return sha256(new TextEncoder().encode(text))
}
