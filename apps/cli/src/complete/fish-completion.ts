import type { DescribedCommand } from './described.js'

/** What fish completes the command by. */
export function fishCompletion(commands: readonly DescribedCommand[]): string {
  return `# inspectorate in fish: inspectorate completion fish | source
function __inspectorate_at
    set -l at ''
    for word in (commandline -opc)[2..-1]
        switch "$at/$word"
${commands.flatMap(steps).join('\n')}
        end
    end
    test "$at" = "$argv[1]"
end
${commands.flatMap(lines).join('\n')}
`
}

function steps({ path, subcommands }: DescribedCommand): string[] {
  return subcommands.map(
    ({ name }) =>
      `            case ${quoted(`${path}/${name}`)}\n                set at ${quoted(`${path} ${name}`.trim())}`,
  )
}

function lines({ path, subcommands, choices, options }: DescribedCommand): string[] {
  const when = `complete -c inspectorate -n ${quoted(`__inspectorate_at ${quoted(path)}`)}`
  return [
    ...subcommands.map(({ name, about }) => `${when} -f -a ${quoted(name)} -d ${quoted(about)}`),
    ...(choices.length === 0 ? [] : [`${when} -f -a ${quoted(choices.join(' '))}`]),
    ...options.map(({ flag, about, takesValue, choices: values }) => {
      const value =
        values.length > 0 ? ` -x -a ${quoted(values.join(' '))}` : takesValue ? ' -r' : ''
      return `${when} -l ${flag.slice(2)}${value} -d ${quoted(about)}`
    }),
  ]
}

/** A word of fish, where a backslash stands for itself but before a quote or another. */
function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", String.raw`\'`)}'`
}
