import type { Metadata } from '../../model/composition.ts'

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

/** PDF/A knows the schemas of XMP and its own; that of PDF/UA must be described in the file (ISO 19005-2, 6.6.2.3). */
const pdfuaSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that is followed</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`

/**
 * The descriptions inside the XMP packet: what the paper is, when it was made, which standards it follows. Says the same
 * as the Info dictionary. pdfkit writes its own without escaping, so this one takes its place.
 */
export function xmpDescriptions(metadata: Metadata, created: Date, producer: string, language: string): string {
  const date = `${created.toISOString().slice(0, 19)}Z`
  return `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format>${[
    alternative('dc:title', metadata.title),
    sequence('dc:creator', 'Seq', metadata.author),
    alternative('dc:description', metadata.subject),
    simple('dc:identifier', metadata.number),
    sequence('dc:language', 'Bag', language),
  ].join('')}</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:MetadataDate>${date}</xmp:MetadataDate>${simple('xmp:CreatorTool', producer)}</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">${simple('pdf:Producer', producer)}</rdf:Description>
${pdfuaSchema}`
}
