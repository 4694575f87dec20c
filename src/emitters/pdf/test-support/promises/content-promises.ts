import * as fontkit from 'fontkit'
import { dumpPages } from '../page-dump.ts'
import { type Dictionary, isReference, Lexer, nameOf, type PdfFile, textOf, type Value } from '../pdf-objects.ts'
import { arrayOf, dictionaries, type FilePromise } from './promise.ts'

/** The fonts of all pages, each once. */
function fontsOf(file: PdfFile): readonly Dictionary[] {
  return dictionaries(file).flatMap(([, entries]) =>
    nameOf(entries.Subtype) === 'Type0' ? [entries as Dictionary] : [],
  )
}

const nameOfFont = (font: Dictionary) => nameOf(font.BaseFont) ?? '?'
const descendantOf = (file: PdfFile, font: Dictionary) => file.dictionary(arrayOf(file, font.DescendantFonts)[0])
const descriptorOf = (file: PdfFile, font: Dictionary) => file.dictionary(descendantOf(file, font).FontDescriptor)

/** The operators of every page as text. */
function contents(file: PdfFile): readonly string[] {
  const pages = arrayOf(file, file.dictionary(file.dictionary(file.trailer.Root).Pages).Kids)
  return pages.map((page) => Buffer.from(file.stream(file.dictionary(page).Contents)).toString('latin1'))
}

/** What text operators show: two bytes a glyph. */
function shownStrings(content: string): readonly string[] {
  const lexer = new Lexer(content)
  const shown: string[] = []
  while (!lexer.done()) {
    const value = lexer.next()
    if (Array.isArray(value)) shown.push(...value.filter((part) => typeof part === 'string'))
  }
  return shown
}

const annotationsOf = (file: PdfFile) => dictionaries(file).filter(([, entries]) => nameOf(entries.Type) === 'Annot')

/** Widths of a font program against those the file says, thousandths. */
const sameWidth = 1

export const contentPromises: readonly FilePromise[] = [
  {
    id: 'marked-content',
    clause: 'ISO 14289-1 7.1; Matterhorn 01-005',
    says: 'everything drawn is tagged or an artifact',
    check: (file) =>
      dumpPages(file).flatMap((page, index) => {
        const drawn = [...page.texts, ...page.paths, ...page.images]
        return drawn.some((item) => item.mark === null) ? [`page ${index + 1} draws outside marked content`] : []
      }),
  },
  {
    id: 'artifacts-apart',
    clause: 'ISO 14289-1 7.1; Matterhorn 01-003, 01-004',
    says: 'no artifact stands in tagged content, and no tagged content in an artifact',
    check: (file) =>
      contents(file).flatMap((content, index) => {
        let depth = 0
        const deepest = Math.max(
          0,
          ...[...content.matchAll(/\b(BDC|BMC|EMC)\b/g)].map(([, operator]) => (depth += operator === 'EMC' ? -1 : 1)),
        )
        return deepest > 1 || depth !== 0 ? [`page ${index + 1} nests marked content`] : []
      }),
  },
  {
    id: 'operators',
    clause: 'ISO 19005-2 6.2.2',
    says: 'only operators of the standard, resources of the page itself',
    check(file) {
      try {
        dumpPages(file)
        return []
      } catch (error) {
        return [String(error)]
      }
    },
  },
  {
    id: 'graphics-states',
    clause: 'ISO 19005-2 6.1.13; -1 6.1.12',
    says: 'graphics states nest 28 deep at most and end where they begin',
    check: (file) =>
      contents(file).flatMap((content, index) => {
        let depth = 0
        let deepest = 0
        for (const [, operator] of content.matchAll(/(?:^|\s)([qQ])(?=\s|$)/g)) {
          depth += operator === 'q' ? 1 : -1
          deepest = Math.max(deepest, depth)
        }
        return deepest > 28 || depth < 0 ? [`page ${index + 1} nests states`] : []
      }),
  },
  {
    id: 'colours',
    clause: 'ISO 19005-2 6.2.4.3',
    says: 'no colour of four inks beside an output intent of RGB',
    check: (file) => [
      ...contents(file).flatMap((content, index) =>
        /\s[kK]\s/.test(content) ? [`page ${index + 1} uses four inks`] : [],
      ),
      ...dictionaries(file).flatMap(([id, { ColorSpace: space }]) => {
        const value = file.get(space)
        const name = nameOf(value) ?? (Array.isArray(value) ? nameOf(value[0] as Value) : null)
        return name === null || ['DeviceRGB', 'DeviceGray', 'Indexed'].includes(name) ? [] : [`${id} uses ${name}`]
      }),
    ],
  },
  {
    id: 'no-transparency',
    clause: 'ISO 19005-1 6.4; -2 6.2.10',
    says: 'nothing is transparent',
    check: (file) =>
      dictionaries(file).flatMap(([id, entries]) => {
        const mode = nameOf(entries.BM)
        const clear = ['ca', 'CA'].some((key) => typeof entries[key] === 'number' && entries[key] !== 1)
        const group = nameOf(entries.S) === 'Transparency'
        return entries.SMask !== undefined || (mode !== null && mode !== 'Normal') || clear || group
          ? [`${id} is transparent`]
          : []
      }),
  },
  {
    id: 'images',
    clause: 'ISO 19005-2 6.2.8; -1 6.2.4',
    says: 'images are not interpolated, have no alternates, and samples of at most 8 bits in PDF 1.4',
    check: (file, standard) =>
      dictionaries(file).flatMap(([id, entries]) => {
        if (nameOf(entries.Subtype) !== 'Image') return []
        const fine = standard === 'a-1b' && Number(entries.BitsPerComponent) > 8
        const wrong =
          entries.Interpolate === true || entries.Alternates !== undefined || entries.OPI !== undefined || fine
        return wrong ? [`image ${id}`] : []
      }),
  },
  {
    id: 'fonts-embedded',
    clause: 'ISO 19005-2 6.2.11.4; ISO 14289-1 7.21.4; Matterhorn 31-009',
    says: 'every font is embedded as a subset',
    check: (file) =>
      fontsOf(file).flatMap((font) => [
        ...(/^[A-Z]{6}\+/.test(nameOfFont(font)) ? [] : [`${nameOfFont(font)} is no subset`]),
        ...(isReference(descriptorOf(file, font).FontFile2) ? [] : [`${nameOfFont(font)} is not embedded`]),
      ]),
  },
  {
    id: 'fonts-identity',
    clause: 'ISO 19005-2 6.2.11.3; ISO 14289-1 7.21.3; Matterhorn 31-001 to 31-005',
    says: 'codes are glyphs: Identity-H, Adobe-Identity, CIDToGIDMap',
    check: (file) =>
      fontsOf(file).flatMap((font) => {
        const descendant = descendantOf(file, font)
        const system = file.dictionary(descendant.CIDSystemInfo)
        const right =
          nameOf(font.Encoding) === 'Identity-H' &&
          nameOf(descendant.CIDToGIDMap) === 'Identity' &&
          textOf(system.Registry) === 'Adobe' &&
          textOf(system.Ordering) === 'Identity'
        return right ? [] : [`${nameOfFont(font)} counts otherwise`]
      }),
  },
  {
    id: 'fonts-unicode',
    clause: 'ISO 19005-2 6.2.11.7; ISO 14289-1 7.21.7; Matterhorn 10-001, 31-027, 31-028',
    says: 'every code leads to a character that means something',
    check: (file) =>
      fontsOf(file).flatMap((font) => {
        const name = nameOfFont(font)
        if (!isReference(font.ToUnicode)) return [`${name} has no ToUnicode`]
        const map = Buffer.from(file.stream(font.ToUnicode)).toString('latin1')
        const units = [...map.matchAll(/\[(.*?)\]/gs)].flatMap(([, range = '']) => range.match(/<[^>]*>/g) ?? [])
        const empty = units.slice(1).filter((unit) => /^<(?:|0000|feff|fffe)>$/i.test(unit))
        return empty.length > 0 ? [`${name} has codes without meaning`] : []
      }),
  },
  {
    id: 'fonts-widths',
    clause: 'ISO 19005-2 6.2.11.5; ISO 14289-1 7.21.5; Matterhorn 31-011',
    says: 'widths in the file are those of the font program',
    check: (file) =>
      fontsOf(file).flatMap((font) => {
        const program = fontkit.create(Buffer.from(file.stream(descriptorOf(file, font).FontFile2)))
        if (!('glyphForCodePoint' in program)) return ['no font']
        const widths = arrayOf(file, arrayOf(file, descendantOf(file, font).W)[1])
        const wrong = widths.filter((width, code) => {
          const own = (program.getGlyph(code).advanceWidth * 1000) / program.unitsPerEm
          return Math.abs(own - Number(width)) > sameWidth
        })
        return wrong.length > 0 ? [`${nameOfFont(font)} has ${wrong.length} other widths`] : []
      }),
  },
  {
    id: 'no-notdef',
    clause: 'ISO 19005-2 6.2.11.8; ISO 14289-1 7.21.8; Matterhorn 31-030',
    says: 'the missing glyph is never shown',
    check: (file) =>
      contents(file).flatMap((content, index) =>
        shownStrings(content).some((codes) => /^(?:..)*?\0\0/s.test(codes)) ? [`page ${index + 1} shows .notdef`] : [],
      ),
  },
  {
    id: 'cid-set',
    clause: 'ISO 19005-1 6.3.5; -2 6.2.11.4.2',
    says: 'PDF/A-1 lists the glyphs a font holds, all of them',
    check: (file, standard) =>
      fontsOf(file).flatMap((font) => {
        const descriptor = descriptorOf(file, font)
        if (!isReference(descriptor.CIDSet)) return standard === 'a-1b' ? [`${nameOfFont(font)} has no CIDSet`] : []
        const program = fontkit.create(Buffer.from(file.stream(descriptor.FontFile2)))
        const bits = file.stream(descriptor.CIDSet)
        const count = 'numGlyphs' in program ? Number(program.numGlyphs) : 0
        const missing = Array.from({ length: count }, (_, cid) => cid).filter(
          (cid) => ((bits[cid >> 3] ?? 0) & (0x80 >> (cid & 7))) === 0,
        )
        return missing.length > 0 || count === 0
          ? [`${nameOfFont(font)} lists ${count - missing.length} of ${count}`]
          : []
      }),
  },
  {
    id: 'tab-order',
    clause: 'ISO 14289-1 7.18.3; Matterhorn 28-008, 28-009',
    says: 'annotations are gone through in the order of the tags',
    check: (file) =>
      dumpPages(file).flatMap((page, index) =>
        nameOf(page.objects.Tabs) === 'S' ? [] : [`page ${index + 1} has no order`],
      ),
  },
  {
    id: 'annotation-flags',
    clause: 'ISO 19005-2 6.3.2; -1 6.5.3',
    says: 'annotations are printed and never hidden, and are links only',
    check: (file) =>
      annotationsOf(file).flatMap(([id, { F: flags, Subtype: subtype }]) =>
        flags === 4 && nameOf(subtype) === 'Link' ? [] : [`annotation ${id}`],
      ),
  },
  {
    id: 'annotation-words',
    clause: 'ISO 14289-1 7.18.5; Matterhorn 28-004, 28-012',
    says: 'a link has words for readers that cannot see it',
    check: (file) =>
      annotationsOf(file).flatMap(([id, { Contents: contents }]) =>
        contents !== undefined && textOf(contents).trim() !== '' ? [] : [`annotation ${id} says nothing`],
      ),
  },
  {
    id: 'annotation-targets',
    clause: 'ISO 32000-1 12.3.2',
    says: 'a link leads to a page of the file',
    check: (file) =>
      annotationsOf(file).flatMap(([id, { Dest: target }]) => {
        const [page] = arrayOf(file, target)
        return page !== undefined && nameOf(file.dictionary(page)?.Type) === 'Page'
          ? []
          : [`annotation ${id} leads nowhere`]
      }),
  },
]
