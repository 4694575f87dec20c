import type { Bilingual } from '../../diagnostics/define.ts'

/** What `new` says of itself, and what it asks. */
export const newTexts = {
  edition: {
    vi: 'thể thức: hd05 hoặc hd36 (văn bản trước 27/5/2026); mặc định: theo ketluan.yaml, rồi theo hôm nay',
    en: 'edition: hd05, or hd36 for a paper of before 27/5/2026; default: by the profile, then by today',
  },
  level: {
    vi: 'cấp: trung-uong, tinh, huyen (hd36), xa, co-so hoặc chi-bo (mặc định: theo ketluan.yaml)',
    en: 'level: central, province, district (hd36), commune, base or cell (default: by the profile)',
  },
  author: {
    vi: 'tác giả: hoi-nghi (ban chấp hành) hoặc ban-thuong-vu',
    en: 'who concludes: plenum or standing-committee',
  },
  superior: { vi: 'cơ quan cấp trên', en: 'superior body' },
  issuer: { vi: 'cơ quan ban hành', en: 'issuing body' },
  place: { vi: 'địa danh', en: 'place' },
  subject: { vi: 'trích yếu (về …)', en: 'subject (about …)' },
  session: { vi: 'hội nghị lần thứ mấy', en: 'number of the plenum' },
  position: { vi: 'chức vụ người ký (mặc định: Bí thư)', en: 'position of the signatory (default: Bí thư)' },
  name: { vi: 'họ tên người ký', en: 'name of the signatory' },
  writeProfile: {
    vi: 'ghi cả ketluan.yaml, để lần sau không phải khai lại',
    en: 'write a ketluan.yaml as well, so that nothing is asked twice',
  },
  force: { vi: 'ghi đè tệp đã có', en: 'write over a file that is there' },
  wrote: {
    vi: 'Đã ghi {path}; tháng và năm lấy theo đồng hồ máy',
    en: 'Wrote {path}; month and year are the machine’s',
  },
  wroteOlder: {
    vi: 'Đã ghi {path} theo thể thức cũ; ngày của văn bản còn để trống',
    en: 'Wrote {path} in the older edition; its date is left blank',
  },
  wroteProfile: { vi: 'Đã ghi {path}', en: 'Wrote {path}' },
  askLevel: { vi: 'Cấp ban hành?', en: 'At which level?' },
  askAuthor: { vi: 'Ai kết luận?', en: 'Who concludes?' },
  askSuperior: { vi: 'Cơ quan cấp trên', en: 'Superior body' },
  askIssuer: { vi: 'Cơ quan ban hành', en: 'Issuing body' },
  askPlace: { vi: 'Địa danh', en: 'Place' },
  askSession: { vi: 'Hội nghị lần thứ mấy (Enter: chưa rõ)', en: 'Number of the plenum (Enter: not known)' },
  askSubject: { vi: 'Trích yếu, như “về …” (Enter: để trống)', en: 'Subject, as “về …” (Enter: blank)' },
  askPosition: { vi: 'Chức vụ người ký (Enter: Bí thư)', en: 'Position of the signatory (Enter: Bí thư)' },
  askName: { vi: 'Họ tên người ký (Enter: để trống)', en: 'Name of the signatory (Enter: blank)' },
  askProfile: {
    vi: 'Ghi những điều trên vào ketluan.yaml để lần sau không hỏi nữa? (c/K)',
    en: 'Keep the answers in ketluan.yaml, so that they are not asked again? (y/N)',
  },
  central: { vi: 'Trung ương', en: 'central' },
  province: { vi: 'tỉnh, thành phố', en: 'province, city' },
  district: { vi: 'huyện, quận, thị xã, thành phố thuộc tỉnh', en: 'district, town, city of a province' },
  commune: { vi: 'xã, phường, đặc khu', en: 'commune, ward, special zone' },
  base: { vi: 'đảng bộ cơ sở', en: 'base committee' },
  cell: { vi: 'chi bộ', en: 'cell' },
  plenum: { vi: 'hội nghị (ban chấp hành)', en: 'the plenum' },
  standingCommittee: {
    vi: 'ban thường vụ (ở Trung ương: Bộ Chính trị)',
    en: 'the standing committee (at the centre the Politburo)',
  },
  examples: {
    vi: `Ví dụ:
  ketluan new                              → hỏi từng điều rồi ghi ket-luan.md
  ketluan new kl.md --level xa --author ban-thuong-vu --superior "Đảng bộ tỉnh Hoà Sơn" --issuer "Đảng uỷ xã Vĩnh Hoà" --place "Vĩnh Hoà"
  ketluan new kl.yaml --write-profile      → dạng YAML, và nhớ khai báo của cơ quan
  ketluan new cu.md --level huyen          → văn bản cũ của huyện uỷ, gõ lại`,
    en: `Examples:
  ketluan new                              → asks, then writes ket-luan.md
  ketluan new kl.md --level commune --author standing-committee --superior "Đảng bộ tỉnh Hoà Sơn" --issuer "Đảng uỷ xã Vĩnh Hoà" --place "Vĩnh Hoà"
  ketluan new kl.yaml --write-profile      → as YAML, and keeps what the office says of itself
  ketluan new old.md --level district      → an older paper of a district, typed anew`,
  },
} as const satisfies Record<string, Bilingual>
