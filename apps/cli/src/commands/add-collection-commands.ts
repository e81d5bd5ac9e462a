import { Option } from 'commander'
import type { ImportOptions } from './import-options.js'
import type { InitOptions } from './init.js'
import type { TemplateOptions } from './template.js'
import { inspectionAt } from './inspection-argument.js'
import { instead, type CommandLine } from './command-line.js'

/** `init`, `template` and `import`: an inspection begun, its cases, responses and what rules ask for, in a workbook and back. */
export function addCollectionCommands({ program, output, run }: CommandLine): void {
  program
    .command('init')
    .description(
      'an inspection to begin with: its files, the workbooks to collect evidence in, a file for each section; asks what is not given',
    )
    .argument('<folder>', 'where it goes; made when missing, and nothing in it is written over')
    .option('--framework <rules>', 'the id of an edition, or a file of rules, which is copied')
    .option('--service <name>', 'what is inspected')
    .option('--fieldwork <date>', 'the day on which fieldwork begins, such as 2026-03-02')
    .option('--sample', 'the sample inspection instead: whole, to try commands on')
    .action(async (folder: string, options: InitOptions) =>
      run((await import('./init.js')).initCommand(folder, options, output)),
    )
  program
    .command('template')
    .description(
      'the Excel workbook in which inspectors assess cases, enter responses, or fill in what rules ask for',
    )
    .option(
      '--framework <rules>',
      'the id of an edition, such as hmip-pdu-2021, or a file of rules',
    )
    .option(
      '--inspection <file>',
      'an inspection instead: with the characteristics it declares',
      inspectionAt,
    )
    .option('--survey <id>', 'for the responses to this survey instead of cases')
    .option('--evidence', 'what rules ask for beside cases, where they ask of cases as well')
    .addOption(
      new Option('--format <tool>', 'a form of cases or responses for another tool')
        .choices(['xlsx', 'xlsform', 'redcap', 'surveyjs', 'limesurvey'])
        .default('xlsx'),
    )
    .requiredOption('--out <file>', 'the workbook or form to write')
    .action(async (options: TemplateOptions) =>
      run((await import('./template.js')).templateCommand(options, output)),
    )
  program
    .command('import')
    .description(
      'cases, survey responses or what rules ask for, from Excel or CSV, merged by their ids',
    )
    .argument('<file>', 'a filled-in template, an exported workbook or a CSV file')
    .requiredOption(
      '--into <inspection>',
      'the inspection they go into, or its folder',
      inspectionAt,
    )
    .option('--map <mapping>', 'what the columns and codes of another survey tool mean')
    .addOption(
      new Option(
        '--draft-mapping <file>',
        'propose such a mapping, to be corrected, and import nothing',
      ).conflicts([
        'map',
        'evidence',
        'acceptValid',
        'rejects',
        'na',
        'blankErases',
        'similarIds',
        'id',
        'number',
        'wave',
        'update',
        'namesOfPlaces',
        'dryRun',
      ]),
    )
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
    .option('--id <heading>', 'the column of the ids, where it is not headed case or response')
    .option('--number', 'ids are the numbers of the rows: for a file without any')
    .option('--wave <name>', 'another wave: its name stands before every id')
    .option('--update', 'ids that are there already are those cases once more')
    .option('--names-of-places', 'ids that look like names of people are those of places')
    .option('--dry-run', 'say what would change, and write nothing')
    .option(...instead)
    .action(async (file: string, options: ImportOptions) =>
      run((await import('./import.js')).importCommand(file, options, output)),
    )
}
