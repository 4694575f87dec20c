const reasons: readonly (readonly [pattern: RegExp, bound: string])[] = [
  [/<w:footnote w:type=.*?<\/w:footnote>/gs, 'a part that the DOCX library has just written: two such notes'],
  [/<w:spacing [^>]*\/>/, 'one of those notes'],
  [/<Relationship [^>]*Target="([^"]*)"[^>]*\/>/g, 'a part that the DOCX library has just written'],
  [/<Override [^>]*PartName="\/([^"]*)"[^>]*\/>/g, 'a part that the DOCX library has just written'],
  [
    /(?:^|[^a-z])(?:tinh|(?<!kiem )ke|sinh|phat sinh|tiep nhan|ton dong|hieu luc|thong ke|phe duyet|so lieu|so voi cung ky|da(?: [^,.;:]*)?)$/,
    'the eighty characters before a date',
  ],
  [/(?:(?:số|ngày|tháng|năm|quý|lần|thứ)\s)?[\d./…_-]*$/iu, 'the 24 characters before a gap'],
  [
    /^(?:ng[àa]y\s*)?(\d{1,2}|[\s.…_]*)\s*([/-])\s*(\d{1,2}|[\s.…_]*)\s*\2\s*(\d{4})$/iu,
    'a text of 120 characters at most; a longer one is no date',
  ],
]

/** Steep patterns that never see a long text, by their names, each with what bounds it. */
export const exempt: Readonly<Record<string, string>> = Object.fromEntries(
  reasons.map(([pattern, bound]) => [String(pattern), bound]),
)
