const reasons: readonly (readonly [pattern: RegExp, bound: string])[] = [
  [/<w:footnote w:type=.*?<\/w:footnote>/gs, 'a part that the DOCX library has just written: two such notes'],
  [/<w:spacing [^>]*\/>/, 'one of those notes'],
  [/<Relationship [^>]*Target="([^"]*)"[^>]*\/>/g, 'a part that the DOCX library has just written'],
  [/<Override [^>]*PartName="\/([^"]*)"[^>]*\/>/g, 'a part that the DOCX library has just written'],
  [
    /(?:^|[^\p{L}])(?:tính|kể|sinh|phát sinh|tiếp nhận|tồn đọng|hiệu lực|thống kê|phê duyệt|số liệu|so với cùng k[ỳì]|đã(?: [^,.;:]*)?)$/u,
    'the eighty characters before a date',
  ],
  [/(?:(?:số|ngày|tháng|năm|quý|lần|thứ)\s)?[\d./…_-]*$/iu, 'the 24 characters before a gap'],
]

/** Steep patterns that never see a long text, by their names, each with what bounds it. */
export const exempt: Readonly<Record<string, string>> = Object.fromEntries(
  reasons.map(([pattern, bound]) => [String(pattern), bound]),
)
