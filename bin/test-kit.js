// The test kit for `require('ketluan/test-kit')`; its types stand in dist/types.
const { join } = require('node:path')

const root = join(__dirname, '..')
module.exports = require('./load.js')
  .createLoader(join(root, 'dist'), { cached: false })
  .load('test-kit.js')
  .openTestKit(root)
