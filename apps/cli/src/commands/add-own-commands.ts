import { Argument } from 'commander'
import { shells, type Shell } from './shells.js'
import type { CommandLine, Json } from './command-line.js'

/** `help`, `doctor` and `completion`: what is of the command itself. */
export function addOwnCommands({ program, output, run }: CommandLine): void {
  program
    .command('help')
    .description('how a command is used, with examples')
    .argument('[command...]', 'such as import, or framework check; all of them when not given')
    .action(async (words: string[]) => run((await import('./help.js')).helpCommand(words, program)))
  program
    .command('doctor')
    .description(
      'whether what commands use is here: Node, fonts, LibreOffice, optional packages; and what to do',
    )
    .option('--json', 'for programs')
    .action(async (options: Json) =>
      run((await import('./doctor.js')).doctorCommand(options, output)),
    )
  program
    .command('completion')
    .description('what a shell completes commands, options and their choices by')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .action(async (shell: Shell) =>
      run((await import('./completion.js')).completionCommand(shell, program, output)),
    )
}
