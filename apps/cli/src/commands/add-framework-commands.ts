import type { BacktestOptions } from './framework/backtest.js'
import type { CommandLine, Json } from './command-line.js'

const rules = 'the id of an edition, or a file of rules'

/** `framework …`: rules of one’s own, in the framework language. */
export function addFrameworkCommands({ program, output, run }: CommandLine): void {
  const framework = program
    .command('framework')
    .description('rules of your own: begun, checked, tried on cases and on published results')
  framework
    .command('new')
    .description('a small framework, whole and sound, to begin from')
    .argument('<file>', 'the file to write')
    .option('--id <id>', 'what it is called by; the file’s name when not given')
    .option('--with-cases', 'one that asks questions of cases and of people')
    .action(async (file: string, options: { id?: string; withCases?: boolean }) =>
      run((await import('./framework/new.js')).frameworkNewCommand(file, options, output)),
    )
  framework
    .command('check')
    .description(
      'whether rules are sound: exits with 1 when a proof finds something, 2 when they are refused',
    )
    .argument('<rules>', rules)
    .option('--json', 'for programs')
    .action(async (file: string, options: Json) =>
      run((await import('./framework/check.js')).frameworkCheckCommand(file, options, output)),
    )
  framework
    .command('test')
    .description('worked cases; exits with 1 when one comes out as another')
    .argument('<rules>', rules)
    .argument('[cases]', 'a file of worked cases; those within the rules when not given')
    .option('--json', 'for programs')
    .action(async (file: string, cases: string | undefined, options: Json) =>
      run((await import('./framework/test.js')).frameworkTestCommand(file, cases, options, output)),
    )
  framework
    .command('rate')
    .description('what the rules give for what is known of a service, and why')
    .argument('<rules>', rules)
    .argument('<evidence>', 'a file with grades, numbers, facts and the like')
    .option('--language <tag>', 'of the framework’s texts', 'en')
    .option('--json', 'for programs')
    .action(async (file: string, evidence: string, options: Json & { language?: string }) =>
      run(
        (await import('./framework/rate.js')).frameworkRateCommand(file, evidence, options, output),
      ),
    )
  framework
    .command('diff')
    .description('two editions compared in words; exits with 1 when something differs')
    .argument('<before>', rules)
    .argument('<after>', rules)
    .option('--language <tag>', 'of the framework’s texts', 'en')
    .option('--json', 'for programs')
    .action(async (before: string, after: string, options: Json & { language?: string }) =>
      run(
        (await import('./framework/diff.js')).frameworkDiffCommand(
          [before, after],
          options,
          output,
        ),
      ),
    )
  framework
    .command('render')
    .description('the standards as a document to read: HTML and Word')
    .argument('<rules>', rules)
    .requiredOption('--out <folder>', 'where to write; made when missing')
    .action(async (file: string, options: { out: string }) =>
      run((await import('./framework/render.js')).frameworkRenderCommand(file, options, output)),
    )
  framework
    .command('to-xlsx')
    .description('rules as a workbook, to change in a spreadsheet')
    .argument('<rules>', rules)
    .argument('<workbook>', 'the workbook to write')
    .action(async (file: string, out: string) =>
      run((await import('./framework/to-xlsx.js')).frameworkToXlsxCommand(file, out, output)),
    )
  framework
    .command('from-xlsx')
    .description('rules from such a workbook; every fault is told by sheet and cell')
    .argument('<workbook>', 'a workbook as to-xlsx writes it')
    .argument('<file>', 'the file of rules to write')
    .action(async (workbook: string, out: string) =>
      run(
        (await import('./framework/from-xlsx.js')).frameworkFromXlsxCommand(workbook, out, output),
      ),
    )
  framework
    .command('migrate')
    .description('a framework file of the format before the language, in the language')
    .argument('<old>', 'a framework file of the old format')
    .argument('<new>', 'the file to write')
    .action(async (old: string, file: string) =>
      run((await import('./framework/migrate.js')).frameworkMigrateCommand(old, file, output)),
    )
  framework
    .command('backtest')
    .description(
      'what the rules would have given to published results; exits with 1 when one differs',
    )
    .argument('<rules>', rules)
    .argument(
      '<results>',
      'a CSV file: id, published, and a column for each part, by its node’s id',
    )
    .option('--against <rules>', 'other rules, to see who would move and why')
    .option('--node <id>', 'what was published, where the framework has several roots')
    .option('--json', 'for programs')
    .action(async (file: string, results: string, options: BacktestOptions) =>
      run(
        (await import('./framework/backtest.js')).frameworkBacktestCommand(
          file,
          results,
          options,
          output,
        ),
      ),
    )
}
