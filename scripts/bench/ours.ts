import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { enlarged, writeBatch } from './drafts.ts'
import type { Case } from './measure.ts'

/** A program of ours: the folder with bin/ketluan.js and its bundle. */
export type Program = string

/** A check or a build that did its work ends with 0, or with 1 where there are findings. */
const codes = [0, 1]
const formats = ['html', 'docx', 'pdf'] as const
const all = 'docx,pdf,html'

export function bareNode(): Case {
  return { name: 'node -e 0', job: 'start', command: [process.execPath, '-e', '0'] }
}

/** Everything the program does with one draft, from a cold start. `name`: of the draft in the tables. */
export function coldCases(program: Program, folder: string, draft: string, name: string, goals: boolean): Case[] {
  const ours = programOf(program)
  const out = join(folder, 'out', name)
  const built = (format: string) => join(out, `${fileStem(draft)}.${format}`)
  const build = (to: string, job: string, goal?: number): Case => ({
    name: `ketluan build, ${job} (${name})`,
    job,
    command: ours('build', draft, '-t', to, '-o', `${out}/`),
    codes,
    makes: built(to.split(',').at(-1) ?? to),
    prepare: () => rmSync(out, { recursive: true, force: true }),
    ...(goals && goal !== undefined && { goal }),
  })
  const goal = { html: 3.2, docx: 4, pdf: undefined } as const
  return [
    {
      name: `ketluan check (${name})`,
      job: 'check',
      command: ours('check', draft),
      codes,
      ...(goals && { goal: 2.8 }),
    },
    ...formats.map((format) => build(format, format, goal[format])),
    build(all, 'all three', 7.5),
  ]
}

export function versionCase(program: Program): Case {
  return { name: 'ketluan --version', job: 'version', command: programOf(program)('--version'), goal: 1.15 }
}

/** Many drafts: the first time, again when all of it is up to date, and looked at only. */
export function batchCases(program: Program, folder: string, drafts: string, count: number): Case[] {
  const ours = programOf(program)
  const out = join(folder, 'out', `batch-${count}`)
  const kept = `${out}-kept`
  const build = (to: string) => ours('build', drafts, '-t', all, '-o', `${to}/`)
  let made = false
  return [
    {
      name: `ketluan build, ${count} drafts to all three`,
      job: `batch of ${count}`,
      command: build(out),
      codes,
      prepare: () => rmSync(out, { recursive: true, force: true }),
    },
    {
      name: `ketluan build, ${count} drafts that are up to date`,
      job: `up to date ${count}`,
      command: build(kept),
      codes,
      prepare: () => {
        // Made by the case before; the records tell papers by their bytes, wherever these come from.
        if (!made) cpSync(out, kept, { recursive: true })
        made = true
      },
    },
    { name: `ketluan check, ${count} drafts`, job: `check of ${count}`, command: ours('check', drafts), codes },
  ]
}

export interface Inputs {
  /** Drafts by how many times the body stands in them. */
  readonly sizes: ReadonlyMap<number, string>
  readonly name: string
}

export function writeSizes(folder: string, draft: string, name: string, times: readonly number[]): Inputs {
  mkdirSync(folder, { recursive: true })
  const text = readFileSync(draft, 'utf8')
  const sizes = new Map<number, string>()
  for (const count of times) {
    const file = join(folder, `${name}-${count}.md`)
    writeFileSync(file, count === 1 ? text : enlarged(text, count))
    sizes.set(count, file)
  }
  return { sizes, name }
}

export function writeDrafts(folder: string, draft: string, count: number): string {
  const drafts = join(folder, `drafts-${count}`)
  writeBatch(drafts, readFileSync(draft, 'utf8'), count)
  return drafts
}

function programOf(program: Program) {
  return (...words: string[]) => [process.execPath, join(program, 'bin/ketluan.js'), ...words]
}

function fileStem(file: string): string {
  return (file.split(/[\\/]/).at(-1) ?? file).replace(/\.[^.]+$/, '')
}
