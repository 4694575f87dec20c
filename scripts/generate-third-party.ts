import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/**
 * Writes `THIRD_PARTY.md`: every package that the program is built of, as the lock file has it, with licence and holders of
 * the rights, the texts of the licences, and the fonts. With `--check` nothing is written; exit code 1 tells that it is out of
 * date.
 */
const root = new URL('../', import.meta.url)

interface LockedPackage {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly resolved?: string
  readonly integrity?: string
  readonly hasInstallScript?: boolean
}

export interface ThirdParty {
  readonly name: string
  readonly version: string
  /** SPDX. */
  readonly license: string
  /** `Copyright (c) 2012 Paul Miller`, as the package says it. */
  readonly notices: readonly string[]
  readonly text: string | null
  readonly locked: LockedPackage
}

/** What comes with the program, by name; packages of types only hold no code. */
export function runtimePackages(): ThirdParty[] {
  const lock = JSON.parse(readFileSync(new URL('package-lock.json', root), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockedPackage>>
  }
  return Object.entries(lock.packages)
    .filter(([folder, { dev }]) => folder !== '' && !dev)
    .map(([folder, locked]): ThirdParty => {
      const name = folder.replace(/^.*node_modules\//, '')
      const text = licenseText(folder)
      return {
        name,
        version: locked.version ?? '',
        license: locked.license ?? namedIn(text, name),
        notices: text === null ? authorOf(folder) : noticesOf(text),
        text,
        locked,
      }
    })
    .filter(({ name }) => !/^@types\/|^undici-types$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1))
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

export function thirdParty(): string {
  const packages = runtimePackages()
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

Made by \`npm run generate\` from \`package-lock.json\`. The packages are part of what \`npm run build\` writes to \`dist/\`.

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
  const text = thirdParty()
  if (!process.argv.includes('--check')) writeFileSync(file, text)
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error('THIRD_PARTY.md is out of date: npm run generate')
    process.exitCode = 1
  }
}
