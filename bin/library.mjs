// The library for `import … from 'ketluan'`.
import library from './library.js'

export const { check, compile, version } = library
