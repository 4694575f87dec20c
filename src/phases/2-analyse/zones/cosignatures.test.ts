import { describe, expect, it } from 'vitest'
import { signaturesOf } from '../../../model/document.ts'
import { sourceOf } from '../../../source/decode.ts'
import { parse } from '../../1-parse/parse.ts'
import { analyse } from '../analyse.ts'

const joint = 'BAN TỔ CHỨC - BAN NỘI CHÍNH'
const three = `${joint} - UỶ BAN KIỂM TRA`

/** Who signs, the responsible one first, and the first words of what was told of the closing. */
function signed(issuer: string, closing: string) {
  const text = `TỈNH UỶ LAM GIANG\n${issuer}\n*\nSố 03-KL/BTCTU-BNCTU\n\nKẾT LUẬN\nvề công tác cán bộ\n-----\n\nHai ban thống nhất kết luận như sau:\n\n1. Giữ vững an ninh.\n\n${closing}`
  const draft = parse(sourceOf(text, 'a.txt'), { stage: 'du-thao' }).value
  const { value, diagnostics } = analyse(draft, { stage: 'du-thao', edition: null, profile: {}, overrides: {} })
  return {
    signatures: signaturesOf(value).map(({ authority, position, name }) => [authority, position, name].join(' / ')),
    places: signaturesOf(value).map(({ span }) => text.slice(span.start, span.end).split('\n')[0]),
    recipients: value.recipients.map((one) => one.text),
    told: diagnostics.map(({ definition, location }) => [
      definition.code,
      text.slice(location?.span.start, location?.span.end).split(/[\n\t]/)[0],
    ]),
  }
}

const khoa = ' / TRƯỞNG BAN / Lê Văn Khoa'
const hanh = 'K/T TRƯỞNG BAN / PHÓ TRƯỞNG BAN / Trần Thị Hạnh'
const recipients = 'Nơi nhận:\n- Thường trực Tỉnh uỷ;\n- Lưu Văn phòng.'

describe('signatures of a joint paper typed in the text', () => {
  it('are read side by side: the responsible one stands on the right', () => {
    const found = signed(
      joint,
      `K/T TRƯỞNG BAN\tTRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\n\nTrần Thị Hạnh\tLê Văn Khoa\n\n${recipients}`,
    )
    expect(found.signatures).toEqual([khoa, hanh])
    expect(found.recipients).toEqual(['Thường trực Tỉnh uỷ', 'Lưu Văn phòng'])
    expect(found.told).toEqual([])
  })

  it('are read one below the other: the responsible one comes first', () => {
    const found = signed(
      joint,
      `TRƯỞNG BAN\n\nLê Văn Khoa\n\nK/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\nTrần Thị Hạnh\n\n${recipients}`,
    )
    expect(found.signatures).toEqual([khoa, hanh])
    expect(found.places).toEqual(['TRƯỞNG BAN', 'K/T TRƯỞNG BAN'])
    expect(found.told).toEqual([])
  })

  it('are read in rows of two, a third one below on the left', () => {
    const rows = [
      'K/T TRƯỞNG BAN\tTRƯỞNG BAN',
      'PHÓ TRƯỞNG BAN',
      '',
      'Trần Thị Hạnh\tLê Văn Khoa',
      '',
      'T/M UỶ BAN KIỂM TRA',
      'CHỦ NHIỆM',
      '',
      'Đặng Văn Sơn',
    ]
    const found = signed(three, `${rows.join('\n')}\n\n${recipients}`)
    expect(found.signatures).toEqual([khoa, hanh, 'T/M UỶ BAN KIỂM TRA / CHỦ NHIỆM / Đặng Văn Sơn'])
    expect(found.told).toEqual([])
  })

  it('are no more than the bodies that issue it', () => {
    const block = (name: string) => `TRƯỞNG BAN\n\n${name}\n\n`
    const closing = `${block('Lê Văn Khoa')}${block('Trần Thị Hạnh')}${block('Đặng Văn Sơn')}${recipients}`
    expect(signed(joint, closing)).toMatchObject({
      signatures: [khoa, ' / TRƯỞNG BAN / Trần Thị Hạnh'],
      told: [['KL3022', 'TRƯỞNG BAN']],
    })
    expect(signed('BAN TỔ CHỨC', closing)).toMatchObject({
      signatures: [khoa],
      told: [
        ['KL3022', 'TRƯỞNG BAN'],
        ['KL3022', 'TRƯỞNG BAN'],
      ],
    })
  })

  it('leave nothing out without telling', () => {
    const found = signed(
      joint,
      `TRƯỞNG BAN\n\nLê Văn Khoa\n\nTRƯỞNG BAN\n\nTrần Thị Hạnh\n\nLê Thị Mận\n\n${recipients}`,
    )
    expect(found.signatures).toEqual([khoa, ' / TRƯỞNG BAN / Trần Thị Hạnh'])
    expect(found.told).toEqual([['KL3021', 'Lê Thị Mận']])
  })
})
