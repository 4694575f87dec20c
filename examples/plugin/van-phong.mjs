// Phần mở rộng mẫu: một quy tắc của cơ quan và một định dạng chữ thường. / A worked example: one rule and one format.
// docs/plugins.md says what a plug-in is given and what it may answer.

/** @type {import('ketluan').PluginRule} */
const taskWithoutDeadline = {
  name: 'task-without-deadline',
  findings: [
    {
      code: 'VP001',
      severity: 'hint',
      message: { vi: 'Việc giao chưa có thời hạn: “{task}”', en: 'The task has no deadline: “{task}”' },
      help: { vi: 'Cơ quan yêu cầu mỗi việc giao có thời hạn.', en: 'Our office wants a deadline for every task.' },
    },
  ],
  check({ document }, report) {
    for (const task of tasksIn(document.sections)) {
      if (task.deadline) continue
      const words = task.text.split(' ')
      report('VP001', task.span, { task: words.length > 6 ? `${words.slice(0, 6).join(' ')}…` : task.text })
    }
  },
}

function* tasksIn(nodes) {
  for (const node of nodes) {
    if (node.type === 'task') yield node
    yield* tasksIn(node.children ?? [])
  }
}

/** @type {import('ketluan').PluginEmitter} */
const plainText = {
  format: 'text',
  emit({ paged: { composition } }) {
    const notes = composition.footnotes.map((note) => `[${note.number}] ${textOf(note)}`)
    return `${[...composition.blocks.flatMap(textsOf), ...notes].join('\n\n')}\n`
  },
}

/** The printed texts of a block, in reading order. */
function textsOf(block) {
  switch (block.kind) {
    case 'paragraph':
      return [textOf(block)]
    case 'grid':
      return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(textsOf)))
    case 'table':
      return block.rows.map((row) => row.cells.map((cell) => cell.blocks.flatMap(textsOf).join(' ')).join(' | '))
    default:
      return []
  }
}

function textOf({ runs }) {
  const text = { text: (run) => run.text, break: () => '\n', footnoteReference: (run) => `[${run.number}]` }
  return runs.map((run) => text[run.kind](run)).join('')
}

/** @type {import('ketluan').Plugin} */
export default { name: 'van-phong', prefix: 'VP', rules: [taskWithoutDeadline], emitters: [plainText] }
