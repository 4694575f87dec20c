import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stages } from '../diagnostics/stage.ts'
import { sourceOf } from '../source/decode.ts'
import { dialects } from '../writer/writer.ts'
import { compile } from './compile.ts'
import { readProfile } from './profile.ts'
import { rewriteDraft } from './rewrite-draft.ts'
import {
  type Author,
  authorsAt,
  fillStarter,
  hasSuperior,
  type Level,
  levels,
  profileText,
  type StarterAnswers,
  starterAsset,
} from './starter.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const starter = (level: Level, author: Author) =>
  readFileSync(new URL(`../../templates/${starterAsset(level, author)}`, import.meta.url), 'utf8')

const offices: Readonly<Record<Level, readonly (readonly [superior: string, issuer: string, place: string])[]>> = {
  central: [['', 'Ban Chấp hành Trung ương', 'Hà Nội']],
  province: [
    ['', 'Tỉnh uỷ Lam Giang', 'Lam Giang'],
    ['', 'Thành uỷ Hải Đông', 'Hải Đông'],
  ],
  commune: [
    ['Đảng bộ tỉnh Hoà Sơn', 'Đảng uỷ xã Vĩnh Hoà', 'Vĩnh Hoà'],
    ['Đảng bộ thành phố Hải Đông', 'Đảng uỷ phường Bình Khê', 'Bình Khê'],
    ['Đảng bộ tỉnh Hoà Sơn', 'Đảng uỷ đặc khu Ngọc Vừng', 'Ngọc Vừng'],
  ],
  base: [['Đảng bộ Sở Y tế', 'Đảng uỷ Bệnh viện Lam Giang', 'Lam Giang']],
  cell: [['Đảng bộ Sở Nông nghiệp', 'Chi bộ Phòng Khuyến nông', 'Lam Giang']],
}

const cases = levels.flatMap((level) =>
  authorsAt(level).flatMap((author) =>
    offices[level].flatMap(([superior, issuer, place]) =>
      [true, false].map(
        (isFull): StarterAnswers => ({
          level,
          author,
          superior: hasSuperior(level) ? superior : null,
          issuer,
          place,
          session: isFull && author === 'plenum' ? '3' : null,
          subject: isFull ? 'về phát triển kinh tế hợp tác' : null,
          position: 'Bí thư',
          name: isFull ? 'Lê Thị Mận' : null,
          date: 'tháng 11/2026',
        }),
      ),
    ),
  ),
)

describe('starters', () => {
  it.each(cases)('$issuer, $author, name: $name: no error and no warning', (answers) => {
    const filled = fillStarter(starter(answers.level, answers.author), answers, {}, new Set())
    expect(filled).not.toMatch(/<[a-zA-Z]+>|undefined|null/)
    for (const dialect of dialects) {
      const draft = rewriteDraft(bytesOf(filled), 'a.md', { dialect, width: null })
      if (draft.kind !== 'written') throw new Error(draft.kind)
      const path = dialect === 'yaml' ? 'a.yaml' : 'a.md'
      const options = { stage: stages[0], edition: null, profile: null, overrides: {} } as const
      const { diagnostics } = compile(bytesOf(draft.text), path, options)
      const loud = diagnostics.filter(({ severity }) => severity !== 'hint')
      expect(loud.map(({ definition, params }) => [definition.code, definition.name, params])).toEqual([])
      expect(rewriteDraft(bytesOf(draft.text), path, { dialect: null, width: null })).toMatchObject({
        text: draft.text,
      })
    }
  })

  it('what a profile gives is left to it', () => {
    const [answers] = cases.filter(({ level, name }) => level === 'commune' && name !== null)
    if (!answers) throw new Error('no case')
    const profile = readProfile(sourceOf(profileText(answers), 'ketluan.yaml'))
    expect(profile.diagnostics).toEqual([])
    const filled = fillStarter(starter('commune', 'plenum'), answers, profile.value.values, new Set())
    expect(filled).not.toMatch(/cấp trên|cơ quan:|địa danh|họ tên|chức vụ/)
    expect(filled).toContain('quyền hạn: T/M Đảng uỷ')
    const own = fillStarter(starter('commune', 'plenum'), answers, profile.value.values, new Set(['place']))
    expect(own).toContain('địa danh: Vĩnh Hoà')
  })

  it('words of a person stay words', () => {
    const [first] = cases
    if (!first) throw new Error('no case')
    const subject = 'về "a": *b* <name> [c <date>] # d'
    const filled = fillStarter(starter('central', 'plenum'), { ...first, subject }, {}, new Set())
    const { document } = compile(bytesOf(filled), 'a.md', {
      stage: 'du-thao',
      edition: null,
      profile: null,
      overrides: {},
    })
    expect(document?.title.subject).toEqual([subject])
  })
})
