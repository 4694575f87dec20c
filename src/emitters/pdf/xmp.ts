import type { Metadata } from '../../model/composition.ts'
import type { Manifest, PdfStandard } from '../emitter.ts'

// Characters XML 1.0 cannot hold, lone surrogates among them.
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function xmlText(text: string): string {
  return text.replace(unwritable, '').replace(/[&<>"]/g, (character) => entities[character] ?? character)
}

const alternative = (name: string, text: string | null): string =>
  text ? `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(text)}</rdf:li></rdf:Alt></${name}>` : ''
const sequence = (name: string, container: 'Seq' | 'Bag', text: string | null): string =>
  text ? `<${name}><rdf:${container}><rdf:li>${xmlText(text)}</rdf:li></rdf:${container}></${name}>` : ''
const simple = (name: string, text: string | null): string => (text ? `<${name}>${xmlText(text)}</${name}>` : '')

interface Property {
  readonly name: string
  readonly type: 'Integer' | 'Text'
  readonly description: string
}

interface Schema {
  readonly title: string
  readonly prefix: string
  readonly namespace: string
  readonly properties: readonly Property[]
}

const pdfua: Schema = {
  title: 'PDF/UA Universal Accessibility Schema',
  prefix: 'pdfuaid',
  namespace: 'http://www.aiim.org/pdfua/ns/id/',
  properties: [{ name: 'part', type: 'Integer', description: 'Part of ISO 14289 that is followed' }],
}

const manifestSchema: Schema = {
  title: 'What a paper was made from',
  prefix: 'ketluan',
  namespace: 'urn:ketluan:manifest:1#',
  properties: [
    { name: 'source', type: 'Text', description: 'SHA-256 of the draft' },
    { name: 'edition', type: 'Text', description: 'Edition of the layout rules' },
    { name: 'version', type: 'Text', description: 'Version of the program' },
  ],
}

/** PDF/A knows the schemas of XMP and its own; others must be described in the file (ISO 19005-2, 6.6.2.3). */
function descriptionsOf(schemas: readonly Schema[]): string {
  if (schemas.length === 0) return ''
  const property = ({ name, type, description }: Property) => `<rdf:li rdf:parseType="Resource">
<pdfaProperty:name>${name}</pdfaProperty:name>
<pdfaProperty:valueType>${type}</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>${description}</pdfaProperty:description>
</rdf:li>`
  const schema = ({ title, prefix, namespace, properties }: Schema) => `<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>${title}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>${properties.map(property).join('')}</rdf:Seq></pdfaSchema:property>
</rdf:li>`
  return `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>${schemas.map(schema).join('')}</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`
}

const archiveClaims = {
  'a-2a': { part: 2, conformance: 'A' },
  'a-3a': { part: 3, conformance: 'A' },
  'a-1b': { part: 1, conformance: 'B' },
  none: null,
} as const satisfies Record<PdfStandard, unknown>

/** PDF/UA-1 rests on PDF 1.7; a file of PDF/A-1 is PDF 1.4 and claims the archive alone. */
export const claimsAccessibility = (standard: PdfStandard): boolean => standard !== 'a-1b'

export interface XmpContent {
  readonly metadata: Metadata
  readonly created: Date
  readonly producer: string
  readonly language: string
  readonly standard: PdfStandard
  readonly manifest: Manifest | null
}

/**
 * The descriptions inside the XMP packet: what the paper is, when it was made, what from, which standards it follows. Says
 * the same as the Info dictionary. pdfkit writes its own without escaping, so this one takes its place.
 */
export function xmpDescriptions({ metadata, created, producer, language, standard, manifest }: XmpContent): string {
  const date = `${created.toISOString().slice(0, 19)}Z`
  const archive = archiveClaims[standard]
  const accessible = claimsAccessibility(standard)
  const description = (prefix: string, namespace: string, properties: string) =>
    `<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">${properties}</rdf:Description>`
  return [
    archive &&
      description(
        'pdfaid',
        'http://www.aiim.org/pdfa/ns/id/',
        `<pdfaid:part>${archive.part}</pdfaid:part><pdfaid:conformance>${archive.conformance}</pdfaid:conformance>`,
      ),
    accessible && description(pdfua.prefix, pdfua.namespace, '<pdfuaid:part>1</pdfuaid:part>'),
    description(
      'dc',
      'http://purl.org/dc/elements/1.1/',
      [
        '<dc:format>application/pdf</dc:format>',
        alternative('dc:title', metadata.title),
        sequence('dc:creator', 'Seq', metadata.author),
        alternative('dc:description', metadata.subject),
        simple('dc:identifier', metadata.number),
        sequence('dc:date', 'Seq', metadata.date),
        sequence('dc:language', 'Bag', language),
      ].join(''),
    ),
    description(
      'xmp',
      'http://ns.adobe.com/xap/1.0/',
      `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:MetadataDate>${date}</xmp:MetadataDate>${simple('xmp:CreatorTool', producer)}`,
    ),
    description('pdf', 'http://ns.adobe.com/pdf/1.3/', simple('pdf:Producer', producer)),
    manifest &&
      description(
        manifestSchema.prefix,
        manifestSchema.namespace,
        (['source', 'edition', 'version'] as const).map((name) => simple(`ketluan:${name}`, manifest[name])).join(''),
      ),
    descriptionsOf([...(accessible ? [pdfua] : []), ...(manifest ? [manifestSchema] : [])]),
  ]
    .filter(Boolean)
    .join('\n')
}
