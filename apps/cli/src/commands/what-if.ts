import { whatIf, type Answer, type Supposition } from '@inspectorate/core'
import { exitCodes } from '../exit-codes.js'
import { printJson, type Output } from '../print/output.js'
import { whatIfText } from '../print/what-if-text.js'
import { readInspection } from '../read/read-inspection.js'
import { UnusableInput } from '../unusable-input.js'

export interface WhatIfOptions {
  readonly json?: boolean
  /** `case:question=answer`. */
  readonly answer?: readonly string[]
  /** `standard=rating`. */
  readonly rating?: readonly string[]
  readonly withoutDeparture?: readonly string[]
}

/** `what-if FILE`: the ratings as they would be, beside those that are. */
export async function whatIfCommand(
  file: string,
  options: WhatIfOptions,
  output: Output,
): Promise<number> {
  const supposed = suppositionOf(options)
  const { inspection, framework } = await readInspection(file)
  const result = whatIf(framework, inspection, supposed)
  if (!result.ok) throw new UnusableInput('what-if', result.issues)
  if (options.json) printJson(output, result.value)
  else output.out(whatIfText(framework, result.value))
  return exitCodes.done
}

function suppositionOf({
  answer = [],
  rating = [],
  withoutDeparture = [],
}: WhatIfOptions): Supposition {
  return {
    answers: answer.map((text) => {
      const [, one = '', question = '', given = ''] = parts(
        '--answer',
        text,
        /^(.+):([^:=]+)=(yes|no|na)$/,
        'case:question=yes, no or na',
      )
      return { case: one, question, answer: given as Answer }
    }),
    ratings: Object.fromEntries(
      rating.map((text) => {
        const [, standard = '', given = ''] = parts(
          '--rating',
          text,
          /^([^=]+)=(.+)$/,
          'standard=rating, such as 1.1=good',
        )
        return [standard, given]
      }),
    ),
    withoutDeparture,
  }
}

function parts(flag: string, text: string, form: RegExp, expected: string): RegExpExecArray {
  const found = form.exec(text)
  if (found) return found
  throw new UnusableInput(flag, [
    { code: 'invalid-value', path: [], found: JSON.stringify(text), expected },
  ])
}
