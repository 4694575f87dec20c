import type { Metadata } from '../../model/composition.ts'
import { element, part, text } from './xml.ts'

/** `docProps/core.xml`: what the file says of the paper. Both dates are the given one; the clock is never asked. */
export function coreProperties(metadata: Metadata, language: string, timestamp: string): string {
  const optional = (name: string, value: string | null) => (value ? [element(name, {}, text(value))] : [])
  const date = (name: string) => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, text(timestamp))
  return part(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, text(metadata.title)),
      ...optional('dc:subject', metadata.subject),
      ...optional('dc:creator', metadata.author),
      ...optional('dc:identifier', metadata.number),
      element('dc:language', {}, text(language)),
      ...optional('cp:lastModifiedBy', metadata.author),
      element('cp:revision', {}, '1'),
      date('dcterms:created'),
      date('dcterms:modified'),
    ),
  )
}

/** `docProps/app.xml`: the program that wrote the file. */
export function appProperties(producer: string): string {
  return part(
    element(
      'Properties',
      { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
      element('Application', {}, text(producer)),
    ),
  )
}
