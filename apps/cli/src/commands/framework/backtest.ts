import type { Issue } from '@inspectorate/core'
import { backtestOf, type Backtest } from '@inspectorate/core/language'
import { CsvError, parse } from 'csv-parse/sync'
import { exitCodes } from '../../process/exit-codes.js'
import { printJson, type Output } from '../../process/output.js'
import { readTextFile } from '../../read/read-text-file.js'
import { UnusableInput } from '../../process/unusable-input.js'
import { readRules } from './read-rules.js'

export interface BacktestOptions {
  readonly json?: boolean
  /** Other rules, to see who would move. */
  readonly against?: string
  readonly node?: string
}

interface Differing {
  readonly id: string
  readonly published: string
  readonly given: string
  readonly because: readonly string[]
}

const shownInText = 20

/** `framework backtest RULES RESULTS`: what rules would have given to published results. */
export async function frameworkBacktestCommand(
  idOrFile: string,
  resultsFile: string,
  { json, against, node }: BacktestOptions,
  output: Output,
): Promise<number> {
  const [header, ...rows] = readRows(resultsFile, await readTextFile(resultsFile, resultsFile))
  const ready = async (rules: string): Promise<Backtest> => {
    const parsed = backtestOf(await readRules(rules), header ?? [], node)
    if (!parsed.ok)
      throw new UnusableInput(
        resultsFile,
        parsed.issues.map((issue) => ({ ...issue, file: resultsFile, line: 1 })),
      )
    return parsed.value
  }
  const backtest = await ready(idOrFile)
  const other = against === undefined ? null : await ready(against)
  const { differ, moved, faults } = tryRows(
    rows,
    backtest,
    other,
    resultsFile,
    progressOf(rows.length, output),
  )
  if (faults.length > 0) throw new UnusableInput(resultsFile, faults)
  const agree = rows.length - differ.length
  const result = { node: backtest.node, rows: rows.length, agree, differ, ...(other && { moved }) }
  if (json) printJson(output, result)
  else {
    printDiffering(differ, 'published', output)
    if (other) {
      if (moved.length > 0) output.out(`\nUnder ${against}:`)
      printDiffering(
        moved.map((one) => ({ ...one, published: one.was })),
        '',
        output,
      )
      output.out(`${moved.length} of ${rows.length} would move under ${against}.`)
    }
    const share = rows.length === 0 ? '' : ` (${((100 * agree) / rows.length).toFixed(1)} per cent)`
    output.out(`${backtest.node}: ${agree} of ${rows.length} published results agree${share}.`)
  }
  return differ.length > 0 ? exitCodes.findings : exitCodes.done
}

function tryRows(
  rows: readonly (readonly string[])[],
  backtest: Backtest,
  other: Backtest | null,
  file: string,
  progress: (done: number) => void,
) {
  const differ: Differing[] = []
  const moved: (Omit<Differing, 'published'> & { readonly was: string })[] = []
  const faults: Issue[] = []
  for (const [i, row] of rows.entries()) {
    progress(i)
    const tried = backtest.rate(row)
    if (!tried.ok) {
      faults.push(...tried.issues.map((issue) => ({ ...issue, file, line: i + 2 })))
      continue
    }
    const { id, published, given } = tried.value
    if (given !== published) differ.push({ id, published, given, because: backtest.explain(row) })
    const under = other?.rate(row)
    if (under?.ok && under.value.given !== given)
      moved.push({ id, was: given, given: under.value.given, because: other!.explain(row) })
  }
  progress(rows.length)
  return { differ, moved, faults }
}

function printDiffering(differ: readonly Differing[], word: string, output: Output): void {
  for (const { id, published, given, because } of differ.slice(0, shownInText))
    output.out(
      [
        `${id}: ${word} ${published}, the rules give ${given}`.replace(':  ', ': '),
        ...because.map((line) => `  ${line}`),
      ].join('\n'),
    )
  if (differ.length > shownInText)
    output.out(`and ${differ.length - shownInText} more; --json gives all of them`)
}

function readRows(file: string, text: string): string[][] {
  try {
    return parse(text, { bom: true, skip_empty_lines: true, relax_column_count: false })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new UnusableInput(file, [
      {
        code: 'malformed-csv',
        path: [],
        file,
        line: Number(error['lines'] ?? 1),
        found: error.message,
        expected: 'a table with as many cells in each row',
      },
    ])
  }
}

/** A line that is written again, on a terminal only. */
function progressOf(total: number, output: Output): (done: number) => void {
  if (!output.isTerminal || total < 5_000) return () => undefined
  let shown = -1
  return (done) => {
    const percent = Math.floor((100 * done) / total)
    if (percent === shown) return
    shown = percent
    process.stderr.write(`\r${percent} per cent of ${total} results${done === total ? '\n' : ''}`)
  }
}
