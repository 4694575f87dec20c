import { describe, expect, it } from 'vitest'
import type { Stage } from '../../diagnostics/stage.ts'
import type { Letterhead, PartyDocument, Recipient, Signature } from '../../model/document.ts'
import { sourceOf } from '../../source/decode.ts'
import type { Span } from '../../source/span.ts'
import type { Draft } from '../1-parse/draft.ts'
import { check } from './check.ts'
import { rules } from './rules/index.ts'

const text =
  'KẾT LUẬN\nSau khi thảo luận, Hội nghị kết luận như sau:\n1. Giữ vững an ninh.\nLưu Văn phòng\nLê Thị Mận\n'
const source = sourceOf(text, 'nhap.md')
const at = (words: string): Span => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const paragraph = (words: string) => ({ type: 'paragraph' as const, text: words, content: [], span: at(words) })

const clause = paragraph('Sau khi thảo luận, Hội nghị kết luận như sau:')
const body = paragraph('1. Giữ vững an ninh.')
const filing: Recipient = { text: 'Lưu Văn phòng', note: null, filing: true, span: at('Lưu Văn phòng') }
const signature: Signature = {
  authority: 'T/M ĐẢNG UỶ',
  position: 'BÍ THƯ',
  name: 'Lê Thị Mận',
  span: at('Lê Thị Mận'),
  spans: { name: at('Lê Thị Mận') },
}
const letterhead: Letterhead = {
  superior: 'ĐẢNG BỘ TỈNH LAM GIANG',
  issuer: 'ĐẢNG UỶ XÃ VĨNH HOÀ',
  number: 5,
  symbol: 'KL/ĐU',
  place: 'Vĩnh Hoà',
  date: { year: 2026, month: 6, day: 5 },
  spans: {},
}
const complete: PartyDocument = {
  type: 'document',
  kind: 'conclusion',
  edition: 'hd05',
  stage: 'du-thao',
  letterhead,
  markings: {
    secrecy: null,
    urgency: null,
    circulation: null,
    draftRevision: null,
    drafter: null,
    contact: null,
    spans: {},
  },
  title: { label: 'KẾT LUẬN', author: ['HỘI NGHỊ ĐẢNG UỶ'], subject: [], spans: { label: at('KẾT LUẬN') } },
  preamble: [],
  enactingClause: clause,
  sections: [body],
  closing: [],
  signature,
  cosignatures: [],
  recipients: [filing],
  footnotes: [],
  appendices: [],
  span: { start: 0, end: text.length },
}
const draft: Draft = {
  source,
  dialect: 'markdown',
  data: null,
  dataSpan: null,
  blocks: [{ type: 'paragraph', content: [], span: at('KẾT LUẬN'), quoteDepth: 0 }],
  comments: [],
}

type Change = Partial<Omit<PartyDocument, 'letterhead'>> & { readonly letterhead?: Partial<Letterhead> }

function findings(change: Change, stage: Stage = 'du-thao', from: Draft = draft) {
  const document = { ...complete, ...change, stage, letterhead: { ...letterhead, ...change.letterhead } }
  return check(document, from, { stage }).diagnostics.map(
    ({ definition, severity, location }) =>
      `${definition.name} ${severity} ${location?.span.start}-${location?.span.end}`,
  )
}
const names = (change: Change) => findings(change).map((finding) => finding.split(' ')[0])
const place = (words: string) => `${at(words).start}-${at(words).end}`

describe('a complete paper', () => {
  it.each(['du-thao', 'trinh-ky', 'phat-hanh'] as const)('has no finding in %s', (stage) => {
    expect(findings({}, stage)).toEqual([])
  })
})

describe('what is missing is told once', () => {
  it.each<[string, Change, string[]]>([
    [
      'issuer; superior and symbol follow from it',
      { letterhead: { issuer: null, superior: null, symbol: null } },
      ['missing-issuer'],
    ],
    ['superior of a commune', { letterhead: { superior: null } }, ['missing-superior']],
    [
      'superior of a province is none',
      {
        letterhead: { superior: null, issuer: 'TỈNH UỶ LAM GIANG', symbol: 'KL/TU', place: 'Lam Giang' },
        title: { ...complete.title, author: ['HỘI NGHỊ TỈNH UỶ'] },
        signature: { ...signature, authority: 'T/M TỈNH UỶ' },
      },
      [],
    ],
    ['superior of an unknown body', { letterhead: { superior: null, issuer: 'HỘI LÀM VƯỜN' } }, []],
    ['symbol', { letterhead: { symbol: null } }, ['missing-symbol']],
    ['number', { letterhead: { number: null } }, ['missing-number']],
    ['place', { letterhead: { place: null } }, ['missing-place']],
    ['date', { letterhead: { date: null } }, ['missing-date']],
    ['month and day', { letterhead: { date: { year: 2026, month: null, day: null } } }, ['missing-date']],
    ['day', { letterhead: { date: { year: 2026, month: 6, day: null } } }, ['missing-day']],
    ['title lines', { title: { ...complete.title, author: [] } }, ['missing-title-lines']],
    ['subject alone is enough', { title: { ...complete.title, author: [], subject: ['về mùa vụ'] } }, []],
    ['enacting clause', { enactingClause: null }, ['missing-enacting-clause']],
    ['content', { sections: [] }, ['missing-content']],
    ['everything of the body', { sections: [], enactingClause: null }, ['missing-content']],
    [
      'paragraphs without a clause',
      { sections: [], enactingClause: null, preamble: [body] },
      ['missing-enacting-clause'],
    ],
    ['signature', { signature: null }, ['missing-signature']],
    ['authority or position', { signature: { ...signature, position: null } }, []],
    ['a secretary alone', { signature: { ...signature, authority: null } }, ['secretary-without-authority']],
    ['authority and position', { signature: { ...signature, authority: null, position: null } }, ['missing-authority']],
    ['name', { signature: { ...signature, name: null } }, ['missing-name']],
    ['recipients', { recipients: [] }, ['missing-recipients']],
    ['filing line', { recipients: [{ ...filing, filing: false }] }, ['missing-filing-line']],
  ])('%s', (_, change, expected) => {
    expect(names(change)).toEqual(expected)
  })
})

describe('the stage decides how loud it is', () => {
  const nothing: Change = {
    letterhead: { issuer: null, superior: null, number: null, symbol: null, place: null, date: null },
    title: { ...complete.title, author: [] },
    enactingClause: null,
    signature: null,
    recipients: [],
  }
  const severities = (stage: Stage) => [
    ...new Set(findings(nothing, stage).map((f) => f.split(' ').slice(0, 2).join(' '))),
  ]

  it('hints in a working draft', () => {
    expect(severities('du-thao').every((f) => f.endsWith(' hint'))).toBe(true)
    expect(severities('du-thao')).toHaveLength(8)
  })
  it('errors before signature, but the number', () => {
    expect(severities('trinh-ky').filter((f) => !f.endsWith(' error'))).toEqual(['missing-number hint'])
  })
  it('the day may be blank before signature, not in release', () => {
    const dayless: Change = { letterhead: { date: { year: 2026, month: 6, day: null } } }
    expect(findings(dayless, 'trinh-ky')[0]).toContain('missing-day hint')
    expect(findings(dayless, 'phat-hanh')[0]).toContain('missing-day error')
  })
  it('errors in release', () => {
    expect(severities('phat-hanh').every((f) => f.endsWith(' error'))).toBe(true)
  })
})

describe('the finding points at the best place there is', () => {
  const blank = { type: 'scalar' as const, value: null, text: '', span: { start: 4, end: 4 }, at: (i: number) => i + 4 }
  const data = {
    type: 'map' as const,
    span: { start: 0, end: 4 },
    entries: [{ key: 'Số', keySpan: { start: 0, end: 2 }, value: blank }],
  }

  it('the key left blank', () => {
    expect(findings({ letterhead: { number: null } }, 'du-thao', { ...draft, data })).toEqual([
      'missing-number hint 0-2',
    ])
  })
  it('the neighbour in the letterhead', () => {
    const spans = { symbol: { start: 20, end: 25 }, place: { start: 30, end: 38 } }
    expect(findings({ letterhead: { number: null, date: null, spans } })).toEqual([
      'missing-number hint 20-25',
      'missing-date hint 30-38',
    ])
  })
  it('the title, the body, the last recipient, the name', () => {
    expect(findings({ title: { ...complete.title, author: [] } })[0]).toContain(place('KẾT LUẬN'))
    expect(findings({ enactingClause: null })[0]).toContain(place('1. Giữ vững an ninh.'))
    expect(findings({ sections: [] })[0]).toContain(place(clause.text))
    expect(findings({ recipients: [{ ...filing, filing: false }] })[0]).toContain(place('Lưu Văn phòng'))
    expect(findings({ signature: { ...signature, authority: null, position: null } })[0]).toContain(place('Lê Thị Mận'))
  })
  it('else the top of the draft, or its end', () => {
    expect(findings({ letterhead: { place: null } })).toEqual(['missing-place hint 0-0'])
    expect(findings({ signature: null })).toEqual([`missing-signature hint ${text.length - 1}-${text.length - 1}`])
  })
})

describe('symbol', () => {
  it.each<[string, string[]]>([
    ['KL/ĐU', []],
    ['KL/ĐU ', ['malformed-symbol']],
    ['KL-ĐU', ['malformed-symbol']],
    ['kl/đu', ['malformed-symbol']],
    ['NQ/ĐU', ['symbol-of-other-type']],
    ['KL/HU', ['symbol-of-other-body']],
  ])('%s', (symbol, expected) => {
    expect(names({ letterhead: { symbol } })).toEqual(expected)
  })
  it('of a body the rules leave open is not judged', () => {
    expect(names({ letterhead: { symbol: 'KL/HLV', issuer: 'HỘI LÀM VƯỜN' } })).toEqual([])
  })
})

describe('a draft that could not be read', () => {
  it('is asked for nothing when it is empty', () => {
    expect(findings({ letterhead: { issuer: null }, recipients: [] }, 'phat-hanh', { ...draft, blocks: [] })).toEqual(
      [],
    )
  })
  it('is checked as any other when its front matter is merely empty', () => {
    const empty = sourceOf('---\n# chưa có gì\n---\nKẾT LUẬN\n', 'nhap.md')
    const from: Draft = { ...draft, source: empty, dataSpan: { start: 0, end: 20 } }
    expect(findings({ recipients: [] }, 'du-thao', from)).toEqual(['missing-recipients hint 29-29'])
  })
  it('leaves the rules about fields not evaluated when its front matter is broken', () => {
    const broken: Draft = { ...draft, dataSpan: { start: 0, end: 8 } }
    const { diagnostics, notEvaluated } = check({ ...complete, sections: [], recipients: [] }, broken, {
      stage: 'trinh-ky',
    })
    expect(diagnostics.map((d) => d.definition.name)).toEqual(['missing-content'])
    expect(notEvaluated.map((n) => n.name)).toEqual(rules.filter((r) => r.needs === 'fields').map((r) => r.name))
  })
})

it('no two rules share a name or a finding', () => {
  const reports = rules.flatMap((rule) => rule.reports.map((definition) => definition.code))
  expect(new Set(reports).size).toBe(reports.length)
  expect(new Set(rules.map((rule) => rule.name)).size).toBe(rules.length)
})
