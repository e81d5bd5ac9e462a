import type { CommandLine, Json } from './command-line.js'
import type { AddOptions } from './programme/add.js'
import type { ExportProgrammeOptions } from './programme/export.js'
import { wholeNumber } from './whole-number.js'

/** `programme`: every inspection of an inspectorate together. */
export function addProgrammeCommands({ program, output, run }: CommandLine): void {
  const programme = program
    .command('programme')
    .description('all published inspections together: from ten to ten thousand')
  programme
    .command('add')
    .description('put published records into a programme; going on where an earlier run was ended')
    .argument('<folder>', 'the programme’s folder; made when missing')
    .argument('<record...>', 'records that publish or export wrote, or folders of them')
    .option(
      '--part <n>',
      'files that are read, and then written whole or not at all',
      wholeNumber(1, 1000),
      100,
    )
    .option('--workers <n>', 'threads that read', wholeNumber(1, 64), 2)
    .action(async (folder: string, files: string[], options: AddOptions) =>
      run((await import('./programme/add.js')).addCommand(folder, files, options, output)),
    )
  programme
    .command('list')
    .description('every service with its ratings, now and at the inspection before')
    .argument('<folder>', 'a programme, or a folder of records')
    .option('--json', 'for programs')
    .action(async (folder: string, options: Json) =>
      run((await import('./programme/list.js')).listCommand(folder, options, output)),
    )
  programme
    .command('check')
    .description(
      'ratings that their own rules would not give, falls of two bands, services outside a funnel, files that are no records',
    )
    .argument('<folder>', 'a programme, or a folder of records')
    .option('--json', 'for programs')
    .action(async (folder: string, options: Json) =>
      run((await import('./programme/check.js')).checkCommand(folder, options, output)),
    )
  programme
    .command('export')
    .description(
      'the annual report, the data workbook of all services and open data; all files or none',
    )
    .argument('<folder>', 'a programme, or a folder of records')
    .requiredOption('--out <folder>', 'where to write; made when missing')
    .option(
      '--to <ids>',
      'html (with a page to find services in), xlsx, docx, pdf, ods, csv, json and parquet (open data with its metadata), with commas between',
      'html,xlsx',
    )
    .action(async (folder: string, options: ExportProgrammeOptions) =>
      run((await import('./programme/export.js')).exportProgrammeCommand(folder, options, output)),
    )
}
