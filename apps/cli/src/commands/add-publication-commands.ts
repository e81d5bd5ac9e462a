import { Option } from 'commander'
import type { ExportOptions } from './export.js'
import type { ExportForEditingOptions } from './export-for-editing.js'
import type { PreviewOptions } from './preview.js'
import type { PublishOptions } from './publish.js'
import type { PullOptions } from './pull.js'
import type { VerifyReportOptions } from './verify-report.js'
import type { VerifyOptions } from './verify.js'
import type { WatchOptions } from './watch.js'
import type { OpenOptions } from './open.js'
import { instead, lettered, needs, type CommandLine } from './command-line.js'
import {
  inspectionHere,
  inspectionArgument,
  inspectionAt,
  inspectionsAt,
} from './inspection-argument.js'
import { wholeNumber } from './whole-number.js'

const foreign = [
  '--exporter <module...>',
  'an exporter of your own: a module to load, whose default export is one or makes one',
] as const

/** What `export`, `publish` and `verify` may be given for how files look. */
const housed = [
  '--template <docx>',
  'a Word document whose styles, page, header and footer to use',
] as const
const standards = () =>
  new Option('--pdf-standard <name>', 'which standard the PDF keeps to').choices(['ua-1', 'a-2a'])

/** `export`, `publish` and `verify`: what is published of an inspection. */
export function addPublicationCommands({ program, output, run }: CommandLine): void {
  program
    .command('export')
    .description('the publications: Word, Excel, HTML, JSON and others')
    .argument(
      '<file...>',
      'inspections or their folders, or records exported earlier',
      inspectionsAt,
    )
    .requiredOption('--out <folder>', 'where to write; made when missing')
    .option(
      '--format <ids>',
      'docx, xlsx, html, json (these four when not given), pdf, ods and csv, with commas between',
    )
    .option(...foreign)
    .option(...housed)
    .addOption(standards())
    .option(...lettered)
    .option('--draft', 'marked as a draft, whatever the inspection’s state')
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
    .addOption(
      new Option(
        '--for-editing',
        'a Word draft for editors, whose text pull brings back: it carries its Markdown',
      ).conflicts([
        'exporter',
        'pdfStandard',
        'font',
        'fragment',
        'firmness',
        'working',
        'suppress',
        'reasons',
      ]),
    )
    .option('--no-comments', 'with --for-editing: without comments at what check finds')
    .option('--reasons <file>', 'where to write why each hidden value is hidden, as JSON')
    .option(...instead)
    .action(
      async (
        files: string[],
        {
          forEditing,
          ...options
        }: ExportOptions & ExportForEditingOptions & { forEditing?: boolean },
      ) =>
        run(
          forEditing
            ? (await import('./export-for-editing.js')).exportForEditingCommand(
                files,
                options,
                output,
              )
            : (await import('./export.js')).exportCommand(files, options, output),
        ),
    )
  program
    .command('pull')
    .description('what editors changed in a Word report, back into the texts that it came from')
    .argument('<report>', 'the Word file, exported with --for-editing and edited since')
    .requiredOption(
      '--into <inspection>',
      'the inspection whose texts it goes into, or its folder',
      inspectionAt,
    )
    .option(
      '--base <inspection>',
      'the inspection as it was when the file was exported, where the file does not carry its texts',
    )
    .addOption(
      new Option('--tracked <changes>', 'what tracked changes are taken to be')
        .choices(['accepted', 'rejected'])
        .default('accepted'),
    )
    .option('--partial', 'write what can be written though something else was refused')
    .option('--dry-run', 'say what would change, and write nothing')
    .option('--json', 'for programs')
    .option(...instead)
    .action(async (report: string, options: PullOptions) =>
      run((await import('./pull.js')).pullCommand(report, options, output)),
    )
  program
    .command('preview')
    .alias('serve')
    .description(
      'the report in a browser on this machine, made again on every saved change, with what check finds beside it',
    )
    .argument(...inspectionHere)
    .option('--port <n>', 'where it answers; 0 for any that is free', wholeNumber(0, 65_535), 8018)
    .option(...instead)
    .action(async (file: string | undefined, options: PreviewOptions) =>
      run(
        (await import('./preview.js')).previewCommand(file ?? inspectionAt('.'), options, output),
      ),
    )
  program
    .command('watch')
    .description('publications written anew on every saved change, such as the Word report')
    .argument(...inspectionHere)
    .option('--to <ids>', 'which formats, as export has them, with commas between', 'docx')
    .option('--out <folder>', 'where to write (default: the folder out beside the inspection)')
    .option(...foreign)
    .option('--template <docx>', 'a Word document whose styles, page, header and footer to use')
    .option('--draft', 'marked as a draft, whatever the inspection’s state')
    .option('--firmness', 'say in the report what would change each rating')
    .option('--working', 'a workbook for the team: every case, nothing hidden')
    .option(...instead)
    .action(async (file: string | undefined, options: WatchOptions) =>
      run((await import('./watch.js')).watchCommand(file ?? inspectionAt('.'), options, output)),
    )
  program
    .command('open')
    .description('the newest publication of an inspection, in the system’s own program for it')
    .argument(
      '[place]',
      'an inspection, its folder, a folder of publications or one of them; the folder one is in when not given',
      '.',
    )
    .option('--format <id>', 'of this format, such as docx')
    .action(async (place: string, options: OpenOptions) =>
      run((await import('./open.js')).openCommand(place, options, output)),
    )
  program
    .command('publish')
    .description(
      'a sealed bundle: all publications, once nothing that check finds holds them back and all figures agree',
    )
    .argument(...inspectionArgument)
    .requiredOption('--out <folder>', 'where the bundle goes, in a folder of its own')
    .option(...housed)
    .addOption(standards())
    .option(...lettered)
    .option(...foreign)
    .option(...instead)
    .action(async (file: string, options: PublishOptions) =>
      run((await import('./publish.js')).publishCommand(file, options, output)),
    )
  program
    .command('verify')
    .description('whether a bundle, or an edited Word report, still says what its inspection does')
    .argument(
      '<bundle>',
      'the folder that publish made, or the one that holds it; with --against, a Word report',
    )
    .option('--against <inspection>', 'the inspection whose report was edited', inspectionAt)
    .option('--template <docx>', 'the template that the report was made with')
    .option('--font <file...>', 'the fonts that the PDF was made with')
    .option('--firmness', 'the report was exported with what would change each rating')
    .option(...foreign)
    .option('--json', 'for programs')
    .option(...instead)
    .action(
      async (path: string, { against, ...options }: Partial<VerifyReportOptions> & VerifyOptions) =>
        run(
          against === undefined && options.firmness !== undefined
            ? Promise.reject(needs('--firmness', '--against'))
            : against === undefined
              ? (await import('./verify.js')).verifyCommand(path, options, output)
              : (await import('./verify-report.js')).verifyReportCommand(
                  path,
                  { against, ...options },
                  output,
                ),
        ),
    )
}
