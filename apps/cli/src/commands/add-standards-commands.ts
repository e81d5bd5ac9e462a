import { addFrameworkCommands } from './add-framework-commands.js'
import { instead, type CommandLine, type Framed, type Json } from './command-line.js'

/** `scorecard`, `frameworks` and `framework …`: the standards, and what they give without an inspection. */
export function addStandardsCommands(line: CommandLine): void {
  const { program, output, run } = line
  program
    .command('scorecard')
    .description('rates an inspection of which only results are known')
    .argument('<file>', 'a scorecard')
    .option('--json', 'for programs')
    .option(...instead)
    .action(async (file: string, options: Framed) =>
      run((await import('./scorecard.js')).scorecardCommand(file, options, output)),
    )
  program
    .command('frameworks')
    .description('the standards frameworks, or one of them')
    .argument('[id]', 'a framework, such as hmip-pdu-2021')
    .option('--json', 'for programs')
    .action(async (id: string | undefined, options: Json) =>
      run((await import('./frameworks.js')).frameworksCommand(id, options, output)),
    )
  addFrameworkCommands(line)
}
