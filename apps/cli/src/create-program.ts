import { Argument, Command } from 'commander'
import { software } from './process/software.js'
import { schemaKinds, type SchemaKind } from './commands/schema-kinds.js'
import type { Output } from './process/output.js'
import { addInspectionCommands } from './commands/add-inspection-commands.js'
import { addPublicationCommands } from './commands/add-publication-commands.js'
import { addStandardsCommands } from './commands/add-standards-commands.js'
import { addCollectionCommands } from './commands/add-collection-commands.js'
import { addOwnCommands } from './commands/add-own-commands.js'
import { withExamples } from './commands/with-examples.js'
import { addProgrammeCommands } from './commands/add-programme-commands.js'
import { addSampleCommands } from './commands/add-sample-commands.js'

/** Every command with its options, as the command line reads them. */
export function createProgram(
  output: Output,
  run: (code: number | Promise<number>) => Promise<void>,
): Command {
  const program = new Command('inspectorate')
    .description('From the evidence of an inspection to its ratings and publications.')
    .version(software.version, '--version', 'which version this is')
    .option(
      '--no-color',
      'as other programs take it: nothing is coloured here, on a terminal either',
    )
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => output.out(text.trimEnd()),
      writeErr: (text) => output.err(text.trimEnd()),
    })
    .showHelpAfterError('inspectorate help lists the commands.')
  const line = { program, output, run }
  addInspectionCommands(line)
  addPublicationCommands(line)
  addStandardsCommands(line)
  addCollectionCommands(line)
  addSampleCommands(line)
  addOwnCommands(line)
  addProgrammeCommands(line)
  program
    .command('schema')
    .description('the JSON Schema of a kind of file')
    .addArgument(new Argument('<kind>', 'the kind of file').choices(schemaKinds))
    .action(async (kind: SchemaKind) =>
      run((await import('./commands/schema.js')).schemaCommand(kind, output)),
    )
  withExamples(program)
  return program
}
