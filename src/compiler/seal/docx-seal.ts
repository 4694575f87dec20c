import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import type { Seal } from './seal.ts'
import { sha256 } from './sealed-field.ts'

const customPart = 'docProps/custom.xml'
const contentTypes = '[Content_Types].xml'
const packageRelations = '_rels/.rels'
const contentType = 'application/vnd.openxmlformats-officedocument.custom-properties+xml'
const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties'
const property = /<property [^>]*name="ketluan"[^>]*>\s*<vt:lpwstr>sha256:([0-9a-f]{64})<\/vt:lpwstr>/

/**
 * DOCX carries the hash of all other parts in the custom document property `ketluan`. Word and LibreOffice keep the
 * property when they save and change the parts, so an edited file is known as ours once.
 */
export const docxSeal: Seal = {
  async seal(bytes) {
    const parts = unzipSync(bytes)
    if (parts[customPart]) throw new Error(`the emitter writes ${customPart} itself; the seal would replace it`)
    insertBefore(parts, contentTypes, '</Types>', `<Override PartName="/${customPart}" ContentType="${contentType}"/>`)
    insertBefore(
      parts,
      packageRelations,
      '</Relationships>',
      `<Relationship Id="ketluan" Type="${relationType}" Target="${customPart}"/>`,
    )
    const sealed: Zippable = { ...parts, [customPart]: strToU8(customProperties(await hashOf(parts))) }
    // The zip's times are wall-clock times: the first day it can express, the same in every time zone.
    return zipSync(sealed, { level: 6, mtime: new Date(1980, 0, 1) })
  },

  async inspect(bytes) {
    const written = hashIn(bytes)
    if (!written) return 'foreign'
    const parts = unzipSync(bytes)
    return (await hashOf(parts)) === written ? 'ours' : 'changed'
  },
}

function hashIn(bytes: Uint8Array): string | null {
  try {
    const part = unzipSync(bytes, { filter: (file) => file.name === customPart })[customPart]
    return (part && property.exec(strFromU8(part))?.[1]) ?? null
  } catch {
    // No zip at all: whatever it is, it is not ours.
    return null
  }
}

function insertBefore(parts: Record<string, Uint8Array>, name: string, end: string, xml: string): void {
  const part = parts[name]
  const text = part && strFromU8(part)
  if (!text?.includes(end)) throw new Error(`the DOCX has no ${name} that ends in ${end}`)
  parts[name] = strToU8(text.replace(end, () => `${xml}${end}`))
}

function hashOf(parts: Readonly<Record<string, Uint8Array>>): Promise<string> {
  const chunks = Object.entries(parts)
    .filter(([name]) => name !== customPart)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, part]) => [strToU8(`${name}\0${part.length}\0`), part])
  const all = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    all.set(chunk, at)
    at += chunk.length
  }
  return sha256(all)
}

function customProperties(hash: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="ketluan"><vt:lpwstr>sha256:${hash}</vt:lpwstr></property></Properties>`
}
