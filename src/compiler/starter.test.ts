import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { stages } from '../diagnostics/stage.ts'
import { classify } from '../model/bodies.ts'
import { type EditionId, editionIds } from '../model/edition.ts'
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
  levelsIn,
  profileText,
  type StarterAnswers,
  starterAsset,
} from './starter.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const starter = (edition: EditionId, level: Level, author: Author) =>
  readFileSync(new URL(`../../templates/${starterAsset(edition, level, author)}`, import.meta.url), 'utf8')

type Offices = Readonly<Record<Level, readonly (readonly [superior: string, issuer: string, place: string])[]>>
const offices: Offices = {
  central: [['', 'Ban Chấp hành Trung ương', 'Hà Nội']],
  province: [
    ['', 'Tỉnh uỷ Lam Giang', 'Lam Giang'],
    ['', 'Thành uỷ Hải Đông', 'Hải Đông'],
  ],
  district: [],
  commune: [
    ['Đảng bộ tỉnh Hoà Sơn', 'Đảng uỷ xã Vĩnh Hoà', 'Vĩnh Hoà'],
    ['Đảng bộ thành phố Hải Đông', 'Đảng uỷ phường Bình Khê', 'Bình Khê'],
    ['Đảng bộ tỉnh Hoà Sơn', 'Đảng uỷ đặc khu Ngọc Vừng', 'Ngọc Vừng'],
  ],
  base: [['Đảng bộ Sở Y tế', 'Đảng uỷ Bệnh viện Lam Giang', 'Lam Giang']],
  cell: [['Đảng bộ Sở Nông nghiệp', 'Chi bộ Phòng Khuyến nông', 'Lam Giang']],
}

/** As they were before the districts went. */
const olderOffices: Offices = {
  ...offices,
  province: [
    ['', 'Tỉnh uỷ Lam Giang', 'Lam Giang'],
    ['', 'Thành uỷ Hải Phòng', 'Hải Phòng'],
  ],
  district: [
    ['Đảng bộ tỉnh Lam Giang', 'Huyện uỷ Thanh Lâm', 'Thanh Lâm'],
    ['Đảng bộ thành phố Hải Phòng', 'Quận uỷ Ngô Quyền', 'Quận Ngô Quyền'],
    ['Đảng bộ tỉnh Lam Giang', 'Thị uỷ Sông Cầu', 'Sông Cầu'],
    ['Đảng bộ tỉnh Lam Giang', 'Thành uỷ Bắc Sơn', 'Bắc Sơn'],
  ],
  commune: [
    ['Đảng bộ huyện Thanh Lâm', 'Đảng uỷ xã Vĩnh Hoà', 'Vĩnh Hoà'],
    ['Đảng bộ quận Ngô Quyền', 'Đảng uỷ phường Bình Khê', 'Bình Khê'],
    ['Đảng bộ huyện Thanh Lâm', 'Đảng uỷ thị trấn Đồi Ngô', 'Đồi Ngô'],
    ['Đảng bộ tỉnh Lam Giang', 'Đảng uỷ xã Vĩnh Hoà', 'Vĩnh Hoà'],
  ],
}

const papers = editionIds.flatMap((edition) =>
  levelsIn(edition).flatMap((level) => authorsAt(level).map((author) => ({ edition, level, author }))),
)
const cases = papers.flatMap(({ edition, level, author }) =>
  (edition === 'hd36' ? olderOffices : offices)[level].flatMap(([superior, issuer, place]) =>
    [true, false].map(
      (isFull): StarterAnswers => ({
        edition,
        level,
        author,
        superior: hasSuperior(level) ? superior : null,
        issuer,
        place,
        session: isFull && author === 'plenum' ? '3' : null,
        subject: isFull ? 'về phát triển kinh tế hợp tác' : null,
        position: 'Bí thư',
        name: isFull ? 'Lê Thị Mận' : null,
        date: edition === 'hd36' ? null : 'tháng 11/2026',
      }),
    ),
  ),
)

describe('starters', () => {
  it.each(cases)('$edition, $issuer, $author, name: $name: no error and no warning', (answers) => {
    const filled = fillStarter(starter(answers.edition, answers.level, answers.author), answers, {}, new Set())
    expect(filled).not.toMatch(/<[a-zA-Z]+>|undefined|null/)
    for (const dialect of dialects) {
      const draft = rewriteDraft(bytesOf(filled), 'a.md', { dialect, width: null })
      if (draft.kind !== 'written') throw new Error(draft.kind)
      const path = dialect === 'yaml' ? 'a.yaml' : 'a.md'
      const options = { stage: stages[0], edition: null, profile: null, overrides: {} } as const
      const { diagnostics, document } = compile(bytesOf(draft.text), path, options)
      expect(document?.edition).toBe(answers.edition)
      expect(classify(document?.letterhead.issuer ?? '', answers.superior, answers.edition)?.level).toBe(answers.level)
      const loud = diagnostics.filter(({ severity }) => severity !== 'hint')
      expect(loud.map(({ definition, params }) => [definition.code, definition.name, params])).toEqual([])
      expect(rewriteDraft(bytesOf(draft.text), path, { dialect: null, width: null })).toMatchObject({
        text: draft.text,
      })
    }
  })

  it('an older paper of a district names its own bodies', () => {
    const answers = cases.find(({ issuer, author }) => issuer.startsWith('Quận uỷ') && author === 'standing-committee')
    if (!answers) throw new Error('no case')
    const filled = fillStarter(starter('hd36', 'district', 'standing-committee'), answers, {}, new Set())
    expect(filled).toMatch(/^---\nthể thức: hd36\n/)
    expect(filled).toContain('ngày:\ntác giả: của Ban Thường vụ Quận uỷ\n')
    expect(filled).toContain('- Thường trực Thành uỷ (để báo cáo)\n')
    expect(filled).toContain('- Các đồng chí uỷ viên Ban Chấp hành Đảng bộ quận\n')
    const otherwise = readProfile(sourceOf('thể thức: hd05\n', 'ketluan.yaml')).value.values
    expect(fillStarter(starter('hd36', 'district', 'plenum'), answers, otherwise, new Set())).toContain(
      'thể thức: hd36',
    )
    const profile = readProfile(sourceOf('thể thức: hd36\n', 'ketluan.yaml'))
    expect(fillStarter(starter('hd36', 'district', 'plenum'), answers, profile.value.values, new Set())).not.toContain(
      'hd36',
    )
  })

  it('what a profile gives is left to it', () => {
    const [answers] = cases.filter(({ level, name }) => level === 'commune' && name !== null)
    if (!answers) throw new Error('no case')
    const profile = readProfile(sourceOf(profileText(answers), 'ketluan.yaml'))
    expect(profile.diagnostics).toEqual([])
    const filled = fillStarter(starter('hd05', 'commune', 'plenum'), answers, profile.value.values, new Set())
    expect(filled).not.toMatch(/cấp trên|cơ quan:|địa danh|họ tên|chức vụ/)
    expect(filled).toContain('quyền hạn: T/M Đảng uỷ')
    const own = fillStarter(starter('hd05', 'commune', 'plenum'), answers, profile.value.values, new Set(['place']))
    expect(own).toContain('địa danh: Vĩnh Hoà')
  })

  it('words of a person stay words', () => {
    const [first] = cases
    if (!first) throw new Error('no case')
    const subject = 'về "a": *b* <name> [c <date>] # d'
    const filled = fillStarter(starter('hd05', 'central', 'plenum'), { ...first, subject }, {}, new Set())
    const { document } = compile(bytesOf(filled), 'a.md', {
      stage: 'du-thao',
      edition: null,
      profile: null,
      overrides: {},
    })
    expect(document?.title.subject).toEqual([subject])
  })
})
