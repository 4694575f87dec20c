import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { bundlePage, bundleProgram } from './bundle.mjs'

/**
 * Writes `THIRD_PARTY.md`: every package of which something went into the bundle, as the lock file has it, with licence and
 * holders of the rights, the texts of the licences, and the fonts. With `--check` nothing is written; exit code 1 tells that it is out of
 * date.
 */
const root = new URL('../', import.meta.url)

interface LockedPackage {
  readonly version?: string
  readonly license?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
}

export interface ThirdParty {
  readonly name: string
  /** In the lock file; `null` where that does not know it. */
  readonly folder: string | null
  /** `in docx 9.15.2` where another package carries a part of it. */
  readonly version: string
  /** SPDX. */
  readonly license: string
  /** `Copyright (c) 2012 Paul Miller`, as the package says it. */
  readonly notices: readonly string[]
  readonly text: string | null
  readonly locked: LockedPackage
}

/**
 * What bundlers of other packages left in them and no lock file knows, with what its own package says. `@oxc-project/runtime`
 * is a copy of Babel's helpers.
 */
const strangers: Readonly<Record<string, Pick<ThirdParty, 'license' | 'notices'>>> = {
  '@oxc-project/runtime': {
    license: 'MIT',
    notices: [
      'Copyright (c) 2024-present VoidZero Inc. & Contributors',
      'Copyright (c) 2023 Boshen',
      'Copyright (c) 2014-present Sebastian McKenzie and other contributors',
    ],
  },
}

/** What comes with the program, by name. */
export async function bundledPackages(): Promise<ThirdParty[]> {
  const lock = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>
  }
  const files = await bundledFiles()
  const own = [...files.keys()].map((folder): ThirdParty => {
    const locked = lock.packages[folder]
    if (!locked) throw new Error(`${folder} is in the bundle and not in the lock file`)
    return lockedPackage(folder, locked)
  })
  const within = [...files].flatMap(([folder, paths]) => {
    const host = own.find((one) => one.folder === folder)
    return packedWithin(paths).map((name): ThirdParty => {
      const version = `in ${host?.name} ${host?.version}`
      const stranger = strangers[name]
      if (stranger) return { name, folder: null, version, text: null, locked: host?.locked ?? {}, ...stranger }
      const inner = `node_modules/${name}`
      const locked = lock.packages[inner]
      if (!locked) throw new Error(`${name} is ${version}, and nothing tells its licence`)
      return { ...lockedPackage(inner, locked), version }
    })
  })
  const alone = new Set(own.map(({ name }) => name))
  return [...own, ...within.filter(({ name }) => !alone.has(name))].sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1,
  )
}

function lockedPackage(folder: string, locked: LockedPackage): ThirdParty {
  const name = folder.replace(/^.*node_modules\//, '')
  const text = licenseText(folder)
  return {
    name,
    folder,
    version: locked.version ?? '',
    license: locked.license ?? namedIn(text, name),
    notices: text === null ? authorOf(folder) : noticesOf(text),
    text,
    locked,
  }
}

/** By folder, `node_modules/linebreak/node_modules/base64-js`: the files that gave the bundle at least a byte. */
async function bundledFiles(): Promise<ReadonlyMap<string, readonly string[]>> {
  const bundles = await Promise.all([bundleProgram('dist'), bundlePage('dist/preview')])
  const inputs = bundles.flatMap(({ metafile }) =>
    Object.values(metafile.outputs).flatMap((output) =>
      Object.entries(output.inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
    ),
  )
  const files = new Map<string, string[]>()
  for (const input of new Set(inputs)) {
    // Wherever the folder of the packages lies.
    const path = /(?:^|\/)(node_modules\/.*)$/.exec(input)?.[1] ?? ''
    const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]
    if (folder !== undefined) files.set(folder, [...(files.get(folder) ?? []), path])
  }
  return files
}

/** Names of packages that a package carries in its own files: bundlers tell in a comment where a part begins. */
function packedWithin(paths: readonly string[]): string[] {
  const names = paths.flatMap((path) => {
    const text = readFileSync(new URL(path, root), 'utf8')
    const parts = text.matchAll(/^\/\/ (?:\S*\bnode_modules\/((?:@[^/\s]+\/)?[^/\s]+)\/|\\0(@[^@\s]+)@)/gm)
    return [...parts].map((part) => part[1] ?? (part[2] ?? '').replace('+', '/'))
  })
  return [...new Set(names)]
}

function licenseText(folder: string): string | null {
  const place = new URL(`${folder}/`, root)
  const file = existsSync(place) ? readdirSync(place).find((name) => /^(?:licen[cs]e|copying)/i.test(name)) : undefined
  return file === undefined ? null : readFileSync(new URL(file, place), 'utf8').replace(/\r\n?/g, '\n').trim()
}

/** Of a package without a text of its licence. */
function authorOf(folder: string): string[] {
  const file = new URL(`${folder}/package.json`, root)
  if (!existsSync(file)) return []
  const { author } = JSON.parse(readFileSync(file, 'utf8')) as { readonly author?: string | { readonly name?: string } }
  const name = typeof author === 'string' ? author : author?.name
  return name === undefined ? [] : [name]
}

/** A package that does not name its licence where others do may carry its text. */
function namedIn(text: string | null, name: string): string {
  if (text !== null && /Permission is hereby granted, free of charge/.test(text)) return 'MIT'
  throw new Error(`${name} names no licence`)
}

function noticesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter(
    (line) =>
      /^(?:\(c\)|©|copyright (?:\(c\)|©|\d{4}|[A-Z]))/i.test(line) &&
      !/\[yyyy\]|^\(c\) you|copyright notice|copyright (?:owner|license|holders?\b)/i.test(line),
  )
}

/** The text without the lines that name the holders, to be told once. */
function common(text: string): string {
  const own = new Set(noticesOf(text))
  return text
    .split('\n')
    .filter((line) => !own.has(line.trim()))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

export async function thirdParty(): Promise<string> {
  const packages = await bundledPackages()
  const rows = packages.map(
    ({ name, version, license, notices }) =>
      `| ${name} | ${version} | ${license} | ${notices.map((notice) => notice.replaceAll('|', '\\|').replaceAll('<', '&lt;')).join('<br>')} |`,
  )
  const texts = [...new Set(packages.map(({ license }) => license))].sort().map((license) => {
    const text = packages.find((one) => one.license === license && one.text !== null)?.text
    if (!text) throw new Error(`no package carries the text of ${license}`)
    return `### ${license}\n\n\`\`\`text\n${common(text)}\n\`\`\`\n`
  })
  return `# What ketluan is built of

Made by \`npm run generate\` from what esbuild says it put into \`dist/\`, with the versions of \`package-lock.json\`. Packages that only the work on\nketluan needs are not among them, and an installation fetches none.

| Package | Version | Licence | Rights |
|---|---|---|---|
${rows.join('\n')}

## Fonts and colours

| What | Licence |
|---|---|
| \`templates/fonts/\`: subsets of Tinos | [SIL Open Font License 1.1](templates/fonts/LICENSE-OFL.txt) |
| \`templates/color/srgb2014.icc\` | [terms of the International Color Consortium](templates/color/LICENSE-ICC.txt) |

## Texts of the licences

${texts.join('\n')}`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const file = new URL('THIRD_PARTY.md', root)
  const text = await thirdParty()
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error('THIRD_PARTY.md is out of date: npm run generate')
    process.exitCode = 1
  }
}
