import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Manifest } from '../../emitters/emitter.ts'
import type { Seal } from './seal.ts'
import { sha256 } from './sealed-field.ts'
import { readZip, writeZip, type ZipEntry } from './zip-directory.ts'

const customPart = 'docProps/custom.xml'
const contentTypes = '[Content_Types].xml'
const packageRelations = '_rels/.rels'
const contentType = 'application/vnd.openxmlformats-officedocument.custom-properties+xml'
const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties'
const property = /<property ([^<>]*)>\s*<vt:lpwstr>sha256:([0-9a-f]{64})<\/vt:lpwstr>/g
/** Properties of a paper are a few lines; what unpacks to more is not ours to read. */
const longestProperties = 1 << 20

/**
 * DOCX carries the hash of all other parts in the custom document property `ketluan`. Word and LibreOffice keep the
 * property when they save and change the parts, so an edited file is known as ours once. The parts are told by the sums
 * and sizes of the zip's directory, so that neither side packs or unpacks the paper for it.
 */
export const docxSeal: Seal = {
  async seal(bytes, manifest) {
    const entries = readZip(bytes)
    if (!entries) throw new Error('the DOCX is no zip')
    if (entries.some(({ name }) => name === customPart)) throw new Error(`the DOCX has a ${customPart} already`)
    const linked = pack({
      [contentTypes]: insertBefore(
        partOf(bytes, contentTypes),
        '</Types>',
        `<Override PartName="/${customPart}" ContentType="${contentType}"/>`,
      ),
      [packageRelations]: insertBefore(
        partOf(bytes, packageRelations),
        '</Relationships>',
        `<Relationship Id="ketluan" Type="${relationType}" Target="${customPart}"/>`,
      ),
    })
    const parts = entries.map((entry) => linked.find(({ name }) => name === entry.name) ?? entry)
    const made = propertiesOf(manifest)
    return writeZip([...parts, ...pack({ [customPart]: customProperties(await hashOf(parts, made), made) })])
  },

  async inspect(bytes) {
    try {
      const entries = readZip(bytes)
      const properties = entries?.find(({ name }) => name === customPart)
      if (!entries || !properties || properties.size > longestProperties) return 'foreign'
      const custom = partOf(bytes, customPart)
      const written = writtenIn(custom)
      if (!written) return 'foreign'
      return (await hashOf(entries, readProperties(custom))) === written ? 'ours' : 'changed'
    } catch {
      // Damaged beyond reading: whoever did it, it is not what we wrote.
      return 'foreign'
    }
  },
}

function writtenIn(properties: string): string | undefined {
  return [...properties.matchAll(property)].find(([, attributes]) => attributes?.includes('name="ketluan"'))?.[2]
}

/** Empty where there is no such part. */
function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes, { filter: (file) => file.name === name })[name]
  return part ? strFromU8(part) : ''
}

function pack(parts: Readonly<Record<string, string>>): readonly ZipEntry[] {
  const files = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))
  // The zip's times are wall-clock times: the first day it can express, the same in every time zone.
  return readZip(zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) })) ?? []
}

function insertBefore(text: string, end: string, xml: string): string {
  if (!text.includes(end)) throw new Error(`the DOCX has a part that does not end in ${end}`)
  return text.replace(end, () => `${xml}${end}`)
}

/** What the file was made from, by the names of its properties; the hash speaks for them as well. */
type Properties = readonly (readonly [name: string, value: string])[]

const manifestNames = ['source', 'edition', 'version'] as const
const manifestProperty = /<property ([^<>]*)>\s*<vt:lpwstr>([\w.+-]*)<\/vt:lpwstr>/g

function propertiesOf(manifest: Manifest | undefined): Properties {
  return manifest ? manifestNames.map((name) => [`ketluan-${name}`, manifest[name]] as const) : []
}

function readProperties(custom: string): Properties {
  return [...custom.matchAll(manifestProperty)].flatMap(([, attributes = '', value = '']) => {
    const name = /name="(ketluan-(?:source|edition|version))"/.exec(attributes)?.[1]
    return name ? [[name, value] as const] : []
  })
}

function hashOf(entries: readonly ZipEntry[], made: Properties): Promise<string> {
  const lines = entries
    .filter(({ name }) => name !== customPart)
    .map(({ name, crc, size }) => `${crc.toString(16)} ${size} ${name}\n`)
    .sort()
  const said = made.map(([name, value]) => `${name} ${value}\n`).sort()
  return sha256(strToU8([...lines, ...said].join('')))
}

function customProperties(hash: string, made: Properties): string {
  const all = [['ketluan', `sha256:${hash}`] as const, ...made]
  const properties = all.map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties.join('')}</Properties>`
}
