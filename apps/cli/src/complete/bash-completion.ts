import type { DescribedCommand } from './described.js'

/** The function by which bash completes the command; written for bash 3.2, which is what macOS has. */
export function bashCompletion(commands: readonly DescribedCommand[]): string {
  return `# inspectorate in bash: source <(inspectorate completion bash)
_inspectorate() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD - 1]}"
  local at="" word i
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
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
complete -o bashdefault -o default -F _inspectorate inspectorate
`
}

/** From a command to one within it: shared with zsh, whose \`case\` is the same. */
export function steps(commands: readonly DescribedCommand[]): string {
  return commands
    .flatMap(({ path, subcommands }) =>
      subcommands.map(
        ({ name }) =>
          `      ${quoted(`${path}/${name}`)}) at=${quoted(`${path} ${name}`.trim())} ;;`,
      ),
    )
    .join('\n')
}

function valueLines({ path, options }: DescribedCommand): string[] {
  return options
    .filter(({ takesValue }) => takesValue)
    .map(({ flag, choices }) => `    ${quoted(`${path} ${flag}`)}) ${replies(choices)}return ;;`)
}

function commandLine({ path, subcommands, choices, options }: DescribedCommand): string {
  const names = [...subcommands.map(({ name }) => name), ...choices]
  return `    ${quoted(path)})
      if [[ $current == -* ]]; then ${replies(options.map(({ flag }) => flag))}else ${
        names.length === 0 ? ':; ' : replies(names)
      }fi
      ;;`
}

/** Without any, files are offered. */
function replies(words: readonly string[]): string {
  return words.length === 0
    ? ''
    : `COMPREPLY=($(compgen -W ${quoted(words.join(' '))} -- "$current")); `
}

/** A word of a shell, whatever stands in it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
