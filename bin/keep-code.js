// After the first command of an installed program: makes a paper in every format and checks a faulty draft for nobody, so that
// all that commands need is compiled whatever the first one was, and keeps it for the next. It says nothing, and what goes
// wrong here is no matter.

async function keepCode(loader, root) {
  const write = loader.cacheWriter()
  if (write === null) return
  try {
    await loader.load('trial.js').tryOut(root)
    loader.saveCodeCache(write)
  } catch {
    // The next command is as slow as this one.
  }
}

module.exports = { keepCode }
