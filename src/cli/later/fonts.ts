import { renderTable } from '../../diagnostics/render/table.ts'
import { exitCodes } from '../exit-code.ts'
import type { Session } from '../session.ts'
import { isProblem } from '../settings.ts'
import { findTimesNewRoman, shippedFaces } from './installed-fonts.ts'
import type { LaterCommand } from './later.ts'
import { tableOptions } from './lists.ts'
import { machineTexts as texts } from './machine-texts.ts'
import { openSession } from './open-session.ts'
import { readOutputForm } from './output-form.ts'

/** `ketluan fonts`: the faces that ship, what they hold, and whether the machine has the font that papers name. */
export const fonts: LaterCommand = {
  name: 'fonts',
  declare(command, say) {
    command.option('--format <…>', say(texts.format)).addHelpText('after', `\n${say(texts.fontsExamples)}`)
  },
  async run(call) {
    const form = readOutputForm(call)
    if (isProblem(form)) return form
    const session = await openSession(call)
    if (isProblem(session)) return session
    const { host } = session
    const faces = shippedFaces(host)
    const times = await findTimesNewRoman(host)
    if (faces.some(({ bytes }) => bytes === null)) session.ends(exitCodes.findings)
    host.stdout.write(
      form === 'json'
        ? `${JSON.stringify({ version: 1, faces, timesNewRoman: times }, null, 2)}\n`
        : table(session, faces, times),
    )
    return await session.finish(false)
  },
}

function table(session: Session, faces: ReturnType<typeof shippedFaces>, times: string | null): string {
  const { language } = session.settings
  const columns = [
    { title: texts.face[language], share: 0 },
    { title: texts.file[language], share: 0 },
    { title: texts.size[language], share: 0 },
    { title: texts.glyphs[language], share: 0 },
  ]
  const rows = faces.map(({ face, file, bytes, characters }) => [
    `Tinos ${texts[face][language]}`,
    file,
    bytes === null ? texts.bad[language] : `${Math.round(bytes / 1024)} KB`,
    String(characters),
  ])
  const system = `Times New Roman: ${times ?? texts.timesMissing[language]}`
  return `${renderTable(columns, rows, tableOptions(session, false))}\n${texts.use[language]}\n${system}\n`
}
