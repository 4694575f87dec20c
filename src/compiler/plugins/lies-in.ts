import type { Host } from '../../host/host.ts'

/** Whether a path leads into a folder; the folder itself does not lie in it. Links are the caller's to follow first. */
export function liesIn(host: Host, folder: string, path: string): boolean {
  const way = host.path.relative(folder, path)
  return way !== '' && !/^\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:/i.test(way)
}
