// Where V8's code cache of dist/ lies: beside the chunks, as scripts/build.mjs leaves it, or, where an installation may not
// be written to, in a folder of the user's own. What does not fit this Node is not used, and nothing is lost but time.
const fs = require('node:fs')
const { homedir } = require('node:os')
const { basename, dirname, isAbsolute, join, relative, sep } = require('node:path')

/** V8 refuses what another version of it made; the name keeps two Nodes from replacing each other's. */
const ending = `.${process.version}-${process.arch}.cache`
const posix = process.geteuid !== undefined

/** Of one dist/ folder. */
function codeCacheOf(dist) {
  let own
  /** `null`: there is none that may be trusted. */
  const ownFolder = () => {
    if (own === undefined) own = isOurs(ownPath()) ? ownPath() : null
    return own
  }
  // The program's own version: two that are installed do not replace each other's either.
  const ownPath = () => join(cacheHome(), 'ketluan', require(join(dist, '../package.json')).version)
  const ownFile = (folder, file) => join(folder, relative(dist, file).replaceAll(sep, '-') + ending)

  /** `undefined`: there is none. Beside the chunks: who can write there can change the program itself. */
  function read(file, code) {
    try {
      return fs.readFileSync(file + ending)
    } catch {
      return orUndefined(() => readOwn(file, code))
    }
  }

  /** Somebody else's file would be somebody else's code; that of another bundle may have the length V8 looks for. */
  function readOwn(file, code) {
    const folder = ownFolder()
    if (folder === null) return undefined
    const handle = fs.openSync(ownFile(folder, file), fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0))
    try {
      const stat = fs.fstatSync(handle)
      if (!stat.isFile() || !isPrivate(stat)) return undefined
      const bytes = fs.readFileSync(handle)
      const mark = markOf(code)
      return bytes.subarray(0, mark.length).equals(mark) ? bytes.subarray(mark.length) : undefined
    } finally {
      fs.closeSync(handle)
    }
  }

  const beside = ({ file, data }) => replace(file + ending, data)
  const inOwn = ({ file, code, data }) => replace(ownFile(ownPath(), file), Buffer.concat([markOf(code), data]))

  /** What writes one chunk's `{ file, code, data }`; `null` where nothing can be written. */
  function writer() {
    if (canWrite(dist)) return beside
    own = undefined
    if (!isOwner(nearest(ownPath()))) return null
    fs.mkdirSync(ownPath(), { recursive: true, mode: 0o700 })
    return ownFolder() !== null && canWrite(ownPath()) ? inOwn : null
  }

  return { read, beside, writer: () => orUndefined(writer) ?? null }
}

function orUndefined(read) {
  try {
    return read()
  } catch {
    return undefined
  }
}

function cacheHome() {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env
  if (process.platform === 'win32') return absolute(LOCALAPPDATA, 'AppData/Local')
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches')
  return absolute(XDG_CACHE_HOME, '.cache')
}

const absolute = (path, atHome) => (path && isAbsolute(path) ? path : join(homedir(), atHome))

/** A folder that nobody else can put files in, and the one it lies in. Windows guards the user's folders by itself. */
function isOurs(folder) {
  return [dirname(folder), folder].every((path) =>
    orUndefined(() => {
      const stat = fs.lstatSync(path)
      return stat.isDirectory() && isPrivate(stat)
    }),
  )
}

const isPrivate = ({ uid, mode }) => !posix || (uid === process.geteuid() && (mode & 0o022) === 0)

/** With the rights of another user nothing is left in this one's home. */
const isOwner = (folder) => !posix || fs.statSync(folder).uid === process.geteuid()

function nearest(path) {
  return fs.existsSync(path) ? path : nearest(dirname(path))
}

/** Tried, not asked for: what a system says of permissions is not all of it. */
function canWrite(folder) {
  return orUndefined(() => {
    const trial = temporary(join(folder, 'trial'))
    fs.writeFileSync(trial, '', { flag: 'wx' })
    fs.rmSync(trial)
    return true
  })
}

/** Two programs at once write two files, and the later one stays; a reader sees one of them whole. */
function replace(path, bytes) {
  const fresh = temporary(path)
  try {
    fs.writeFileSync(fresh, bytes, { flag: 'wx', mode: 0o644 })
    fs.renameSync(fresh, path)
  } catch (error) {
    fs.rmSync(fresh, { force: true })
    throw error
  }
}

/** Ends as every cache does, so that no package takes one along. */
const temporary = (path) => join(dirname(path), `.${basename(path)}-${process.pid}-${process.hrtime.bigint()}.cache`)

/** Loaded here alone: beside the chunks it is not needed. */
const markOf = (code) => require('node:crypto').createHash('sha256').update(code, 'latin1').digest()

module.exports = { codeCacheOf }
