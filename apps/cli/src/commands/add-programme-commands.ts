import { lettered, type CommandLine, type Json } from './command-line.js'
import type { AddOptions } from './programme/add.js'
import type { GivenDatabase } from '../database/database-address.js'
import type { ProgrammeSource } from '../programme/open-source.js'
import type { LoadOptions } from './programme/load.js'
import type { ServeOptions } from './programme/serve.js'
import type { ExportProgrammeOptions } from './programme/export.js'
import { wholeNumber } from './whole-number.js'

type FromDatabase = { database?: GivenDatabase }

const source = [
  '[folder]',
  'a programme, or a folder of records; with --database its programme.json alone is read',
] as const
const database = [
  '--database [address]',
  'a PostgreSQL: postgres://user@host/database, or alone that of INSPECTORATE_DATABASE or of PGHOST, PGSERVICE and the like',
] as const

function from(folder: string | undefined, options: FromDatabase): ProgrammeSource {
  return { folder, database: options.database }
}

/** `programme`: every inspection of an inspectorate together. */
export function addProgrammeCommands({ program, output, run }: CommandLine): void {
  const programme = program
    .command('programme')
    .description('all published inspections together: from ten to ten thousand')
  programme
    .command('add')
    .description(
      'put published records into a programme, going on where an earlier run was ended; exits with 1 when a file is no record: the others are added',
    )
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
    .command('load')
    .description(
      'copy a programme into a PostgreSQL, in a schema of its own; going on where an earlier run was ended',
    )
    .argument('<folder>', 'what programme add wrote')
    .requiredOption(...database)
    .option('--answers', 'the answers of each case as well, which are about people')
    .action(async (folder: string, options: LoadOptions) =>
      run((await import('./programme/load.js')).loadCommand(folder, options, output)),
    )
  programme
    .command('list')
    .description('every service with its ratings, now and at the inspection before')
    .argument(...source)
    .option(...database)
    .option('--json', 'for programs')
    .action(async (folder: string | undefined, options: Json & FromDatabase) =>
      run(
        (await import('./programme/list.js')).listCommand(from(folder, options), options, output),
      ),
    )
  programme
    .command('check')
    .description(
      'ratings that their own rules would not give, falls of two bands, services outside a funnel, what its narrative types and could be bound, files that are no records; exits with 1 when a rating is not by its rules or a file is faulty',
    )
    .argument(...source)
    .option(...database)
    .option('--json', 'for programs')
    .action(async (folder: string | undefined, options: Json & FromDatabase) =>
      run(
        (await import('./programme/check.js')).checkCommand(from(folder, options), options, output),
      ),
    )
  programme
    .command('export')
    .description(
      'the annual report, the data workbook of all services and open data; all files or none',
    )
    .argument(...source)
    .option(...database)
    .requiredOption('--out <folder>', 'where to write; made when missing')
    .option(
      '--to <ids>',
      'html (with a page to find services in), xlsx, docx, pdf, ods, csv, json and parquet (open data with its metadata), with commas between',
      'html,xlsx',
    )
    .option(...lettered)
    .action(async (folder: string | undefined, options: ExportProgrammeOptions & FromDatabase) =>
      run(
        (await import('./programme/export.js')).exportProgrammeCommand(
          from(folder, options),
          options,
          output,
        ),
      ),
    )
  programme
    .command('serve')
    .description(
      'the annual report, a page to find services in, and every file, in a browser; made again when the programme changes',
    )
    .argument(...source)
    .option(...database)
    .option('--port <n>', 'where it answers; 0 for any that is free', wholeNumber(0, 65_535), 8019)
    .option(
      '--host <address>',
      'of which of this machine’s addresses; others can read it where they reach that',
      '127.0.0.1',
    )
    .option(...lettered)
    .action(async (folder: string | undefined, options: ServeOptions & FromDatabase) =>
      run(
        (await import('./programme/serve.js')).serveCommand(from(folder, options), options, output),
      ),
    )
}
