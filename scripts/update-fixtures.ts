import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expectedFiles, listFixtures, runFixture } from '../fixtures/fixture.ts'

// Rewrites `expected/` of the fixtures whose results changed; never a `case.yaml`. Look at the diff before you commit it.
for (const fixture of listFixtures()) {
  for (const [name, text] of Object.entries(expectedFiles(runFixture(fixture)))) {
    const file = path.join(fixture.folder, 'expected', name)
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
    console.log(`written: ${fixture.name}/expected/${name}`)
  }
}
