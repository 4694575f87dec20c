import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Installed, install } from '../program.test-support.ts'

let ketluan: Installed
beforeAll(() => {
  ketluan = install()
})
afterAll(() => ketluan.remove())

const run = (...words: readonly string[]) => ketluan.run(words)
const root = new URL('../../../', import.meta.url).pathname
const published = readdirSync(`${root}schemas`).map((name) => name.replace('.schema.json', ''))

/** What does not fit the schema of that name; `null`: it all does. */
function misfits(name: string, value: unknown): unknown {
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(run('schema', name).stdout))
  return validate(value) ? null : validate.errors
}

describe('ketluan schema', () => {
  test('lists the schemas, and prints each as it is published', () => {
    expect(
      run('schema')
        .stdout.split('\n')
        .flatMap((line) => line.split(' ', 1))
        .filter(Boolean)
        .sort(),
    ).toEqual(published)
    for (const name of published) {
      expect(run('schema', name).stdout).toBe(readFileSync(`${root}schemas/${name}.schema.json`, 'utf8'))
    }
  })

  test('a report fits its schema: findings of every kind, mends, answers, nothing at all', () => {
    const draft =
      '---\nmàu: đỏ\nsố: 5\n---\n<!-- ketluan-bỏ-qua KL4101: giữ -->\nĐảng uỷ kết luận:\n\nI. A\n\nI. B\n\n1. Việc , gấp  lắm.\n'
    writeFileSync(join(ketluan.folder, 'a.md'), draft)
    for (const paths of [['a.md'], [`${root}fixtures/corpus/clean`], [`${root}examples`], ['khong-co.md']]) {
      const report = JSON.parse(run('check', ...paths, '--format', 'json').stdout)
      expect([paths, misfits('report', report)]).toEqual([paths, null])
    }
    expect(misfits('report', { version: 1, files: [{}], notEvaluated: [], summary: {} })).not.toBeNull()
  })

  test('a tree fits its schema', () => {
    for (const name of ['chi-bo.yaml', 'dac-khu-thong-nhat.md', 'dang-uy-xa-hoi-nghi.txt']) {
      expect([name, misfits('document', JSON.parse(run('ast', `${root}examples/${name}`).stdout))]).toEqual([
        name,
        null,
      ])
    }
  })

  test('descriptions are Vietnamese', () => {
    for (const name of published) {
      expect(JSON.parse(run('schema', name).stdout).description).toMatch(/[àáảãạăâđêôơưệốộ]/)
    }
  })

  test('a wrong name is refused with a sentence; help has an example in both languages', () => {
    const { stdout, stderr, status } = run('schema', 'profil')
    expect(stderr).toMatch(/KL7014[\s\S]*profile/)
    expect([stdout, status]).toEqual(['', 2])
    expect(run('schema', '--help').stdout).toContain('Ví dụ:\n  ketluan schema')
    expect(run('schema', '--help', '--lang', 'en').stdout).toContain('Examples:\n  ketluan schema')
  })
})
