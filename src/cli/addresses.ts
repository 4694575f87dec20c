import type { Host } from '../host/host.ts'

/** How files are named in reports that other programs read. */
export interface Addresses {
  /** From the root of the sources, with `/`; a file outside it keeps its absolute path. */
  pathOf(path: string): string
  /** The same as a URI, its characters %-encoded; a file outside the root becomes `file:`. */
  addressOf(path: string): string
}

/**
 * The root is where the command runs. A step of GitHub Actions may run in a folder of the checkout, while pull requests
 * know files from the root of the checkout, so there that is the root.
 */
export function addresses(host: Host): Addresses {
  const { cwd, env, path: rules } = host
  const roots = [env.GITHUB_WORKSPACE, cwd].flatMap((root) => (root ? [root] : []))
  // On another drive of Windows there is no way down from the root, and `relative` says so with an absolute path.
  const outside = host.platform === 'win32' ? /^(?:\.\.(?:\/|$)|\/|[a-z]:)/i : /^\.\.(?:\/|$)/
  const slashed = (path: string) => path.split(rules.sep).join('/')

  const relative = (path: string): string | null => {
    // Standard input has no place.
    if (path === '-' || path === '') return path
    const absolute = rules.resolve(cwd, path)
    for (const root of roots) {
      const found = slashed(rules.relative(root, absolute))
      if (found !== '' && !outside.test(found)) return found
    }
    return null
  }
  const absolute = (path: string) => slashed(rules.resolve(cwd, path))
  // Half a surrogate pair, which Windows allows in names, has no encoding.
  const encoded = (path: string) =>
    path
      .replace(/\p{Cs}/gu, '\ufffd')
      .split('/')
      .map(encodeURIComponent)
      .join('/')
  return {
    pathOf: (path) => relative(path) ?? absolute(path),
    // A drive of Windows keeps its colon: `file:///C:/…`.
    addressOf: (path) => {
      const found = relative(path)
      return found === null
        ? `file:///${encoded(absolute(path)).replace(/^\/|%3A(?=\/)/g, (mark) => (mark === '/' ? '' : ':'))}`
        : encoded(found)
    },
  }
}
