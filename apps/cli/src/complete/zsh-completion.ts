import { quoted, steps } from './bash-completion.js'
import type { DescribedCommand } from './described.js'

/** The function by which zsh completes the command, each word with what it is. */
export function zshCompletion(commands: readonly DescribedCommand[]): string {
  return `#compdef inspectorate
# inspectorate in zsh: source <(inspectorate completion zsh), or this as _inspectorate in a folder of $fpath
_inspectorate() {
  local current="$words[CURRENT]" previous="$words[CURRENT-1]" at="" word i
  local -a offered
  for ((i = 2; i < CURRENT; i++)); do
    word="$words[i]"
    case "$at/$word" in
${steps(commands)}
    esac
  done
  case "$at $previous" in
${commands.flatMap(valueLines).join('\n')}
  esac
  case "$at" in
${commands.map(commandLine).join('\n')}
  esac
}
if (( $+functions[compdef] )); then compdef _inspectorate inspectorate; fi
`
}

function valueLines({ path, options }: DescribedCommand): string[] {
  return options
    .filter(({ takesValue }) => takesValue)
    .map(({ flag, choices }) => {
      const offers = choices.length === 0 ? '_files' : `compadd -- ${choices.map(quoted).join(' ')}`
      return `    ${quoted(`${path} ${flag}`)}) ${offers}; return ;;`
    })
}

function commandLine({ path, subcommands, choices, options }: DescribedCommand): string {
  const names = [...subcommands, ...choices.map((name) => ({ name, about: '' }))]
  const flags = options.map(({ flag, about }) => ({ name: flag, about }))
  return `    ${quoted(path)})
      if [[ $current == -* ]]; then
        ${offers(flags)}
      else
        ${names.length === 0 ? '_files' : offers(names)}
      fi
      ;;`
}

function offers(words: readonly { readonly name: string; readonly about: string }[]): string {
  const items = words.map(({ name, about }) =>
    quoted(about === '' ? name : `${name.replaceAll(':', String.raw`\:`)}:${about}`),
  )
  return `offered=(${items.join(' ')}); _describe 'inspectorate' offered`
}
