// Báo cáo JSON của ketluan (đầu vào chuẩn) thành báo cáo Code Quality của GitLab (đầu ra chuẩn).
import { createHash } from 'node:crypto'
import { text } from 'node:stream/consumers'

const severities = { error: 'major', warning: 'minor', hint: 'info' }
const { files } = JSON.parse(await text(process.stdin))
const seen = new Map()

/** Không theo số dòng, để nhận xét cũ vẫn là nó khi các dòng dời chỗ; nhận xét giống hệt nhau thì đánh thứ tự. */
function fingerprint(...parts) {
  const key = parts.join('\n')
  const order = seen.get(key) ?? 0
  seen.set(key, order + 1)
  return createHash('sha256').update(`${key}\n${order}`).digest('hex')
}

const report = files.flatMap(({ path, diagnostics }) =>
  diagnostics.map(({ code, name, severity, message, help, start }) => ({
    description: help ? `${message}. ${help}` : message,
    check_name: `${code} ${name}`,
    fingerprint: fingerprint(path, code, message),
    severity: severities[severity],
    location: { path, lines: { begin: start.line } },
  })),
)
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`)
