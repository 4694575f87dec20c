import { Document, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'

/** A YAML tree in the making: values in the order in which they are to stand, each with the comments above it. */
export type Value = string | number | null | readonly Entry[] | Fields

/** An entry of a list. */
export interface Entry {
  readonly value: Value
  readonly remarks: readonly string[]
}

/** A mapping. */
export interface Fields {
  readonly fields: readonly Field[]
}

export interface Field extends Entry {
  readonly key: string
}

export function entry(value: Value, remarks: readonly string[] = []): Entry {
  return { value, remarks }
}

export function field(key: string, value: Value, remarks: readonly string[] = []): Field {
  return { key, value, remarks }
}

/** The text of a mapping; `width` is where long texts are folded, `null`: nowhere. `rest`: comments at the end. */
export function writeYaml(fields: readonly Field[], width: number | null, rest: readonly string[] = []): string {
  const document = new Document(null)
  document.contents = mapOf(fields) as unknown as typeof document.contents
  if (rest.length > 0) document.comment = commentOf(rest)
  // A long list is no flow collection, and a blank value is left blank.
  const text = document.toString({ lineWidth: width ?? 0, nullStr: '', flowCollectionPadding: false })
  return text.replace(/(?<![ \t])[ \t]+$/gm, '').replace(/(?<!\n)\n\n+(?=#|$)/g, '\n')
}

function nodeOf(value: Value): Scalar | YAMLMap | YAMLSeq {
  if (value === null || typeof value === 'number') return new Scalar(value)
  if (typeof value === 'string') return scalarOf(value)
  if ('fields' in value) return mapOf(value.fields)
  const list = new YAMLSeq()
  for (const { value: item, remarks } of value) {
    const node = nodeOf(item)
    comment(node, remarks)
    list.items.push(node)
  }
  return list
}

function scalarOf(text: string): Scalar {
  const scalar = new Scalar(text)
  if (text.includes('\n')) scalar.type = Scalar.BLOCK_LITERAL
  return scalar
}

function mapOf(fields: readonly Field[]): YAMLMap {
  const map = new YAMLMap()
  for (const { key, value, remarks } of fields) {
    const keyNode = new Scalar(key)
    comment(keyNode, remarks)
    map.items.push(new Pair(keyNode, nodeOf(value)))
  }
  return map
}

function comment(node: { commentBefore?: string | null }, remarks: readonly string[]): void {
  if (remarks.length > 0) node.commentBefore = commentOf(remarks)
}

function commentOf(remarks: readonly string[]): string {
  return remarks
    .flatMap((remark) => remark.split('\n'))
    .map((line) => ` ${line.trim()}`)
    .join('\n')
}
