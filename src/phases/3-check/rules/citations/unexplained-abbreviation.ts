import { define } from '../../../../diagnostics/define.ts'
import type { Prose } from '../../prose.ts'
import type { Rule } from '../../rule.ts'
import { isSyllable } from '../wording/syllable.ts'
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

export const unknownAbbreviation = define({
  code: 'KL4234',
  name: 'unknown-abbreviation',
  severity: 'hint',
  tier: 'practice',
  basis: 'HD05 I.6.1',
  message: {
    vi: '“{abbreviation}” không được giải thích ở đâu trong văn bản',
    en: '“{abbreviation}” is explained nowhere in the paper',
  },
  help: {
    vi: 'Người đọc ngoài ngành có thể không hiểu. Lần đầu viết đủ rồi đặt chữ viết tắt trong ngoặc “… ({abbreviation})”, từ lần sau dùng chữ viết tắt.',
    en: 'Readers outside the field may not know it. First write the words with “({abbreviation})” behind them, then the abbreviation.',
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
  PCCCR: 'phòng cháy, chữa cháy rừng',
  VQG: 'vườn quốc gia',
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

/** What readers of any paper know, and names that are abbreviations themselves. */
const known = new Set(
  (
    'AIDS AIPA APEC ASEAN ATGT BCĐ BCH BCT BHTN BHXH BHYT BOT BTC BTV CCB CNCH CNH CNTT CNXH COVID CPI CSVN CTCP DDCI ESG EUR EVN FAO ' +
    'FDI FPT FTA GDP GIS GPS GRDP GTGT HĐH HĐND HDPE HIV HTX ICOR ICT IIP IMF ISO IUU LED LĐLĐ LHPN MTTQ NATO NXB OCOP ODA PAPI PAR ' +
    'PCCC PCI PDF PII QCVN QPPL SIPAS SMS TCVN THCS THPT TNCS TNHH TNXP TPHCM TTXVN UBKT UBMTTQ UBND UBTVQH UKVFTA UNDP UNESCO ' +
    'UNFPA UNICEF USD VIP VND VNĐ VNPT VTV WHO WTO XHCN'
  ).split(' '),
)

/** Told once for each abbreviation, at its first use in the body. */
export const unexplainedAbbreviation: Rule = {
  name: 'abbreviation-not-explained',
  needs: 'body',
  reports: [abbreviationNotExplained, unknownAbbreviation],
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
        if (told.has(abbreviation)) continue
        const meaning = meanings[abbreviation]
        if (meaning === undefined && !isUnknown(abbreviation, prose, start)) continue
        told.add(abbreviation)
        if (meaning !== undefined)
          context.sink.report(abbreviationNotExplained, prose.at(start, end), { abbreviation, meaning })
        else if (!isBesideWords(prose.text, start, end))
          context.sink.report(unknownAbbreviation, prose.at(start, end), { abbreviation })
      }
    }
  },
}

/** No word in capitals, no name (`bão YAGI`), and not in everybody's mouth. Appendices and notes have their own readers. */
function isUnknown(abbreviation: string, { text, inAppendix, zone }: Prose, start: number): boolean {
  if (inAppendix || zone === 'footnote' || !/^\p{Lu}{3,}$/u.test(abbreviation) || known.has(abbreviation)) return false
  if (isSyllable(abbreviation.toLowerCase())) return false
  return !/(?:bão|cơn bão|giống|hiệu|mã|biển số)\s$/iu.test(text.slice(Math.max(0, start - 10), start))
}

/** In brackets behind the words it stands for in another language, or with its words in brackets behind it. */
function isBesideWords(text: string, start: number, end: number): boolean {
  return (
    /[(“"]\s?$/.test(text.slice(Math.max(0, start - 2), start)) || /^["”]?\s?\(\p{L}/u.test(text.slice(end, end + 4))
  )
}
