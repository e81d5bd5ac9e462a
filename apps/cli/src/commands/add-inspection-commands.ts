import { Option } from 'commander'
import type { BenchmarkOptions } from './benchmark.js'
import type { CheckOptions } from './check.js'
import type { CheckPagesOptions } from './check-pages.js'
import type { StressOptions } from './stress.js'
import type { WhatIfOptions } from './what-if.js'
import { instead, needs, type CommandLine, type Framed } from './command-line.js'
import {
  inspectionHere,
  inspectionArgument,
  inspectionAt,
  inspectionsAt,
} from './inspection-argument.js'
import { wholeNumber } from './whole-number.js'

/** `rate`, `check` and the like: what an inspection comes to, and what is wrong with it. */
export function addInspectionCommands({ program, output, run }: CommandLine): void {
  program
    .command('rate')
    .description('every rating of an inspection')
    .argument(...inspectionArgument)
    .option('--json', 'for programs')
    .option(...instead)
    .action(async (file: string, options: Framed) =>
      run((await import('./rate.js')).rateCommand(file, options, output)),
    )
  program
    .command('explain')
    .description('why ratings are what they are')
    .argument(...inspectionArgument)
    .argument('[standard]', 'one standard, such as 2.1, or overall')
    .option('--json', 'for programs')
    .option(...instead)
    .action(async (file: string, standard: string | undefined, options: Framed) =>
      run((await import('./explain.js')).explainCommand(file, standard, options, output)),
    )
  program
    .command('check')
    .description('what to look at before publication; exits with 1 when there are errors')
    .argument(...inspectionArgument)
    .option('--json', 'for programs')
    .addOption(new Option('--format <name>', 'how to print it').choices(['text', 'json', 'sarif']))
    .option('--fix', 'bind typed figures that agree with the evidence, in the narrative’s files')
    .addOption(
      new Option(
        '--layout',
        'the pages of the Word report instead: half empty ones, parted tables and boxes',
      ).conflicts(['fix', 'format']),
    )
    .option('--template <docx>', 'with --layout: the Word document whose styles and page to use')
    .option(...instead)
    .action(
      async (
        file: string,
        { layout, ...options }: CheckOptions & CheckPagesOptions & { layout?: boolean },
      ) =>
        run(
          layout === undefined && options.template !== undefined
            ? Promise.reject(needs('--template', '--layout'))
            : layout
              ? (await import('./check-pages.js')).checkPagesCommand(file, options, output)
              : (await import('./check.js')).checkCommand(file, options, output),
        ),
    )
  program
    .command('status')
    .description(
      'how far an inspection is: what is there and what is missing, and whose work it is',
    )
    .argument(...inspectionHere)
    .option('--json', 'for programs')
    .option(...instead)
    .action(async (file: string | undefined, options: Framed) =>
      run((await import('./status.js')).statusCommand(file ?? inspectionAt('.'), options, output)),
    )
  program
    .command('figures')
    .description('the references to figures that may be written, with what they print now')
    .argument('[words...]', 'what they are about: of their question, standard or group')
    .option(
      '--in <inspection>',
      'an inspection, its folder or a section; the folder one is in when not given',
      inspectionAt,
    )
    .option('--json', 'for programs, with all there are')
    .option(...instead)
    .action(async (words: string[], options: Framed & { in?: string }) =>
      run((await import('./figures.js')).figuresCommand(words, options, output)),
    )
  program
    .command('stress')
    .description('how firm each rating is: cases to another rating, intervals, resampled cases')
    .argument(...inspectionArgument)
    .option('--json', 'for programs')
    .option(
      '--resamples <n>',
      'how often to draw the cases again',
      wholeNumber(1, 1_000_000),
      10_000,
    )
    .option('--seed <n>', 'the same seed gives the same shares', wholeNumber(0, 4_294_967_295), 1)
    .option(...instead)
    .action(async (file: string, options: StressOptions) =>
      run((await import('./stress.js')).stressCommand(file, options, output)),
    )
  program
    .command('what-if')
    .description('the ratings as they would be with other answers, ratings or departures')
    .argument(...inspectionArgument)
    .option(
      '--answer <change...>',
      'a case answered differently: P001:assessment-safety=yes, of a scale or a number too',
    )
    .option('--rating <change...>', 'another rating by the panel: 1.1=good')
    .option('--without-departure <standard...>', 'a departure not made')
    .option('--fact <change...>', 'something recorded otherwise: breach=yes')
    .option('--number <change...>', 'another number: hygiene=10')
    .option('--count <change...>', 'other answers to a question: q1=12/20, yes of relevant')
    .option('--json', 'for programs')
    .option(...instead)
    .action(async (file: string, options: WhatIfOptions) =>
      run((await import('./what-if.js')).whatIfCommand(file, options, output)),
    )
  program
    .command('benchmark')
    .description('every question beside the pooled result of other inspections, with its test')
    .argument(...inspectionArgument)
    .requiredOption('--against <record...>', 'the others, under the same framework', inspectionsAt)
    .option('--json', 'for programs')
    .option(...instead)
    .action(async (file: string, options: BenchmarkOptions) =>
      run((await import('./benchmark.js')).benchmarkCommand(file, options, output)),
    )
  program
    .command('diff')
    .description(
      'what changed between two states of an inspection; exits with 1 when something did',
    )
    .argument('<before>', 'an inspection or its folder, or a record exported earlier', inspectionAt)
    .argument('<after>', 'the same', inspectionAt)
    .option('--json', 'for programs')
    .option(...instead)
    .action(async (before: string, after: string, options: Framed) =>
      run((await import('./diff.js')).diffCommand([before, after], options, output)),
    )
}
