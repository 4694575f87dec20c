import { describe, expect, test } from 'vitest'
import { assignmentsIn, paper } from './assignments.test-support.ts'

const rows = (body: string, date?: string) =>
  assignmentsIn(paper(body, date)).map(({ task, lead, with: helpers, deadlines, division }) => ({
    task,
    lead,
    with: helpers,
    due: deadlines.map(({ due }) => due),
    division,
  }))
const leads = (body: string) => rows(body).map(({ lead }) => lead)

describe('where work is ordered', () => {
  test('entries, run-in items, names in bold in the midst of their sentence, paragraphs', () => {
    expect(
      rows(`**IV. TỔ CHỨC THỰC HIỆN**

**1. Ban Thường vụ Đảng uỷ:**

- Lãnh đạo việc sắp xếp 9 thôn.

- Văn phòng Đảng uỷ chủ trì, phối hợp với Uỷ ban Mặt trận Tổ quốc xã tổng hợp kết quả.

**2. Uỷ ban Kiểm tra Đảng uỷ:** Kiểm tra 3 chi bộ trước ngày 30/9/2026.

**3. Các chi bộ, đảng bộ trực thuộc** có trách nhiệm quán triệt Kết luận này.

**4. Yêu cầu các chi bộ nông thôn** trước mắt rà soát hộ nghèo.

Giao Văn phòng Đảng uỷ đôn đốc việc thực hiện.`),
    ).toEqual([
      { task: 'Lãnh đạo việc sắp xếp 9 thôn.', lead: ['Ban Thường vụ Đảng uỷ'], with: [], due: [], division: 'IV.1' },
      {
        task: 'Văn phòng Đảng uỷ chủ trì, phối hợp với Uỷ ban Mặt trận Tổ quốc xã tổng hợp kết quả.',
        lead: ['Văn phòng Đảng uỷ'],
        with: ['Uỷ ban Mặt trận Tổ quốc xã'],
        due: [],
        division: 'IV.1',
      },
      {
        task: 'Kiểm tra 3 chi bộ trước ngày 30/9/2026.',
        lead: ['Uỷ ban Kiểm tra Đảng uỷ'],
        with: [],
        due: ['2026-09-30'],
        division: 'IV.2',
      },
      {
        task: 'Các chi bộ, đảng bộ trực thuộc có trách nhiệm quán triệt Kết luận này.',
        lead: ['Các chi bộ, đảng bộ trực thuộc'],
        with: [],
        due: [],
        division: 'IV.3',
      },
      {
        task: 'Yêu cầu các chi bộ nông thôn trước mắt rà soát hộ nghèo.',
        lead: ['các chi bộ nông thôn'],
        with: [],
        due: [],
        division: 'IV.4',
      },
      {
        task: 'Giao Văn phòng Đảng uỷ đôn đốc việc thực hiện.',
        lead: ['Văn phòng Đảng uỷ'],
        with: [],
        due: [],
        division: 'IV.4',
      },
    ])
  })

  test('a clause that gives work to another body is a task of its own, with its own deadline', () => {
    const found = rows(
      'Thống nhất chủ trương xây chợ. Giao Uỷ ban nhân dân xã lập dự án, trình trong quý III/2026; giao Ban Xây dựng Đảng tuyên truyền trước ngày 20/8/2026.',
    )
    expect(found.map(({ lead, due }) => [lead, due])).toEqual([
      [['Uỷ ban nhân dân xã'], ['2026-09-30']],
      [['Ban Xây dựng Đảng'], ['2026-08-20']],
    ])
  })

  test('a lead-in that gives work gives it to the entries below, and is no task itself', () => {
    expect(
      leads('Giao Văn phòng Đảng uỷ:\n\n- Soạn kế hoạch.\n\n- Theo dõi tiến độ.\n\nTiếp tục giữ nền nếp sinh hoạt.'),
    ).toEqual([['Văn phòng Đảng uỷ'], ['Văn phòng Đảng uỷ'], []])
    expect(leads('Các cấp uỷ thực hiện tốt các nhiệm vụ sau:\n\n- Đắp đê bao.\n\n- Phát 200 áo phao.')).toEqual([
      ['Các cấp uỷ'],
      ['Các cấp uỷ'],
    ])
  })

  test('reports, decisions and what was done are none', () => {
    expect(
      rows(`**I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ**

- Tập trung thu hoạch lúa đạt 100%.

- Các chi bộ đã hoàn thành đại hội.

**II. NHIỆM VỤ TRỌNG TÂM**

- Ban Thường vụ Đảng uỷ thống nhất chủ trương mua xe chữa cháy.`),
    ).toEqual([])
    expect(
      rows('I. Công tác đảng\n\n1. Kiểm tra 3 chi bộ.\n\nII. Nhiệm vụ tháng 12\n\n1. Kiểm tra 2 chi bộ.'),
    ).toHaveLength(1)
  })

  test('tables whose header says so, in the body and in appendices', () => {
    const table = `| TT | Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |
|---|---|---|---|---|
| 1 | Xây cầu Khe Lâm | Uỷ ban nhân dân xã | Ban Chỉ huy Quân sự xã | Quý IV/2026 |
| 2 | Mở lớp bơi | Xã đoàn | | 15/8/2026 |
| 3 | Tuần tra bãi bồi | Công an xã | – | Thường xuyên |`
    const expected = [
      [['Uỷ ban nhân dân xã'], ['Ban Chỉ huy Quân sự xã'], ['2026-12-31']],
      [['Xã đoàn'], [], ['2026-08-15']],
      [['Công an xã'], [], [null]],
    ]
    const facts = (body: string) => rows(body).map(({ lead, with: helpers, due }) => [lead, helpers, due])
    expect(facts(`1. Phân công như sau:\n\n${table}`)).toEqual(expected)
    expect(facts(`1. Có phụ lục kèm theo.\n\n# Phụ lục\n\n## Phân công nhiệm vụ\n\n${table}`)).toEqual(expected)
    expect(facts('1. Danh sách:\n\n| Nhiệm vụ | Số lượng |\n|---|---|\n| Xây cầu | 2 |')).toEqual([])
  })

  test('places are those of the author’s text, whatever its line ends', () => {
    const draft = paper('1. Giao Văn phòng Đảng uỷ đôn đốc.')
    const [task] = assignmentsIn(draft)
    const [windows] = assignmentsIn(`\ufeff${draft.replaceAll('\n', '\r\n')}`)
    expect(task?.start).toEqual({ line: 12, column: 4, offset: draft.indexOf('Giao') })
    expect(windows?.start).toMatchObject({ line: 12, column: 4 })
  })
})

test('stays linear in paragraphs of a thousand orders and deadlines', () => {
  const took = (body: string) => {
    const draft = paper(body)
    const before = performance.now()
    const { length } = assignmentsIn(draft)
    return { length, time: performance.now() - before }
  }
  const orders = (count: number) => `1. ${'Giao Văn phòng Đảng uỷ báo cáo trước ngày 30/9/2026; '.repeat(count)}hết.`
  const deadlines = (count: number) => `1. Hoàn thành ${'cầu trước ngày 30/9/2026, '.repeat(count)}hết.`
  for (const body of [orders, deadlines]) {
    took(body(100))
    const [small, large] = [took(body(250)), took(body(2000))]
    expect(large.length).toBeGreaterThanOrEqual(small.length)
    expect(large.time).toBeLessThan(40 * small.time + 500)
  }
})

describe('the last day', () => {
  const due = (words: string, date?: string) => rows(`1. Hoàn thành dự án ${words}.`, date).map((row) => row.due)[0]
  test.each([
    ['trước ngày 15/11/2026', '2026-11-15'],
    ['trong tháng 02/2028', '2028-02-29'],
    ['trong quý IV', '2026-12-31'],
    ['trong năm 2027', '2027-12-31'],
    ['đến hết nhiệm kỳ 2025 - 2030', null],
    // Before the paper: of which year it is nobody can tell.
    ['trong quý I', null],
  ])('%s', (words, day) => {
    expect(due(words)).toEqual([day])
  })
  test('a heading tells the year where the paper has no date', () => {
    const body = 'II. NHIỆM VỤ 3 THÁNG CUỐI NĂM 2025\n\n1. Hoàn thành dự án trong quý IV.'
    const undated = paper(body).replace(/ngày: .*\n/, '')
    expect(assignmentsIn(undated)[0]?.deadlines[0]?.due).toBe('2025-12-31')
    expect(assignmentsIn(undated.replace(' NĂM 2025', ''))[0]?.deadlines[0]?.due).toBeNull()
  })
})
