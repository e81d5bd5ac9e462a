import { Option } from 'commander'
import type { CommandLine } from './command-line.js'
import type { CheckSampleOptions } from './sample/check.js'
import type { DrawSampleOptions } from './sample/draw.js'
import { inspectionAt } from './inspection-argument.js'
import { wholeNumber } from './whole-number.js'

/** `sample`: which cases are inspected, so that anybody can draw them again. */
export function addSampleCommands({ program, output, run }: CommandLine): void {
  const sample = program.command('sample').description('which cases are inspected')
  const most = 100_000
  sample
    .command('draw')
    .description(
      'draw cases from a frame, the list of all that could be: the earliest case of each person, strata in proportion, few of one officer',
    )
    .argument('<frame>', 'a CSV file or workbook, a row for each case')
    .requiredOption('--size <n>', 'how many cases are drawn', wholeNumber(1, most))
    .requiredOption('--id <column>', 'the heading of the cases’ ids')
    .option('--person <column>', 'of whose case it is: only the earliest case of each is drawn')
    .option('--began <column>', 'of the day a case began, which says what is earliest')
    .option('--officer <column>', 'of who is responsible for the case')
    .option(
      '--strata <columns...>',
      'of what the frame is stratified by, such as Sex Sentence Risk',
    )
    .option('--buffer <n>', 'cases beside them, to take others’ place', wholeNumber(0, most), 0)
    .option('--at-most <n>', 'most cases of one officer, with the buffer', wholeNumber(1, most), 6)
    .option('--seed <text>', 'what decides the order (default: one is made up, and recorded)')
    .addOption(
      new Option('--days <form>', 'how days are written: 2026-02-28, 28/02/2026, 02/28/2026')
        .choices(['iso', 'day-first', 'month-first'])
        .default('iso'),
    )
    .option('--sheet <name>', 'the sheet to read, when a workbook has several')
    .option('--accept-small', 'move on to other strata what one that is too small lacks')
    .option('--out <file>', 'the sample, .csv or .xlsx (default: beside the frame)')
    .option('--record <file>', 'the record of the draw (default: beside the sample)')
    .option('--into <inspection>', 'say in this inspection how its sample was drawn', inspectionAt)
    .action(async (frame: string, options: DrawSampleOptions) =>
      run((await import('./sample/draw.js')).drawCommand(frame, options, output)),
    )
  sample
    .command('check')
    .description('draw again from the record of a draw, and say whether it is the same')
    .argument('<record>', 'the record that sample draw wrote')
    .option('--frame <file>', 'the frame (default: as the record names it, beside it)')
    .action(async (record: string, options: CheckSampleOptions) =>
      run((await import('./sample/check.js')).checkCommand(record, options, output)),
    )
}
