import { Argument, Command, CommanderError } from 'commander'
import { checkCommand } from './commands/check.js'
import { explainCommand } from './commands/explain.js'
import { exportCommand, type ExportOptions } from './commands/export.js'
import { frameworksCommand } from './commands/frameworks.js'
import { rateCommand } from './commands/rate.js'
import { schemaCommand, schemaKinds } from './commands/schema.js'
import { scorecardCommand } from './commands/scorecard.js'
import { exitCodes } from './exit-codes.js'
import { processOutput, type Output } from './print/output.js'
import { wordIssue } from './print/word-issue.js'
import { UnusableInput } from './unusable-input.js'

/** Most faults that are printed; a line says how many more there are. */
const mostFaults = 200

type Json = { json?: boolean }

/** Runs one command line; returns the exit code. */
export async function main(
  args: readonly string[],
  output: Output = processOutput(),
): Promise<number> {
  let exitCode: number = exitCodes.done
  const run = (code: number | Promise<number>) =>
    Promise.resolve(code).then((value) => void (exitCode = value))
  const program = createProgram(output, run)
  try {
    await program.parseAsync([...args], { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.done : exitCodes.unusable
    if (!(error instanceof UnusableInput)) throw error
    for (const issue of error.issues.slice(0, mostFaults)) output.err(wordIssue(error.file, issue))
    if (error.issues.length > mostFaults) output.err(`and ${error.issues.length - mostFaults} more`)
    return exitCodes.unusable
  }
}

function createProgram(
  output: Output,
  run: (code: number | Promise<number>) => Promise<void>,
): Command {
  const program = new Command('inspectorate')
    .description('From the evidence of an inspection to its ratings and publications.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => output.out(text.trimEnd()),
      writeErr: (text) => output.err(text.trimEnd()),
    })
    .showHelpAfterError('Run with --help to see the commands.')
  const command = (name: string, description: string) =>
    program.command(name).description(description)
  command('rate', 'every rating of an inspection')
    .argument('<file>', 'an inspection, or a record exported earlier')
    .option('--json', 'for programs')
    .action((file: string, options: Json) => run(rateCommand(file, options, output)))
  command('explain', 'why ratings are what they are')
    .argument('<file>', 'an inspection, or a record exported earlier')
    .argument('[standard]', 'one standard, such as 2.1, or overall')
    .option('--json', 'for programs')
    .action((file: string, standard: string | undefined, options: Json) =>
      run(explainCommand(file, standard, options, output)),
    )
  command('check', 'what to look at before publication; exits with 1 when there are findings')
    .argument('<file>', 'an inspection, or a record exported earlier')
    .option('--json', 'for programs')
    .action((file: string, options: Json) => run(checkCommand(file, options, output)))
  command('export', 'the publications: Word, Excel, HTML and JSON')
    .argument('<file...>', 'inspections, or records exported earlier')
    .requiredOption('--out <folder>', 'where to write; made when missing')
    .option(
      '--format <ids>',
      'docx, xlsx, html, json, ods, csv, with commas between (default: the first four)',
    )
    .option('--exporter <module...>', 'an exporter of your own: a module to load')
    .option('--no-cases', 'leave the answers of single cases out of the workbook')
    .action((files: string[], options: ExportOptions) => run(exportCommand(files, options, output)))
  command('scorecard', 'rates an inspection of which only results are known')
    .argument('<file>', 'a scorecard')
    .option('--json', 'for programs')
    .action((file: string, options: Json) => run(scorecardCommand(file, options, output)))
  command('frameworks', 'the standards frameworks, or one of them')
    .argument('[id]', 'a framework, such as hmip-pdu-2021')
    .option('--json', 'for programs')
    .action((id: string | undefined, options: Json) => run(frameworksCommand(id, options, output)))
  command('schema', 'the JSON Schema of a kind of file')
    .addArgument(new Argument('<kind>', 'the kind of file').choices(schemaKinds))
    .action((kind: (typeof schemaKinds)[number]) => run(schemaCommand(kind, output)))
  return program
}
