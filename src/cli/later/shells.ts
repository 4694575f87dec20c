import type { CommandOutline, OptionOutline, ProgramOutline } from './outline-program.ts'

/** Completion scripts. Each is whole by itself: a shell that completes must not wait for Node to start. */
export const shells = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
} as const
export type Shell = keyof typeof shells

const drafts = ['md', 'markdown', 'txt', 'yaml', 'yml']

function optionWords({ options }: CommandOutline): string {
  return options.flatMap(({ long, short }) => (short ? [long, short] : [long])).join(' ')
}

function withValues({ options }: CommandOutline): readonly OptionOutline[] {
  return options.filter(({ values }) => values.length > 0)
}

const flagsOf = ({ long, short }: OptionOutline) => (short ? [short, long] : [long])

function bashScript({ commands }: ProgramOutline): string {
  const values = commands.flatMap((command) =>
    withValues(command).map((option) => {
      const patterns = flagsOf(option).map((flag) => `${command.name}:${flag}`)
      return `    ${patterns.join('|')}) COMPREPLY=($(compgen -W '${option.values.join(' ')}' -- "$cur")); return;;`
    }),
  )
  const cases = commands.map((command) => {
    const words = command.words.length > 0 ? ` words='${command.words.join(' ')}';` : ''
    return `    ${command.name}) options='${optionWords(command)}';${words};`
  })
  return `# ketluan completion bash > ~/.local/share/bash-completion/completions/ketluan
_ketluan() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command='' options='' words='' word
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in -*) ;; *) command="$word"; break;; esac
  done
  case "$command:$prev" in
${values.join('\n')}
  esac
  case "$command" in
    '') COMPREPLY=($(compgen -W '${commands.map(({ name }) => name).join(' ')} --help --version' -- "$cur")); return;;
${cases.join('\n')}
  esac
  case "$cur" in
    -*) COMPREPLY=($(compgen -W "$options --help" -- "$cur")); return;;
  esac
  if [ -n "$words" ]; then COMPREPLY=($(compgen -W "$words" -- "$cur")); return; fi
  compopt -o filenames 2>/dev/null
  local IFS=$'\\n'
  COMPREPLY=($(compgen -d -- "$cur") $(compgen -f -- "$cur" | grep -E '\\.(${drafts.join('|')}|docx|pdf|html)$'))
}
complete -F _ketluan ketluan
`
}

function zshScript({ commands }: ProgramOutline): string {
  const quoted = (text: string) => text.replace(/[[\]:\\]/g, '\\$&').replaceAll("'", "'\\''")
  const option = ({ long, short, description, takesValue, values }: OptionOutline) => {
    const value = takesValue ? `: :${values.length > 0 ? `(${values.join(' ')})` : '_files'}` : ''
    const about = `[${quoted(description)}]${value}`
    return short ? `'(${short} ${long})'{${short},${long}}'${about}'` : `'${long}${about}'`
  }
  const cases = commands.map((command) => {
    const argument = command.words.length > 0 ? `'*: :(${command.words.join(' ')})'` : "'*: :_files'"
    return `    ${command.name}) _arguments ${[...command.options.map(option), argument].join(' \\\n      ')} ;;`
  })
  return `#compdef ketluan
# ketluan completion zsh > "\${fpath[1]}/_ketluan"
_ketluan() {
  local -a commands
  commands=(
${commands.map(({ name, description }) => `    '${name}:${quoted(description)}'`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'ketluan' commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = "_ketluan" ]; then _ketluan "$@"; else compdef _ketluan ketluan; fi
`
}

function fishScript({ commands }: ProgramOutline): string {
  const quoted = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`
  const lines = commands.flatMap((command) => {
    const when = `-n '__fish_seen_subcommand_from ${command.name}'`
    const options = command.options.map(({ long, short, description, takesValue, values }) => {
      const flags = `-l ${long.slice(2)}${short ? ` -s ${short.slice(1)}` : ''}`
      const value = values.length > 0 ? ` -x -a '${values.join(' ')}'` : takesValue ? ' -r' : ''
      return `complete -c ketluan ${when} ${flags}${value} -d ${quoted(description)}`
    })
    const words = command.words.length > 0 ? [`complete -c ketluan ${when} -f -a '${command.words.join(' ')}'`] : []
    const name = `complete -c ketluan -n __fish_use_subcommand -f -a ${command.name} -d ${quoted(command.description)}`
    return [name, ...words, ...options]
  })
  return `# ketluan completion fish > ~/.config/fish/completions/ketluan.fish\n${lines.join('\n')}\n`
}

function powershellScript({ commands }: ProgramOutline): string {
  const list = (words: readonly string[]) => `@(${words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ')})`
  const entries = commands.map((command) => {
    const options = command.options.flatMap(flagsOf)
    const values = withValues(command).flatMap((option) =>
      flagsOf(option).map((flag) => `'${flag}' = ${list(option.values)}`),
    )
    return `    '${command.name}' = @{ Options = ${list(options)}; Words = ${list(command.words)}; Values = @{ ${values.join('; ')} } }`
  })
  return `# ketluan completion powershell >> $PROFILE
Register-ArgumentCompleter -Native -CommandName ketluan -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
${entries.join('\n')}
  }
  $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $name = $before | Select-Object -Skip 1 | Where-Object { $_ -notlike '-*' } | Select-Object -First 1
  $last = $before | Select-Object -Last 1
  $offered = if (-not $name) { $commands.Keys }
    elseif ($commands[$name].Values.ContainsKey($last)) { $commands[$name].Values[$last] }
    elseif ($wordToComplete -like '-*') { $commands[$name].Options }
    else { $commands[$name].Words }
  $offered | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`
}
