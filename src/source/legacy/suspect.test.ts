import { describe, expect, it } from 'vitest'
import { type Suspicion, sniffLegacy, suspectLegacy } from './suspect.ts'

// “Đảng uỷ xã Vĩnh Hoà kết luận: tập trung nạo vét kênh, phục vụ sản xuất vụ hè thu”, as each code page shows it.
const plain = 'Đảng uỷ xã Vĩnh Hoà kết luận: tập trung nạo vét kênh, phục vụ sản xuất vụ hè thu'
const tcvn3 = '§¶ng uû x· VÜnh Hoµ kÕt luËn: tËp trung n¹o vÐt kªnh, phôc vô s¶n xuÊt vô hÌ thu'
const vni = 'Ñaûng uyû xaõ Vónh Hoaø keát luaän: taäp trung naïo veùt keânh, phuïc vuï saûn xuaát vuï heø thu'
const viscii = 'Ðäng uÖ xã Vînh Hoà kªt lu§n: t§p trung nÕo vét kênh, phøc vø sän xu¤t vø hè thu'
const western = new TextDecoder('windows-1252')
const doubled = western.decode(new TextEncoder().encode(plain))

function converted(text: string, { conversions }: Pick<Suspicion, 'conversions'>): string {
  let result = ''
  let at = 0
  for (const { start, end, text: meant } of conversions) {
    result += text.slice(at, start) + meant
    at = end
  }
  return result + text.slice(at)
}

const reading = (text: string) => {
  const suspicion = suspectLegacy(text)
  return suspicion && [suspicion.encoding, converted(text, suspicion)]
}

describe('suspectLegacy', () => {
  it.each([
    ['TCVN3 (ABC)', tcvn3],
    ['VNI', vni],
    ['VISCII', viscii],
    ['UTF-8', doubled],
  ])('names %s and says what it means', (encoding, text) => {
    expect(reading(text)).toEqual([encoding, plain])
    const first = suspectLegacy(text)?.first
    expect(first && [text.slice(first.start, first.end).length > 1, plain.includes(first.text)]).toEqual([true, true])
  })

  it('writes capitals where a font for capitals was used', () => {
    expect(reading(`${tcvn3}\nBAN CHÊP HµNH §¶NG Bé`)?.[1]).toBe(`${plain}\nBAN CHẤP HÀNH ĐẢNG BỘ`)
  })

  it('converts the old paragraph and leaves those in Unicode alone', () => {
    const unicode = 'Hội nghị có các ý kiến và thống nhất như sau:'
    expect(reading(`${unicode}\n${tcvn3}\n${unicode} số 5`)).toEqual([
      'TCVN3 (ABC)',
      `${unicode}\n${plain}\n${unicode} số 5`,
    ])
    expect(reading(`địa danh: ${vni}\ncơ quan: ${vni}`)?.[1]).toBe(`địa danh: ${plain}\ncơ quan: ${plain}`)
  })

  it('lets words stay that are right in Unicode, and names those it cannot tell', () => {
    const line = 'C¸c chi bộ hoàn thành kÕ ho¹ch thu phí ®¹t 54% dự toán, thªm n¨m häc, lµ tèt'
    const mended = 'Các chi bộ hoàn thành kế hoạch thu phí đạt 54% dự toán, thêm năm học, là tốt'
    expect(reading(line)).toEqual(['TCVN3 (ABC)', mended])
    expect(suspectLegacy(line)?.doubtful.map(({ start, end }) => line.slice(start, end))).toEqual(['phí'])
    const other = 'Taäp trung chæ ñaïo caùc xaõ, là nhiệm vụ đã có; hoaøn thaønh keá hoaïch'
    expect(reading(other)?.[1]).toBe('Tập trung chỉ đạo các xã, là nhiệm vụ đã có; hoàn thành kế hoạch')
  })

  it('does not take the key of a field for a word in Unicode', () => {
    expect(reading(`tác giả: ${tcvn3} chi bé`)?.[1]).toBe(`tác giả: ${plain} chi bộ`)
    expect(reading(`tác giả là ${tcvn3} chi bé`)?.[1]).toBe(
      `tác giả là ${plain.replace('phục vụ', 'phục vô').replace('vụ hè', 'vô hè')} chi bé`,
    )
  })

  it('converts a short line too where the whole text is in the old code page', () => {
    expect(reading(`${tcvn3}\nbé`)?.[1]).toBe(`${plain}\nbộ`)
  })

  it.each([
    ['Vietnamese', plain.repeat(20)],
    ['signs of a paper', 'Điều 5 § 3, khoản ½ × 2 m², ± 3 °C, “a” · «b» ¶ ® © µm, 5 ÷ 2, ¼ ¾ ³'.repeat(5)],
    [
      'French',
      'Le gouvernement a été élu à la majorité; ça déjà coûté très cher, où êtes-vous, naïveté, cœur, août'.repeat(5),
    ],
    ['Spanish', 'El señor compañero mañana el niño en la montaña año pequeño español ¿cómo? ¡sí! corazón'.repeat(5)],
    ['German', 'Für die größere Übung müssen wir über die Straße gehen, schön, ähnlich, Äpfel, Öl'.repeat(5)],
    ['Norwegian', 'Når vi får se på det, så går både små og større båter på sjøen, æ ø å'.repeat(5)],
    ['Portuguese', 'A ação não é só informação; as relações e as nações são irmãs, você está aí'.repeat(5)],
    ['Icelandic', 'Guðni Jóhannesson og Sigurður Þór, Ísland er á norðurslóðum, þjóð'.repeat(5)],
    ['a few odd words', 'Đảng uỷ xã họp với ông Müller, bà Ibañez và công ty Citroën ở Malmö, Århus, Zürich.'],
  ])('is not taken in by %s', (_, text) => {
    expect(suspectLegacy(text)).toBeNull()
  })

  it('looks at four megabytes in a moment', () => {
    const text = `${plain} § ¶ · ¸ ¹\n${'ñ '.repeat(50)}\n`.repeat(10_000)
    const start = process.cpuUsage()
    suspectLegacy(text)
    // Of the processor: other tests run at the same time.
    expect(process.cpuUsage(start).user).toBeLessThan(10000_000)
  })
})

describe('sniffLegacy', () => {
  const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))

  it('tells the code pages of bytes apart', () => {
    expect([tcvn3, vni, viscii].map((text) => sniffLegacy(latin1(text)))).toEqual(['TCVN3 (ABC)', 'VNI', 'VISCII'])
  })

  it('makes nothing of noise', () => {
    expect(sniffLegacy(Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256))).toBeNull()
    expect(
      sniffLegacy(latin1('Le gouvernement a \xE9t\xE9 \xE9lu \xE0 la majorit\xE9, \xE7a co\xFBte cher')),
    ).toBeNull()
  })

  it('calls UTF-8 with a few broken bytes no code page', () => {
    const bytes = new TextEncoder().encode(plain.repeat(5))
    bytes[300] = 0xff
    bytes[40] = 0xe1
    expect(sniffLegacy(bytes)).toBeNull()
  })
})
