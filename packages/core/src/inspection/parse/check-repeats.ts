import type { Framework } from '../../framework/framework.js'
import { ownCaseQuestions } from '../../framework/framework-questions.js'
import { describeFound, type Issue } from '../../issue.js'
import { nearestTo } from '../../nearest.js'
import { checkAnswers } from './check-answers.js'
import type { Case } from '../inspection-schema.js'

interface AssessedTwice {
  readonly cases: readonly Case[]
  readonly repeats?: Readonly<Record<string, readonly Case[]>> | undefined
}

/**
 * Faults in what a second assessor answered: sets there are not, cases that nobody assessed first, answers
 * that there are not. What a case is is not assessed again: its characteristics are those of the first.
 */
export function checkRepeats(
  framework: Framework,
  { cases, repeats = {} }: AssessedTwice,
): Issue[] {
  const { repeated } = framework
  const first = new Map(cases.map((one) => [one.id, one]))
  return Object.entries(repeats).flatMap(([set, second]): Issue[] => {
    if (set !== repeated?.id)
      return [
        {
          code: 'unknown-name',
          path: ['repeats', set],
          found: `the case set ${describeFound(set)}`,
          expected: repeated
            ? nearestTo(set, [repeated.id])
            : 'none: the framework has no case set that repeats cases',
        },
      ]
    const known = second.map((one) => ({
      ...one,
      characteristics: first.get(one.id)?.characteristics ?? one.characteristics,
    }))
    return [
      ...second.flatMap((one, i) => differing(one, first, ['repeats', set, i])),
      ...checkAnswers(
        known,
        {
          questions: ownCaseQuestions(framework),
          characteristics: framework.characteristics,
          answerSets: framework.answerSets,
        },
        ['repeats', set],
      ),
    ]
  })
}

function differing(
  { id, characteristics }: Case,
  first: ReadonlyMap<string, Case>,
  path: Issue['path'],
): Issue[] {
  const same = first.get(id)
  if (!same)
    return [
      {
        code: 'unknown-name',
        path: [...path, 'id'],
        found: `the case ${describeFound(id)}`,
        expected: `a case that was assessed first: ${nearestTo(id, [...first.keys()])}`,
      },
    ]
  return Object.entries(characteristics).flatMap(([name, value]): Issue[] =>
    same.characteristics[name] === value
      ? []
      : [
          {
            code: 'invalid-value',
            path: [...path, 'characteristics', name],
            found: describeFound(value),
            expected: `${describeFound(same.characteristics[name])}, as in the first assessment, or none`,
          },
        ],
  )
}
