import { createSink } from '../../diagnostics/sink.ts'
import { type Host, isHostError } from '../../host/host.ts'
import { foldWords } from '../../model/folding.ts'
import { parseYaml } from '../../phases/1-parse/yaml.ts'
import { sourceOf } from '../../source/decode.ts'
import { liesIn } from './lies-in.ts'

const settingsLimit = 1024 * 1024
const keys = ['phan mo rong duoc phep', 'allow plugins', 'allowplugins']

/**
 * Whether the user's own settings file lets the plug-ins of a folder run: the folder or one above it is listed. The file
 * must lie outside that folder, or whoever writes the drafts could allow what they like. Anything unreadable allows nothing.
 */
export function isTrusted(host: Host, folder: string): boolean {
  const file = userSettings(host)
  if (file === null) return false
  try {
    if (host.stat(file) !== 'file') return false
    const real = host.realPath(folder)
    if (liesIn(host, real, host.realPath(file))) return false
    const text = new TextDecoder().decode(host.readFile(file, settingsLimit))
    return foldersIn(text, file).some((listed) => {
      if (!/^(?:[\\/]|[a-z]:[\\/])/i.test(listed) || host.stat(listed) !== 'folder') return false
      const trusted = host.realPath(listed)
      return trusted === real || liesIn(host, trusted, real)
    })
  } catch (error) {
    if (isHostError(error)) return false
    throw error
  }
}

/** `~/.config/ketluan/settings.yaml` or where the system keeps such files; `null` where it says nothing. */
export function userSettings({ platform, env, path }: Host): string | null {
  const home = platform === 'win32' ? env.USERPROFILE : env.HOME
  const base =
    platform === 'win32' ? env.APPDATA : (env.XDG_CONFIG_HOME ?? (home ? path.join(home, '.config') : undefined))
  return base ? path.join(base, 'ketluan', 'settings.yaml') : null
}

function foldersIn(text: string, path: string): readonly string[] {
  const source = sourceOf(text, path)
  const data = parseYaml(createSink(source, 'du-thao'), { start: 0, end: source.text.length })
  const value = data?.entries.find(({ key }) => keys.includes(foldWords(key)))?.value
  const items = value?.type === 'list' ? value.items : value ? [value] : []
  return items.flatMap((item) => (item.type === 'scalar' && item.text.trim() !== '' ? [item.text.trim()] : []))
}
