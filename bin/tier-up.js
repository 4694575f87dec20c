// When V8 compiles what runs often a second time, for speed. By itself it begins so early that a short command pays for code
// it never runs (docs/decisions/0009).
const { setFlagsFromString } = require('node:v8')

const laterByCount = ['--invocation-count-for-turbofan=30000', '--invocation-count-for-maglev=4000']

/** By the major version of Node: the flags have other names in each, and V8 complains of those it does not know. */
const flags = { 20: ['--interrupt-budget=1000000'], 22: laterByCount, 24: laterByCount, 26: laterByCount }

/** Of this process and its threads. To be called before the first chunk is loaded: a code cache is good only under its flags. */
exports.tierUpLater = (major) => {
  for (const flag of flags[major] ?? []) setFlagsFromString(flag)
}
