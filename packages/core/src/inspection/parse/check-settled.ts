import { ownEntry } from '../../bare-record.js'
import { ownCaseQuestions } from '../../framework/framework-questions.js'
import type { Framework } from '../../framework/framework.js'
import { describeFound, type Issue } from '../../issue.js'
import { nearestTo } from '../../nearest.js'
import type { SettledCases } from '../count/first-assessments.js'
import type { Case } from '../inspection-schema.js'
import { checkAnswers } from './check-answers.js'

interface Settled extends SettledCases {
  readonly repeats?: Readonly<Record<string, readonly Case[]>> | undefined
}

/** Faults in what a first assessor had answered before two settled: cases that nobody read again, answers that there are not. */
export function checkSettled(
  framework: Framework,
  { cases, repeats = {}, settled = {} }: Settled,
): Issue[] {
  const first = new Map(cases.map((one) => [one.id, one]))
  const answerable = {
    questions: ownCaseQuestions(framework),
    characteristics: framework.characteristics,
    answerSets: framework.answerSets,
  }
  return Object.entries(settled).flatMap(([set, byCase]): Issue[] => {
    if (set !== framework.repeated?.id)
      return [
        {
          code: 'unknown-name',
          path: ['settled', set],
          found: `the case set ${describeFound(set)}`,
          expected: framework.repeated
            ? nearestTo(set, [framework.repeated.id])
            : 'none: the framework has no case set that repeats cases',
        },
      ]
    const again = (ownEntry(repeats, set) ?? []).map(({ id }) => id)
    return Object.entries(byCase).flatMap(([id, answers]): Issue[] => {
      const one = first.get(id)
      if (!one || !again.includes(id))
        return [
          {
            code: 'unknown-name',
            path: ['settled', set, id],
            found: `the case ${describeFound(id)}`,
            expected: `a case that was assessed twice: ${nearestTo(id, again)}`,
          },
        ]
      return checkAnswers([{ ...one, answers }], answerable, ['settled'])
        .filter(({ path }) => path[2] === 'answers')
        .map((issue) => ({ ...issue, path: ['settled', set, id, ...issue.path.slice(3)] }))
    })
  })
}
