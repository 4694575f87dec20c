// A thread of the program, started for folders with many drafts.
const { join } = require('node:path')

const root = join(__dirname, '..')
require('./load.js').createLoader(join(root, 'dist')).load('thread.js').work(root)
