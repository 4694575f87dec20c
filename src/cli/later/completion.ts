import { wrongValue } from '../../diagnostics/catalogue/command.ts'
import type { Bilingual } from '../../diagnostics/define.ts'
import { unplaced } from '../../diagnostics/unplaced.ts'
import { exitCodes } from '../exit-code.ts'
import { suggest } from '../settings.ts'
import type { LaterCommand } from './later.ts'
import { outlineProgram } from './outline-program.ts'
import { type Shell, shells } from './shells.ts'

const names = Object.keys(shells) as Shell[]

const examples: Bilingual = {
  vi: `Ví dụ:
  ketluan completion bash > ~/.local/share/bash-completion/completions/ketluan
  ketluan completion zsh > "\${fpath[1]}/_ketluan"
  ketluan completion fish > ~/.config/fish/completions/ketluan.fish
  ketluan completion powershell >> $PROFILE`,
  en: `Examples:
  ketluan completion bash > ~/.local/share/bash-completion/completions/ketluan
  ketluan completion zsh > "\${fpath[1]}/_ketluan"
  ketluan completion fish > ~/.config/fish/completions/ketluan.fish
  ketluan completion powershell >> $PROFILE`,
}

/** `ketluan completion`: a script that lets a shell complete commands, options and their values. */
export const completion: LaterCommand = {
  name: 'completion',
  declare(command, say) {
    command.addHelpText('after', `\n${say(examples)}`)
  },
  async run({ host, names: given, language }) {
    const [word = ''] = given
    const shell = names.find((known) => known === word.toLowerCase())
    if (!shell) {
      const allowed = names.join(', ')
      return unplaced(wrongValue, { option: 'completion', given: word, suggestion: suggest(word, names), allowed })
    }
    host.stdout.write(shells[shell](await outlineProgram(language)))
    return exitCodes.clean
  },
}
