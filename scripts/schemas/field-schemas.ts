import { isAllowed, names } from '../../src/model/field-lookup.ts'
import {
  appendixTable,
  choiceTable,
  dateTable,
  entryTable,
  type FieldScope,
  fieldTable,
  type KeyDefinition,
  type KeyTable,
  profileTable,
  recipientTable,
  severityTable,
  signatureTable,
  type TopField,
  type ValueShape,
} from '../../src/model/field-table.ts'

/** A JSON Schema of draft 2020-12, as far as these files need it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

const dialect = 'https://json-schema.org/draft/2020-12/schema'

// A key left blank is absent to the reader, so every value may be null.
const line: JsonSchema = { type: ['string', 'number', 'null'] }
const lines: JsonSchema = { type: ['string', 'number', 'array', 'null'], items: line }
const entries: JsonSchema = { type: ['string', 'array', 'null'], items: { $ref: '#/$defs/entry' } }

/** What a value of each shape may be in YAML. */
const shapes: Readonly<Record<ValueShape, (definition: KeyDefinition) => JsonSchema>> = {
  line: () => line,
  capitals: () => lines,
  lines: () => lines,
  capitalLines: () => lines,
  symbol: () => line,
  choice: ({ choices = [] }) => ({
    anyOf: [{ enum: [...choices.flatMap((choice) => choice.words), null] }, { type: 'string' }],
  }),
  count: () => ({ type: ['integer', 'string', 'null'], minimum: 1 }),
  numberSymbol: () => ({ type: ['integer', 'string', 'null'], minimum: 1 }),
  date: () => ({ anyOf: [{ type: ['string', 'integer', 'null'] }, mapping(dateTable)] }),
  signature: () => {
    const signatory = mapping(signatureTable)
    return { anyOf: [{ type: ['string', 'null'] }, signatory, { type: 'array', items: signatory }] }
  },
  recipients: () => ({
    type: ['string', 'array', 'null'],
    items: { anyOf: [line, { type: 'object', anyOf: [mapping(recipientTable), { maxProperties: 1 }] }] },
  }),
  appendices: () => ({
    type: ['string', 'array', 'object', 'null'],
    items: { anyOf: [{ type: 'string' }, mapping(appendixTable)] },
  }),
  paragraphs: () => entries,
  paragraph: () => line,
  entries: () => entries,
  rows: () => ({ type: ['array', 'null'], items: { type: 'array', items: line } }),
  sides: () => ({
    type: ['array', 'null'],
    items: { enum: ['trái', 'giữa', 'phải', 'left', 'center', 'right', null] },
  }),
  notes: () => ({ type: ['object', 'null'], additionalProperties: line }),
  globs: () => lines,
  plugins: () => lines,
  severities: () => ({
    type: ['object', 'null'],
    additionalProperties: {
      anyOf: [{ enum: ['lỗi', 'cảnh báo', 'gợi ý', 'tắt', 'error', 'warning', 'hint', 'off'] }, mapping(severityTable)],
    },
  }),
  choices: () => ({
    type: ['object', 'null'],
    properties: properties(choiceTable, names(choiceTable), (name) => ({
      enum: [...(choiceTable[name].choices ?? []).flatMap((choice) => choice.words), null],
    })),
  }),
  reserved: () => ({}),
}

/**
 * A mapping with the keys of a table. The Vietnamese key carries the description; English names and aliases point to it.
 * Further properties stay open: case, diacritics, spaces, `-` and `_` of a key do not matter, which JSON Schema cannot say.
 */
function mapping<Name extends string>(table: KeyTable<Name>): JsonSchema {
  return { type: 'object', properties: properties(table, names(table), (name) => shapeOf(table[name])) }
}

function properties<Name extends string>(
  table: KeyTable<Name>,
  of: readonly Name[],
  valueSchema: (name: Name) => JsonSchema,
): Record<string, JsonSchema> {
  const found: Record<string, JsonSchema> = {}
  for (const name of of) {
    const { key, description, examples } = table[name]
    found[key] = { description: description.vi, ...valueSchema(name), ...(examples ? { examples } : {}) }
  }
  for (const name of of) {
    const { key, aliases = [] } = table[name]
    for (const alias of [name, ...aliases]) found[alias] ??= { description: `= ${key}`, ...valueSchema(name) }
  }
  return found
}

function shapeOf(definition: KeyDefinition): JsonSchema {
  return shapes[definition.shape](definition)
}

/** The top of a file: each field's value is defined once and pointed to from all its keys. */
function top<Name extends string>(table: KeyTable<Name>, of: readonly Name[]): JsonSchema {
  const values = of.map((name): [string, JsonSchema] => [name, shapeOf(table[name])])
  return {
    type: 'object',
    properties: properties(table, of, (name) => ({ $ref: `#/$defs/${name}` })),
    $defs: { ...Object.fromEntries(values), entry },
  }
}

/** An entry of the body: a paragraph, or a mapping. */
const entry: JsonSchema = { anyOf: [line, mapping(entryTable)] }

const fieldsIn = (scope: FieldScope): TopField[] => names(fieldTable).filter((name) => isAllowed(name, scope))

export function frontMatterSchema(): JsonSchema {
  return {
    $schema: dialect,
    title: 'Phần khai báo của bản thảo kết luận',
    description:
      'Các mục giữa hai dòng --- ở đầu bản thảo .md. Tên mục không phân biệt chữ hoa, dấu, dấu cách, - và _.',
    ...top(fieldTable, fieldsIn('draft')),
  }
}

export function yamlDraftSchema(): JsonSchema {
  return {
    $schema: dialect,
    title: 'Bản thảo kết luận viết bằng YAML',
    description: 'Cả văn bản là dữ liệu. Tên mục không phân biệt chữ hoa, dấu, dấu cách, - và _.',
    ...top(fieldTable, fieldsIn('yaml-draft')),
  }
}

export function profileSchema(): JsonSchema {
  return {
    $schema: dialect,
    title: 'Thiết lập của cơ quan (ketluan.yaml)',
    description: 'Giá trị dùng chung cho mọi bản thảo trong thư mục này và các thư mục con.',
    ...top({ ...fieldTable, ...profileTable }, [...fieldsIn('profile'), ...names(profileTable)]),
  }
}
