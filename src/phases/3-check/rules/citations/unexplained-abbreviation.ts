import { define } from '../../../../diagnostics/define.ts'
import type { Rule } from '../../rule.ts'
import { abbreviationsOf, explanationsIn } from './abbreviation-finder.ts'

export const abbreviationNotExplained = define({
  code: 'KL4231',
  name: 'abbreviation-not-explained',
  severity: 'hint',
  tier: 'practice',
  basis: 'HD05 I.6.1',
  message: {
    vi: '“{abbreviation}” ({meaning}) không được giải thích ở đâu trong văn bản',
    en: '“{abbreviation}” ({meaning}) is explained nowhere in the paper',
  },
  help: {
    vi: 'Lần đầu viết “{meaning} ({abbreviation})”, từ lần sau dùng chữ viết tắt.',
    en: 'First write “{meaning} ({abbreviation})”, then the abbreviation.',
  },
})

/**
 * Abbreviations of offices that readers outside them need not know. What stands in every paper (UBND, HĐND, MTTQ, UBKT, HTX, PCCC,
 * THPT…) is taken as known.
 */
const meanings: Readonly<Record<string, string>> = {
  GPMB: 'giải phóng mặt bằng',
  NTM: 'nông thôn mới',
  TTHC: 'thủ tục hành chính',
  KCN: 'khu công nghiệp',
  CCN: 'cụm công nghiệp',
  QSDĐ: 'quyền sử dụng đất',
  GCNQSDĐ: 'giấy chứng nhận quyền sử dụng đất',
  CĐS: 'chuyển đổi số',
  CSDL: 'cơ sở dữ liệu',
  DVCTT: 'dịch vụ công trực tuyến',
  XDCB: 'xây dựng cơ bản',
  ĐTXD: 'đầu tư xây dựng',
  ĐTC: 'đầu tư công',
  NSNN: 'ngân sách nhà nước',
  BVMT: 'bảo vệ môi trường',
  VSMT: 'vệ sinh môi trường',
  VSATTP: 'vệ sinh an toàn thực phẩm',
  TTATXH: 'trật tự an toàn xã hội',
  ANCT: 'an ninh chính trị',
  DQTV: 'dân quân tự vệ',
  TCCSĐ: 'tổ chức cơ sở đảng',
  CBCCVC: 'cán bộ, công chức, viên chức',
  CBCC: 'cán bộ, công chức',
  KDC: 'khu dân cư',
  TDP: 'tổ dân phố',
  MTQG: 'mục tiêu quốc gia',
  PTNT: 'phát triển nông thôn',
  PCTN: 'phòng, chống tham nhũng',
  PCTT: 'phòng, chống thiên tai',
  TKCN: 'tìm kiếm cứu nạn',
  TTCN: 'tiểu thủ công nghiệp',
  'KT-XH': 'kinh tế - xã hội',
  KTXH: 'kinh tế - xã hội',
  'VH-XH': 'văn hoá - xã hội',
  VHXH: 'văn hoá - xã hội',
  'QP-AN': 'quốc phòng - an ninh',
  QPAN: 'quốc phòng - an ninh',
}

/** Told once for each abbreviation, at its first use in the body. */
export const unexplainedAbbreviation: Rule = {
  name: 'abbreviation-not-explained',
  needs: 'body',
  reports: [abbreviationNotExplained],
  run({ title }, context) {
    const texts = context.share(abbreviationsOf)
    const told = new Set(
      [...texts.flatMap(({ explained }) => explained), ...explanationsIn(title.subject.join(' '))].map(
        ({ abbreviation }) => abbreviation,
      ),
    )
    for (const { prose, used } of texts) {
      if (prose.zone === 'cell') continue
      for (const { abbreviation, start, end } of used) {
        const meaning = meanings[abbreviation]
        if (meaning === undefined || told.has(abbreviation)) continue
        told.add(abbreviation)
        context.sink.report(abbreviationNotExplained, prose.at(start, end), { abbreviation, meaning })
      }
    }
  },
}
