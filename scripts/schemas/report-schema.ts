import { steps } from '../../src/compiler/timings.ts'
import type { Severity, Tier } from '../../src/diagnostics/define.ts'
import { formats } from '../../src/emitters/emitter.ts'
import type { JsonSchema } from './field-schemas.ts'

const severities: Readonly<Record<Severity, true>> = { error: true, warning: true, hint: true }
const tiers: Readonly<Record<Tier, true>> = { integrity: true, rule: true, sample: true, practice: true }

/** The report that `check` and `build` print with `--format json`, version 1. */

const text = (description: string): JsonSchema => ({ type: 'string', description })
const count = (description: string): JsonSchema => ({ type: 'integer', minimum: 0, description })

/** Every property is always there, and no other. */
function object(
  description: string,
  properties: Record<string, JsonSchema>,
  optional: readonly string[] = [],
): JsonSchema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name))
  return { type: 'object', description, properties, required, additionalProperties: false }
}

/** Of a place in a file that the draft includes; absent for a place in the draft. */
const otherFile: Record<string, JsonSchema> = {
  file: text('Tệp phụ lục chứa chỗ này; không ghi nếu là chính bản thảo.'),
}

function list(description: string, items: JsonSchema): JsonSchema {
  return { type: 'array', description, items }
}

const position = object('Vị trí trong chữ của tác giả; dòng và cột tính từ 1, cột và offset theo đơn vị UTF-16.', {
  line: { type: 'integer', minimum: 1 },
  column: { type: 'integer', minimum: 1 },
  offset: count('Tính từ đầu bản thảo.'),
})
const place: Record<string, JsonSchema> = { start: { $ref: '#/$defs/position' }, end: { $ref: '#/$defs/position' } }

const finding: Record<string, JsonSchema> = {
  code: {
    type: 'string',
    pattern: '^[A-Z]{2,6}\\d{3,4}$',
    description: 'Mã cố định của nhận xét; KL là của ketluan, chữ khác là của phần bổ sung.',
  },
  name: { type: 'string', pattern: '^[a-z0-9-]+$', description: 'Tên cố định.' },
  severity: { enum: Object.keys(severities), description: 'Lỗi, cảnh báo hoặc gợi ý.' },
  tier: {
    enum: Object.keys(tiers),
    description: 'Nhận xét dựa vào đâu: văn bản tự mâu thuẫn, quy định, ví dụ chính thức, hay lệ thường.',
  },
  basis: { type: ['string', 'null'], description: 'Điều khoản làm căn cứ.' },
  message: text('Nhận xét, theo ngôn ngữ của --lang.'),
  help: { type: ['string', 'null'], description: 'Cách xử lý.' },
  ...otherFile,
  ...place,
  related: list(
    'Những chỗ khác có liên quan.',
    object('Một chỗ.', { message: text('Vì sao liên quan.'), ...otherFile, ...place }, ['file']),
  ),
  fix: {
    description: 'Cách sửa mà “check --fix” làm được.',
    anyOf: [
      { type: 'null' },
      object('Một cách sửa.', {
        title: text('Sẽ làm gì.'),
        safe: { type: 'boolean', description: 'Không làm đổi ý của văn bản.' },
        edits: list('Thay những đoạn này.', object('Một đoạn.', { ...place, text: text('Chữ mới.') })),
      }),
    ],
  },
}

const suppressed = {
  by: { enum: ['comment', 'baseline'], description: 'Ghi chú trong bản thảo, hoặc tệp --baseline.' },
  reason: { type: ['string', 'null'], description: 'Lý do đã ghi.' },
}

export function reportSchema(): JsonSchema {
  const file = object(
    'Một tệp và các nhận xét, theo thứ tự trong tệp.',
    {
      path: text('Như tên ghi trên dòng lệnh.'),
      diagnostics: list('Các nhận xét.', { $ref: '#/$defs/finding' }),
      suppressed: list(
        'Những nhận xét đã có người trả lời.',
        object('Nhận xét và lý do.', { ...finding, ...suppressed }, ['file']),
      ),
    },
    ['suppressed'],
  )
  const unevaluated = object('Một điều không kiểm tra được.', {
    path: text('Tệp.'),
    name: text('Tên của phép kiểm tra.'),
    reason: text('Vì sao.'),
  })
  const timing = object('Một bước; nhiều bản thảo thì cộng lại.', {
    step: { enum: [...steps], description: 'Tên bước.' },
    format: { enum: [null, ...formats], description: 'Định dạng, nếu bước này riêng cho một định dạng.' },
    milliseconds: { type: 'number', minimum: 0, description: 'Mili giây; các luồng cộng lại.' },
  })
  const { description: _, ...whole } = object(
    '',
    {
      version: { const: 1 },
      files: list('Mỗi tệp một mục.', file),
      notEvaluated: list('Những gì không kiểm tra được; không phải là đạt.', unevaluated),
      summary: object('Tổng số.', {
        files: count('Số tệp.'),
        errors: count('Số lỗi.'),
        warnings: count('Số cảnh báo.'),
        hints: count('Số gợi ý.'),
      }),
      timings: list('Từng bước mất bao lâu, khi có --timings.', timing),
    },
    ['timings'],
  )
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Báo cáo nhận xét',
    description: 'JSON mà “ketluan check --format json” và “ketluan build --format json” in ra.',
    ...whole,
    $defs: { position, finding: object('Một nhận xét.', finding, ['file']) },
  }
}
