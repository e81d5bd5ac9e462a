import {
  benchmark,
  caseQuestions,
  countedBy,
  ownEntry,
  type Framework,
  type FramedInspection,
  type Issue,
  type Tally,
} from '@inspectorate/core'
import { exitCodes } from '../process/exit-codes.js'
import { benchmarkText } from '../print/benchmark-text.js'
import { printJson, type Output } from '../process/output.js'
import { readInspection } from '../read/read-inspection.js'
import { UnusableInput } from '../process/unusable-input.js'

export interface BenchmarkOptions {
  readonly json?: boolean
  /** Inspections or records to compare with. */
  readonly against: readonly string[]
  readonly framework?: string
}

/** `benchmark FILE --against RECORD…`: every question beside the pooled result of other inspections. */
export async function benchmarkCommand(
  file: string,
  { json, against, framework: instead }: BenchmarkOptions,
  output: Output,
): Promise<number> {
  const { inspection, framework } = await readInspection(file, instead)
  if (caseQuestions(framework).length === 0) throw nothingAsked(framework)
  const others: FramedInspection[] = []
  for (const other of against) {
    const read = await readInspection(other, instead)
    if (read.framework.id !== framework.id)
      throw incomparable(other, 'framework', read.framework.id, framework.id)
    if (
      [inspection, ...others.map((one) => one.inspection)].some(
        ({ id }) => id === read.inspection.id,
      )
    )
      throw incomparable(other, 'id', read.inspection.id, 'an inspection that is not yet compared')
    others.push(read)
  }
  const here = countedBy({ inspection, framework })
  const elsewhere = others.map(countedBy)
  elsewhere.forEach((one, i) => refuseOtherAnswers(against[i]!, here, one))
  const result = benchmark(framework, here, elsewhere)
  if (json) printJson(output, result)
  else output.out(benchmarkText(framework, result))
  return exitCodes.done
}

function incomparable(file: string, at: string, found: string, expected: string): UnusableInput {
  return new UnusableInput(file, [
    { code: 'invalid-value', path: [at], found: JSON.stringify(found), expected },
  ])
}

/** A framework of one’s own may have changed under its id: counts of other answers are never added. */
function refuseOtherAnswers(file: string, { sets = {} }: Tally, other: Tally): void {
  const issues = Object.entries(other.sets ?? {}).flatMap(([question, set]): Issue[] => {
    const expected = ownEntry(sets, question)
    return expected === undefined || expected === set
      ? []
      : [{ code: 'other-answers', path: [question], found: set, expected }]
  })
  if (issues.length > 0) throw new UnusableInput(file, issues)
}

function nothingAsked({ id }: Framework): UnusableInput {
  return new UnusableInput('--framework', [
    {
      code: 'wrong-form',
      path: [],
      found: `${id}, which asks no questions of cases`,
      expected: 'a framework whose questions of cases can be compared',
    },
  ])
}
