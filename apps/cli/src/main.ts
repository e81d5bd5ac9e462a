import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { isInspectionError } from '@inspectorate/core'
import { benchmarkCommand, type BenchmarkOptions } from './commands/benchmark.js'
import { checkCommand, type CheckOptions } from './commands/check.js'
import { diffCommand } from './commands/diff.js'
import { explainCommand } from './commands/explain.js'
import { exportCommand, type ExportOptions } from './commands/export.js'
import { addFrameworkCommands } from './commands/framework.js'
import { frameworksCommand } from './commands/frameworks.js'
import type { ImportOptions } from './commands/import-options.js'
import { importCommand } from './commands/import.js'
import { publishCommand } from './commands/publish.js'
import { rateCommand } from './commands/rate.js'
import { schemaCommand, schemaKinds } from './commands/schema.js'
import { scorecardCommand } from './commands/scorecard.js'
import { templateCommand, type TemplateOptions } from './commands/template.js'
import { stressCommand, type StressOptions } from './commands/stress.js'
import { verifyReportCommand, type VerifyReportOptions } from './commands/verify-report.js'
import { verifyCommand } from './commands/verify.js'
import { whatIfCommand, type WhatIfOptions } from './commands/what-if.js'
import { exitCodes } from './process/exit-codes.js'
import { processOutput, type Output } from './process/output.js'
import { wordIssues } from './print/word-issues.js'
import { UnusableInput } from './process/unusable-input.js'

/** Most faults that are printed; a line says how many more there are. */
const mostFaults = 200

type Json = { json?: boolean }
type Framed = Json & { framework?: string }

const instead = [
  '--framework <rules>',
  'the id of an edition or a file of rules, in place of the inspection’s own',
] as const

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
    if (isInspectionError(error) && error.code === 'not-supported') {
      output.err(error.message)
      return exitCodes.unusable
    }
    if (!(error instanceof UnusableInput)) throw error
    for (const line of [...wordIssues(error.file, error.issues, mostFaults), ...error.hints])
      output.err(line)
    return exitCodes.unusable
  }
}

/** Every command with its options, as the command line reads them. */
export function createProgram(
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
    .option(...instead)
    .action((file: string, options: Framed) => run(rateCommand(file, options, output)))
  command('explain', 'why ratings are what they are')
    .argument('<file>', 'an inspection, or a record exported earlier')
    .argument('[standard]', 'one standard, such as 2.1, or overall')
    .option('--json', 'for programs')
    .option(...instead)
    .action((file: string, standard: string | undefined, options: Framed) =>
      run(explainCommand(file, standard, options, output)),
    )
  command('check', 'what to look at before publication; exits with 1 when there are errors')
    .argument('<file>', 'an inspection, or a record exported earlier')
    .option('--json', 'for programs')
    .addOption(new Option('--format <name>', 'how to print it').choices(['text', 'json', 'sarif']))
    .option('--fix', 'bind typed figures that agree with the evidence, in the narrative’s files')
    .option(...instead)
    .action((file: string, options: CheckOptions) => run(checkCommand(file, options, output)))
  command('stress', 'how firm each rating is: cases to another rating, intervals, resampled cases')
    .argument('<file>', 'an inspection, or a record exported earlier')
    .option('--json', 'for programs')
    .option(
      '--resamples <n>',
      'how often to draw the cases again',
      wholeNumber(1, 1_000_000),
      10_000,
    )
    .option('--seed <n>', 'the same seed gives the same shares', wholeNumber(0, 4_294_967_295), 1)
    .option(...instead)
    .action((file: string, options: StressOptions) => run(stressCommand(file, options, output)))
  command('what-if', 'the ratings as they would be with other answers, ratings or departures')
    .argument('<file>', 'an inspection, or a record exported earlier')
    .option('--answer <change...>', 'a case judged differently: P001:assessment-safety=yes')
    .option('--rating <change...>', 'another rating by the panel: 1.1=good')
    .option('--without-departure <standard...>', 'a departure not made')
    .option('--fact <change...>', 'something recorded otherwise: breach=yes')
    .option('--number <change...>', 'another number: hygiene=10')
    .option('--count <change...>', 'other answers to a question: q1=12/20, yes of relevant')
    .option('--json', 'for programs')
    .option(...instead)
    .action((file: string, options: WhatIfOptions) => run(whatIfCommand(file, options, output)))
  command(
    'benchmark',
    'every question beside the pooled result of other inspections, with its test',
  )
    .argument('<file>', 'an inspection, or a record exported earlier')
    .requiredOption('--against <record...>', 'the others, under the same framework')
    .option('--json', 'for programs')
    .option(...instead)
    .action((file: string, options: BenchmarkOptions) =>
      run(benchmarkCommand(file, options, output)),
    )
  command(
    'diff',
    'what changed between two states of an inspection; exits with 1 when something did',
  )
    .argument('<before>', 'an inspection, or a record exported earlier')
    .argument('<after>', 'the same')
    .option('--json', 'for programs')
    .option(...instead)
    .action((before: string, after: string, options: Framed) =>
      run(diffCommand([before, after], options, output)),
    )
  command('export', 'the publications: Word, Excel, HTML, JSON and others')
    .argument('<file...>', 'inspections, or records exported earlier')
    .requiredOption('--out <folder>', 'where to write; made when missing')
    .option(
      '--format <ids>',
      'docx, xlsx, html, json (these four when not given), pdf, ods and csv, with commas between',
    )
    .option('--exporter <module...>', 'an exporter of your own: a module to load')
    .option('--template <docx>', 'a Word document whose styles, page, header and footer to use')
    .addOption(
      new Option('--pdf-standard <name>', 'which standard the PDF keeps to').choices([
        'ua-1',
        'a-2a',
      ]),
    )
    .option('--font <file...>', 'fonts for characters that the PDF’s own font lacks')
    .option('--fragment', 'HTML to place in a page of another site')
    .option(
      '--firmness',
      'say in the report what would change each rating: for the panel, not for publication',
    )
    .option('--working', 'a workbook for the team: every case, frozen and filtered, nothing hidden')
    .option(
      '--suppress <n>',
      'hide every count below n in the workbook; 0 hides none',
      wholeNumber(0, 100),
    )
    .option('--reasons <file>', 'where to write why each hidden value is hidden, as JSON')
    .option(...instead)
    .action((files: string[], options: ExportOptions) => run(exportCommand(files, options, output)))
  command(
    'publish',
    'a sealed bundle: all publications, once nothing that check finds holds them back and all figures agree',
  )
    .argument('<file>', 'an inspection, or a record exported earlier')
    .requiredOption('--out <folder>', 'where the bundle goes, in a folder of its own')
    .option(...instead)
    .action((file: string, options: { out: string; framework?: string }) =>
      run(publishCommand(file, options, output)),
    )
  command(
    'verify',
    'whether a bundle, or an edited Word report, still says what its inspection does',
  )
    .argument('<bundle>', 'the folder that publish made; with --against, a Word report')
    .option('--against <inspection>', 'the inspection whose report was edited')
    .option('--template <docx>', 'the template that the report was exported with')
    .option('--firmness', 'the report was exported with what would change each rating')
    .option('--json', 'for programs')
    .option(...instead)
    .action((path: string, { against, ...options }: Partial<VerifyReportOptions>) =>
      run(
        against === undefined
          ? verifyCommand(path, options, output)
          : verifyReportCommand(path, { against, ...options }, output),
      ),
    )
  command('scorecard', 'rates an inspection of which only results are known')
    .argument('<file>', 'a scorecard')
    .option('--json', 'for programs')
    .option(...instead)
    .action((file: string, options: Framed) => run(scorecardCommand(file, options, output)))
  command('frameworks', 'the standards frameworks, or one of them')
    .argument('[id]', 'a framework, such as hmip-pdu-2021')
    .option('--json', 'for programs')
    .action((id: string | undefined, options: Json) => run(frameworksCommand(id, options, output)))
  addFrameworkCommands(program, output, run)
  command(
    'template',
    'the Excel workbook in which inspectors assess cases, enter responses, or fill in what rules ask for',
  )
    .option(
      '--framework <rules>',
      'the id of an edition, such as hmip-pdu-2021, or a file of rules',
    )
    .option('--inspection <file>', 'an inspection instead: with the characteristics it declares')
    .option('--survey <id>', 'for the responses to this survey instead of cases')
    .option('--evidence', 'what rules ask for beside cases, where they ask of cases as well')
    .requiredOption('--out <file>', 'the workbook to write')
    .action((options: TemplateOptions) => run(templateCommand(options, output)))
  command(
    'import',
    'cases, survey responses or what rules ask for, from Excel or CSV, merged by their ids',
  )
    .argument('<file>', 'a filled-in template, an exported workbook or a CSV file')
    .requiredOption('--into <inspection>', 'the inspection they go into')
    .option('--map <mapping>', 'what the columns and codes of another survey tool mean')
    .option('--survey <id>', 'import responses to this survey instead of cases')
    .option('--evidence', 'import what rules ask for beside cases')
    .option('--accept-valid', 'import the rows without faults; the others go to a file')
    .option('--rejects <file>', 'that file (default: beside the imported one)')
    .option('--sheet <name>', 'the sheet to read, when a workbook has several')
    .addOption(
      new Option('--na <meaning>', 'what every NA in the file means').choices([
        'missing',
        'not-applicable',
      ]),
    )
    .option('--blank-erases', 'a blank cell erases the answer that is there')
    .option('--similar-ids', 'ids that are almost alike are those of different cases')
    .option('--dry-run', 'say what would change, and write nothing')
    .option(...instead)
    .action((file: string, options: ImportOptions) => run(importCommand(file, options, output)))
  command('schema', 'the JSON Schema of a kind of file')
    .addArgument(new Argument('<kind>', 'the kind of file').choices(schemaKinds))
    .action((kind: (typeof schemaKinds)[number]) => run(schemaCommand(kind, output)))
  return program
}

/** Parses an option that is a whole number in a range. */
function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most)
      return value
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`)
  }
}
