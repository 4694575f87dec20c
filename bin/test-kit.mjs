// The test kit for `import … from 'ketluan/test-kit'`.
import testKit from './test-kit.js'

export const { examineEmitter } = testKit
