import { ownCaseQuestions, whatIf, type Framework, type Supposition } from '@inspectorate/core'
import { answerQuestions, readAnswer, type AnswerQuestion } from '@inspectorate/core/answers'
import { exitCodes } from '../process/exit-codes.js'
import { printJson, type Output } from '../process/output.js'
import { whatIfText } from '../print/what-if-text.js'
import { readInspection } from '../read/read-inspection.js'
import { UnusableInput } from '../process/unusable-input.js'

export interface WhatIfOptions {
  readonly json?: boolean
  /** `case:question=answer`, the answer as people type it. */
  readonly answer?: readonly string[]
  /** `standard=rating`. */
  readonly rating?: readonly string[]
  readonly withoutDeparture?: readonly string[]
  /** `fact=answer`. */
  readonly fact?: readonly string[]
  /** `part=number`. */
  readonly number?: readonly string[]
  /** `question=yes/relevant`. */
  readonly count?: readonly string[]
  readonly framework?: string
}

/** `what-if FILE`: the ratings as they would be, beside those that are. */
export async function whatIfCommand(
  file: string,
  options: WhatIfOptions,
  output: Output,
): Promise<number> {
  const { json: _, framework: __, ...supposing } = options
  if (Object.keys(supposing).length === 0)
    throw new UnusableInput('what-if', [
      {
        code: 'wrong-form',
        path: [],
        found: 'nothing supposed',
        expected: '--answer, --rating, --without-departure, --fact, --number or --count',
      },
    ])
  const { inspection, framework } = await readInspection(file, options.framework)
  const supposed = suppositionOf(options, framework)
  const result = whatIf(framework, inspection, supposed)
  if (!result.ok) throw new UnusableInput('what-if', result.issues)
  if (options.json) printJson(output, result.value)
  else output.out(whatIfText(framework, result.value))
  return exitCodes.done
}

/** An answer as evidence keeps it; of a question that there is not, as it was typed: the core says so. */
function readAs(framework: Framework, question: string, typed: string, argument: string): string {
  const asked = ownCaseQuestions(framework).find(({ id }) => id === question)
  if (!asked) return typed
  const [{ set }] = answerQuestions([asked], framework.answerSets) as [AnswerQuestion]
  const read = readAnswer(set, typed)
  if (read.ok && read.answer !== null) return read.answer
  const { found, expected } = read.ok ? { found: typed, expected: 'an answer' } : read.fault
  throw new UnusableInput('--answer', [
    { code: 'invalid-value', path: [], found: `${found} in ${argument}`, expected },
  ])
}

const pair = /^([^=]+)=(.+)$/

function suppositionOf(
  {
    answer = [],
    rating = [],
    withoutDeparture = [],
    fact = [],
    number = [],
    count = [],
  }: WhatIfOptions,
  framework: Framework,
): Supposition {
  return {
    answers: answer.map((text) => {
      const [, one = '', question = '', given = ''] = parts(
        '--answer',
        text,
        /^([^=]+):([^:=]+)=(.+)$/,
        'case:question=answer, such as P001:assessment-safety=yes',
      )
      return { case: one, question, answer: readAs(framework, question, given, text) }
    }),
    ratings: Object.fromEntries(
      rating.map((text) => {
        const [, standard = '', given = ''] = parts(
          '--rating',
          text,
          pair,
          'standard=rating, such as 1.1=good',
        )
        return [standard, given]
      }),
    ),
    withoutDeparture,
    facts: Object.fromEntries(
      fact.map((text) => {
        const [, id = '', given = ''] = parts(
          '--fact',
          text,
          pair,
          'fact=answer, such as breach=yes',
        )
        return [id, given === 'yes' ? true : given === 'no' ? false : given]
      }),
    ),
    numbers: Object.fromEntries(
      number.map((text) => {
        const [, id = '', given = ''] = parts(
          '--number',
          text,
          pair,
          'part=number, such as hygiene=10',
        )
        return [id, given]
      }),
    ),
    counts: Object.fromEntries(
      count.map((text) => {
        const [, id = '', yes, relevant] = parts(
          '--count',
          text,
          /^([^=]+)=(\d+)\/(\d+)$/,
          'question=yes/relevant, such as q1=12/20',
        )
        return [id, { yes: Number(yes), relevant: Number(relevant) }]
      }),
    ),
  }
}

function parts(flag: string, text: string, form: RegExp, expected: string): RegExpExecArray {
  const found = form.exec(text)
  if (found) return found
  throw new UnusableInput(flag, [
    { code: 'invalid-value', path: [], found: JSON.stringify(text), expected },
  ])
}
