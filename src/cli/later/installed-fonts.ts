import { fontFiles } from '../../compiler/build.ts'
import { type Host, isHostError } from '../../host/host.ts'
import { advance } from '../../model/font-metrics.ts'
import type { FontFace } from '../../model/paged-document.ts'

/** One of the shipped faces; `bytes` is `null` where its file is gone or is no font. */
export interface ShippedFace {
  readonly face: FontFace
  readonly file: string
  readonly bytes: number | null
  /** Characters that the table of widths has. */
  readonly characters: number
  /** Vietnamese letters that it lacks. */
  readonly lacking: readonly string[]
}

/** The letters of Vietnamese, small and capital, as the standard composes them (TCVN 6909:2001). */
export const vietnameseLetters: readonly string[] = [
  ...new Set(
    ['aăâeêioôơuưy', 'AĂÂEÊIOÔƠUƯY'].flatMap((vowels) =>
      [...vowels].flatMap((vowel) =>
        ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
      ),
    ),
  ),
  'đ',
  'Đ',
]

export function shippedFaces(host: Host): readonly ShippedFace[] {
  return (Object.keys(fontFiles) as FontFace[]).map((face) => ({
    face,
    file: fontFiles[face],
    bytes: sizeOf(host, fontFiles[face]),
    characters: charactersOf(face),
    lacking: vietnameseLetters.filter((letter) => advance(face, letter.codePointAt(0) ?? 0) === undefined),
  }))
}

function sizeOf(host: Host, file: string): number | null {
  try {
    const bytes = host.asset(file)
    // Version of a TrueType file: 00 01 00 00.
    return bytes[0] === 0 && bytes[1] === 1 ? bytes.length : null
  } catch (error) {
    if (isHostError(error)) return null
    throw error
  }
}

function charactersOf(face: FontFace): number {
  let count = 0
  for (let codePoint = 0; codePoint < 0x1_0000; codePoint++) if (advance(face, codePoint) !== undefined) count++
  return count
}

/** Where the system keeps Times New Roman; `null`: not in the usual places. */
export async function findTimesNewRoman(host: Host): Promise<string | null> {
  const { env, platform, path } = host
  const fixed: Readonly<Record<Host['platform'], readonly string[]>> = {
    win32: [path.join(env.WINDIR ?? 'C:\\Windows', 'Fonts', 'times.ttf')],
    darwin: ['/System/Library/Fonts/Supplemental/Times New Roman.ttf', '/Library/Fonts/Times New Roman.ttf'],
    linux: [],
  }
  const known = fixed[platform].find((file) => exists(host, file))
  if (known !== undefined || platform !== 'linux') return known ?? null
  const home = env.HOME ?? ''
  for (const folder of ['/usr/share/fonts', '/usr/local/share/fonts', `${home}/.local/share/fonts`, `${home}/.fonts`]) {
    if (!folder.startsWith('/') || !exists(host, folder)) continue
    const patterns = ['**/times.ttf', '**/Times_New_Roman.ttf', '**/Times New Roman.ttf']
    const [found] = await host.glob({ folder, patterns, ignore: [] })
    if (found !== undefined) return found
  }
  return null
}

function exists(host: Host, path: string): boolean {
  try {
    return host.stat(path) !== null
  } catch (error) {
    if (isHostError(error)) return false
    throw error
  }
}
