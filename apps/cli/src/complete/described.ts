import type { Argument, Command, Option } from 'commander'

/** A command as shells complete it. */
export interface DescribedCommand {
  /** Its names with spaces between: `framework check`; empty for the program itself. */
  readonly path: string
  readonly about: string
  readonly subcommands: readonly { readonly name: string; readonly about: string }[]
  /** What its arguments may be; files where that is not said. */
  readonly choices: readonly string[]
  readonly options: readonly DescribedOption[]
}

interface DescribedOption {
  readonly flag: string
  readonly about: string
  readonly takesValue: boolean
  readonly choices: readonly string[]
}

/** Every command, from the one description that the command line is read by. */
export function described(program: Command): DescribedCommand[] {
  const all: DescribedCommand[] = []
  const visit = (command: Command, path: string): void => {
    all.push({
      path,
      about: command.description(),
      subcommands: command.commands.flatMap((one) =>
        [one.name(), ...one.aliases()].map((name) => ({ name, about: one.description() })),
      ),
      choices: choicesOf(command.registeredArguments),
      options: [...command.options.flatMap(describedOption), help],
    })
    for (const one of command.commands)
      for (const name of [one.name(), ...one.aliases()]) visit(one, `${path} ${name}`.trim())
  }
  visit(program, '')
  return all
}

const help = { flag: '--help', about: 'how it is used', takesValue: false, choices: [] }

function describedOption(option: Option): DescribedOption[] {
  if (option.long === undefined || option.long === null || option.hidden) return []
  const takesValue = option.required || option.optional
  return [
    {
      flag: option.long,
      about: option.description,
      takesValue,
      choices: option.argChoices ?? [],
    },
  ]
}

function choicesOf(args: readonly Argument[]): readonly string[] {
  return args[0]?.argChoices ?? []
}
