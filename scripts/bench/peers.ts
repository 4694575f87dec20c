import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Case } from './measure.ts'

/** What a user would take instead, for one job each; the versions are those that were measured first. */
const packages = {
  'markdownlint-cli2': ['markdownlint-cli2@0.22.1'],
  'remark-lint': ['remark-cli@12.0.1', 'remark-preset-lint-recommended@7.0.1'],
  'markdown-it': ['markdown-it@15.0.3'],
  marked: ['marked@18.2.1'],
  'markdown-docx': ['markdown-docx@1.7.0'],
  mdxport: ['@mdxport/cli@0.3.2'],
} as const
type Peer = keyof typeof packages

/** Libraries without a command for many files: the shortest program that uses them. `node run.mjs OUT DRAFT…` */
const runners: Partial<Record<Peer, string>> = {
  'markdown-it': `import MarkdownIt from 'markdown-it'
const md = new MarkdownIt()
const make = (text) => '<!doctype html><html lang="vi"><meta charset="utf-8"><title>KL</title>' + md.render(text)`,
  marked: `import { marked } from 'marked'
const make = (text) => '<!doctype html><html lang="vi"><meta charset="utf-8"><title>KL</title>' + marked.parse(text)`,
  'markdown-docx': `import markdownDocx, { Packer } from 'markdown-docx'
const make = async (text) => Packer.toBuffer(await markdownDocx(text))`,
}
const loop = `
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
const [out, ...drafts] = process.argv.slice(2)
for (const draft of drafts) {
  const target = drafts.length > 1 ? join(out, basename(draft) + '.out') : out
  writeFileSync(target, await make(readFileSync(draft, 'utf8')))
}
`

/** Outside of the tree, and kept for the next time. */
export const peersFolder = process.env.KETLUAN_PEERS ?? join(tmpdir(), 'ketluan-peers')

/** Installs from npm what is not there yet. What cannot be had is told as not measured later. */
export function installPeers(tell: (text: string) => void): void {
  for (const [peer, wanted] of Object.entries(packages)) {
    const folder = join(peersFolder, peer)
    if (!existsSync(join(folder, 'node_modules/.package-lock.json'))) {
      tell(`installing ${peer}`)
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, 'package.json'), '{"private":true}\n')
      const words = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', ...wanted]
      spawnSync('npm', words, { cwd: folder, stdio: 'ignore', timeout: 300_000 })
    }
    const runner = runners[peer as Peer]
    if (runner) writeFileSync(join(folder, 'run.mjs'), runner + loop)
  }
}

const bin = (peer: Peer, name: string) => join(peersFolder, peer, 'node_modules/.bin', name)
const node = (peer: Peer, ...words: string[]) => [process.execPath, join(peersFolder, peer, 'run.mjs'), ...words]
/** The program itself, not the script that starts it. */
function mdxport(): string {
  const scope = join(peersFolder, 'mdxport/node_modules/@mdxport')
  const platform = existsSync(scope) ? readdirSync(scope).find((name) => name !== 'cli') : undefined
  return platform ? join(scope, platform, 'mdxport') : 'mdxport'
}

/** A linter that has something to say ends with 1. */
const findings = [0, 1]

export function peerCases(folder: string, draft: string): Case[] {
  const out = join(folder, 'out/peers')
  mkdirSync(out, { recursive: true })
  const to = (name: string) => join(out, name)
  const pandoc = (...words: string[]) => ['pandoc', '-f', 'markdown', '-M', 'title=KL', draft, ...words]
  const made = (
    name: string,
    job: string,
    command: readonly string[],
    makes: string,
    needs: readonly string[] = [],
  ): Case => ({ name, job, command, makes, needs })
  const weasyprint = pandoc('--pdf-engine=weasyprint', '-t', 'html5', '-o', to('pandoc.pdf'))
  const together = [pandoc('-o', to('all.docx')), pandoc('-s', '-o', to('all.html')), weasyprint]
  return [
    {
      name: 'markdownlint-cli2',
      job: 'check',
      command: [bin('markdownlint-cli2', 'markdownlint-cli2'), `:${draft}`],
      codes: findings,
    },
    {
      name: 'remark-lint',
      job: 'check',
      command: [
        bin('remark-lint', 'remark'),
        '--no-stdout',
        '--quiet',
        '--use',
        join(peersFolder, 'remark-lint/node_modules/remark-preset-lint-recommended/index.js'),
        draft,
      ],
      codes: findings,
    },
    made('markdown-it', 'html', node('markdown-it', to('markdown-it.html'), draft), to('markdown-it.html')),
    made('marked', 'html', node('marked', to('marked.html'), draft), to('marked.html')),
    made('pandoc', 'html', pandoc('-s', '-o', to('pandoc.html')), to('pandoc.html')),
    made('markdown-docx', 'docx', node('markdown-docx', to('markdown-docx.docx'), draft), to('markdown-docx.docx')),
    made('pandoc', 'docx', pandoc('-o', to('pandoc.docx')), to('pandoc.docx')),
    made(
      'mdxport (typst inside)',
      'pdf',
      [mdxport(), '--quiet', '-s', 'std', draft, '-o', to('mdxport.pdf')],
      to('mdxport.pdf'),
    ),
    made('pandoc + weasyprint', 'pdf', weasyprint, to('pandoc.pdf'), ['pandoc', 'weasyprint']),
    made('pandoc (docx, html) + weasyprint (pdf)', 'all three', shell(...together), to('pandoc.pdf'), [
      'pandoc',
      'weasyprint',
    ]),
  ]
}

/** One format each, by the peer that is quickest over many; and what an office with a script would do. */
export function peerBatchCases(folder: string, drafts: string, count: number): Case[] {
  const out = join(folder, 'out/peers-batch')
  mkdirSync(out, { recursive: true })
  const files = readdirSync(drafts).map((name) => join(drafts, name))
  const one = `name=$(basename "$1"); pandoc -f markdown -M title=KL "$1" -o "$0/$name.docx" && pandoc -f markdown -s -M title=KL "$1" -o "$0/$name.html" && pandoc -f markdown -t html5 -M title=KL --pdf-engine=weasyprint "$1" -o "$0/$name.pdf"`
  const job = `batch of ${count}`
  return [
    { name: `markdown-it, ${count} drafts to html`, job: `${job}: html`, command: node('markdown-it', out, ...files) },
    {
      name: `markdown-docx, ${count} drafts to docx`,
      job: `${job}: docx`,
      command: node('markdown-docx', out, ...files),
    },
    {
      name: `mdxport, ${count} drafts to pdf`,
      job: `${job}: pdf`,
      command: [mdxport(), '--quiet', '-s', 'std', ...files, '-o', out],
    },
    {
      name: `pandoc + weasyprint in a loop, ${count} drafts to all three`,
      job: `${job}: loop`,
      needs: ['pandoc', 'weasyprint'],
      command: ['sh', '-c', `ls "$0"/* | xargs -P${availableParallelism()} -I{} sh -c '${one}' "$1" {}`, drafts, out],
    },
  ]
}

function shell(...commands: readonly (readonly string[])[]): string[] {
  const quoted = commands.map((words) => words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' '))
  return ['sh', '-c', quoted.join(' && ')]
}
