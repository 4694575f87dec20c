// When V8 compiles a second time, for speed. Functions: it begins so early that a short command pays for code it never runs.
// Patterns: it runs each once in another form first, and nearly all run more often. And when it collects garbage: not in the
// last turns of a short command, nor half beforehand in threads beside it (docs/decisions/0009).
const { setFlagsFromString } = require('node:v8')

const patternsAtOnce = '--no-regexp-tier-up'
const garbageAtNeed = ['--no-incremental-marking', '--no-minor-gc-task']
const functionsLater = ['--invocation-count-for-turbofan=30000', '--invocation-count-for-maglev=4000']

/** By the major version of Node: the flags have other names in each, and V8 complains of those it does not know. */
const flags = {
  20: [patternsAtOnce, ...garbageAtNeed, '--interrupt-budget=1000000'],
  22: [patternsAtOnce, ...garbageAtNeed, ...functionsLater],
  24: [patternsAtOnce, ...garbageAtNeed, ...functionsLater],
  26: [patternsAtOnce, ...garbageAtNeed, ...functionsLater],
}

/** Of this process and its threads. To be called before the first chunk is loaded: a code cache is good only under its flags. */
exports.tierUpInTime = () => {
  const [major] = process.versions.node.split('.')
  for (const flag of flags[major] ?? []) setFlagsFromString(flag)
}
