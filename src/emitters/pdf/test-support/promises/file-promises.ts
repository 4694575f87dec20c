import { type SaxesAttributeNS, SaxesParser } from 'saxes'
import { isReference, nameOf, type PdfFile, textOf, type Value } from '../pdf-objects.ts'
import { arrayOf, dictionaries, type FilePromise } from './promise.ts'

const catalogOf = (file: PdfFile) => file.dictionary(file.trailer.Root)

/** The XMP packet as text. */
export function xmpOf(file: PdfFile): string {
  return Buffer.from(file.stream(catalogOf(file).Metadata)).toString('utf8')
}

const claims = {
  'a-2a': ['pdfaid:part>2<', 'pdfaid:conformance>A<', 'pdfuaid:part>1<'],
  'a-3a': ['pdfaid:part>3<', 'pdfaid:conformance>A<', 'pdfuaid:part>1<'],
  'a-1b': ['pdfaid:part>1<', 'pdfaid:conformance>B<'],
  none: ['pdfuaid:part>1<'],
} as const

/** What Info and XMP both say, by the element of XMP. */
const twice = {
  Title: 'dc:title',
  Author: 'dc:creator',
  Subject: 'dc:description',
  Creator: 'xmp:CreatorTool',
  Producer: 'pdf:Producer',
  CreationDate: 'xmp:CreateDate',
  ModDate: 'xmp:ModifyDate',
} as const

const known = ['rdf', 'x', 'xml', 'xmlns', 'dc', 'xmp', 'pdf', 'pdfaid', 'pdfaExtension', 'pdfaSchema', 'pdfaProperty']

/** Elements of the packet with their text; throws for XML that is none. */
function xmpElements(
  packet: string,
): readonly { readonly name: string; readonly text: string; readonly uri: string }[] {
  const parser = new SaxesParser({ xmlns: true })
  const open: { name: string; uri: string; text: string }[] = []
  const found: { name: string; uri: string; text: string }[] = []
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    for (const attribute of Object.values(tag.attributes) as SaxesAttributeNS[]) void attribute
    open.push({ name: tag.name, uri: tag.uri, text: '' })
  })
  parser.on('text', (text) => {
    for (const element of open) element.text += text
  })
  parser.on('closetag', () => {
    const element = open.pop()
    if (element) found.push(element)
  })
  parser.write(packet.trim()).close()
  return found
}

const infoDate = (text: string) => text.replace(/^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z.*$/, '$1-$2-$3T$4:$5:$6Z')

export const filePromises: readonly FilePromise[] = [
  {
    id: 'header',
    clause: 'ISO 19005-2 6.1.2; -1 6.1.2',
    says: 'the header names the version and is followed by four bytes above 127',
    check: ({ source }, standard) =>
      new RegExp(`^%PDF-1\\.${standard === 'a-1b' ? 4 : 7}\\n%[\\x80-\\xff]{4}`).test(source) ? [] : ['another header'],
  },
  {
    id: 'file-id',
    clause: 'ISO 19005-2 6.1.3',
    says: 'the trailer has two identifiers',
    check({ trailer: { ID: id } }) {
      return Array.isArray(id) && id.length === 2 && id.every((half) => String(half).length === 16) ? [] : ['no /ID']
    },
  },
  {
    id: 'not-encrypted',
    clause: 'ISO 19005-2 6.1.3; Matterhorn 26-001',
    says: 'nothing is encrypted',
    check: ({ trailer }) => (trailer.Encrypt === undefined ? [] : ['encrypted']),
  },
  {
    id: 'end-of-file',
    clause: 'ISO 19005-2 6.1.3',
    says: 'nothing stands behind the end',
    check: ({ source }) => (/%%EOF\s?\s?$/.test(source) ? [] : ['something behind %%EOF']),
  },
  {
    id: 'filters',
    clause: 'ISO 19005-2 6.1.7',
    says: 'streams lie in the file and are packed by Flate or DCT',
    check: (file) =>
      dictionaries(file).flatMap(([id, { Filter: filter, F: outside, Length: length }]) => {
        if (length === undefined) return []
        const wrong = arrayOf(file, filter).length > 0 ? arrayOf(file, filter) : filter === undefined ? [] : [filter]
        const names = wrong.map((each) => nameOf(file.get(each)) ?? '?')
        const bad = names.filter((name) => !['FlateDecode', 'DCTDecode'].includes(name))
        return [
          ...bad.map((name) => `stream ${id} is packed by ${name}`),
          ...(outside ? [`stream ${id} lies outside`] : []),
        ]
      }),
  },
  {
    id: 'limits',
    clause: 'ISO 19005-1 6.1.12; -2 6.1.13',
    says: 'numbers, strings, names and arrays keep the limits of the standard',
    check(file) {
      const found: string[] = []
      const visit = (value: Value, id: number) => {
        if (typeof value === 'number' && Math.abs(value) > 32767 && !Number.isInteger(value))
          found.push(`number in ${id}`)
        if (typeof value === 'string' && value.length > 32767) found.push(`string in ${id}`)
        if (Array.isArray(value)) {
          if (value.length > 8191) found.push(`array in ${id}`)
          for (const each of value) visit(each, id)
        } else if (typeof value === 'object' && value !== null && !isReference(value)) {
          for (const [key, each] of Object.entries(value)) {
            if (key.length > 127) found.push(`name in ${id}`)
            visit(each, id)
          }
        }
      }
      for (const [id, { value }] of file.objects) visit(value, id)
      return found
    },
  },
  {
    id: 'output-intent',
    clause: 'ISO 19005-2 6.2.3',
    says: 'one output intent with an ICC profile of RGB',
    check(file, standard) {
      const intents = arrayOf(file, catalogOf(file).OutputIntents)
      if (standard === 'none') return intents.length === 0 ? [] : ['an output intent without need']
      const [intent] = intents
      if (!intent || intents.length > 1) return ['not one output intent']
      const entries = file.dictionary(intent)
      const profile = Buffer.from(file.stream(entries.DestOutputProfile)).toString('latin1')
      return [
        ...(nameOf(entries.S) === 'GTS_PDFA1' ? [] : ['no output intent of PDF/A']),
        ...(profile.slice(36, 40) === 'acsp' && profile.slice(16, 20) === 'RGB ' ? [] : ['no colour profile of RGB']),
      ]
    },
  },
  {
    id: 'no-actions',
    clause: 'ISO 19005-2 6.5, 6.4.1, 6.9',
    says: 'no action, script, form, optional content or layer',
    check(file) {
      const forbidden = ['OpenAction', 'AA', 'AcroForm', 'OCProperties', 'XFA', 'Requirements', 'Perms']
      const catalog = catalogOf(file)
      const found = forbidden.filter((key) => catalog[key] !== undefined).map((key) => `the catalogue has ${key}`)
      const actions = dictionaries(file).filter(([, { S: kind, A: action }]) => {
        const name = nameOf(kind)
        return ['JavaScript', 'Launch', 'URI', 'SubmitForm', 'GoToR'].includes(name ?? '') || isReference(action)
      })
      const names = catalog.Names ? file.dictionary(catalog.Names) : {}
      return [
        ...found,
        ...actions.map(([id]) => `an action in ${id}`),
        ...(names.JavaScript === undefined ? [] : ['scripts by name']),
      ]
    },
  },
  {
    id: 'attachments',
    clause: 'ISO 19005-2 6.8; -3 6.8; Matterhorn 21-001',
    says: 'only PDF/A-3 carries a file, with both names, its type and what it is to the paper',
    check(file, standard) {
      const catalog = catalogOf(file)
      const names = catalog.Names ? file.dictionary(catalog.Names) : {}
      const files = dictionaries(file).filter(([, entries]) => nameOf(entries.Type) === 'Filespec')
      if (standard !== 'a-3a') {
        return files.length > 0 || names.EmbeddedFiles !== undefined || catalog.AF !== undefined
          ? ['carries a file']
          : []
      }
      return files.flatMap(([id, entries]) => {
        const embedded = file.dictionary(file.dictionary(entries.EF).F)
        return [
          ...(entries.F !== undefined && entries.UF !== undefined ? [] : [`file ${id} lacks a name`]),
          ...(nameOf(entries.AFRelationship) === 'Source' ? [] : [`file ${id} is nothing to the paper`]),
          ...(/^\w+#2F[\w-]+$/.test(nameOf(embedded.Subtype) ?? '') ? [] : [`file ${id} has no type`]),
          ...(file.dictionary(embedded.Params).ModDate === undefined ? [`file ${id} has no date`] : []),
          ...(arrayOf(file, catalog.AF).some((each) => isReference(each) && each.ref === id)
            ? []
            : [`file ${id} is not in /AF`]),
        ]
      })
    },
  },
  {
    id: 'xmp-form',
    clause: 'ISO 19005-2 6.6.2.1; -1 6.7.2, 6.7.9',
    says: 'the metadata stream is plain, well-formed XML in a packet without encoding',
    check(file) {
      const metadata = file.dictionary(catalogOf(file).Metadata)
      const packet = xmpOf(file)
      const found = [
        ...(metadata.Filter === undefined ? [] : ['XMP is packed']),
        ...(nameOf(metadata.Subtype) === 'XML' && nameOf(metadata.Type) === 'Metadata' ? [] : ['XMP has no type']),
        ...(/<\?xpacket begin=(?!.*encoding)/.test(packet) ? [] : ['no packet']),
      ]
      try {
        xmpElements(packet)
      } catch (error) {
        found.push(`XMP is no XML: ${String(error)}`)
      }
      return found
    },
  },
  {
    id: 'xmp-claims',
    clause: 'ISO 19005-2 6.6.4; ISO 14289-1 5; Matterhorn 06-002',
    says: 'the metadata claim the standards that are kept, and no other',
    check(file, standard) {
      const packet = xmpOf(file)
      const all = [...new Set(Object.values(claims).flat())]
      const wanted: readonly string[] = claims[standard]
      return all.flatMap((claim) => (packet.includes(claim) === wanted.includes(claim) ? [] : [`the claim ${claim}`]))
    },
  },
  {
    id: 'xmp-title',
    clause: 'ISO 14289-1 7.1; Matterhorn 06-003',
    says: 'the metadata have a title',
    check: (file) => (/<dc:title>.*?<rdf:li[^>]*>[^<]/s.test(xmpOf(file)) ? [] : ['no title']),
  },
  {
    id: 'xmp-info',
    clause: 'ISO 19005-1 6.7.3',
    says: 'Info and metadata say the same',
    check(file) {
      const info = file.dictionary(file.trailer.Info)
      const elements = xmpElements(xmpOf(file))
      return Object.entries(twice).flatMap(([key, name]) => {
        const said = info[key] === undefined ? null : infoDate(textOf(file.get(info[key])))
        const element = elements.find((each) => each.name === name)?.text ?? null
        // What XML cannot hold is left out there.
        const plain = said?.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '') ?? null
        return plain === element ? [] : [`${key} is ${said}, ${name} is ${element}`]
      })
    },
  },
  {
    id: 'xmp-schemas',
    clause: 'ISO 19005-2 6.6.2.3',
    says: 'every property of a schema of our own is described in the file',
    check(file) {
      const packet = xmpOf(file)
      const own = xmpElements(packet).filter(({ name }) => !known.includes(name.split(':')[0] ?? ''))
      return own.flatMap(({ name, uri }) => {
        const [prefix = '', property = ''] = name.split(':')
        const described =
          packet.includes(`<pdfaSchema:prefix>${prefix}<`) &&
          packet.includes(`<pdfaSchema:namespaceURI>${uri}<`) &&
          packet.includes(`<pdfaProperty:name>${property}<`)
        return described ? [] : [`${name} is not described`]
      })
    },
  },
  {
    id: 'language',
    clause: 'ISO 19005-2 6.7.4; ISO 14289-1 7.2; Matterhorn 11-006',
    says: 'the language of the paper is Vietnamese',
    check: (file) =>
      catalogOf(file).Lang !== undefined && textOf(catalogOf(file).Lang) === 'vi-VN' ? [] : ['no language'],
  },
  {
    id: 'marked',
    clause: 'ISO 19005-2 6.7.2; ISO 14289-1 7.1; Matterhorn 06-001',
    says: 'the file is marked as tagged, and nothing in it as suspect',
    check(file) {
      const info = catalogOf(file).MarkInfo ? file.dictionary(catalogOf(file).MarkInfo) : {}
      return info.Marked === true && info.Suspects !== true ? [] : ['not marked as tagged']
    },
  },
  {
    id: 'display-title',
    clause: 'ISO 14289-1 7.1; Matterhorn 07-001, 07-002',
    says: 'a window shows the title, not the name of the file',
    check(file) {
      const preferences = catalogOf(file).ViewerPreferences
      return preferences && file.dictionary(preferences).DisplayDocTitle === true ? [] : ['the title is not shown']
    },
  },
]
