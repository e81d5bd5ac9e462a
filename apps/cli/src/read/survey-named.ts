import { describeFound, nearestTo, type Framework, type Survey } from '@inspectorate/core'
import { UnusableInput } from '../process/unusable-input.js'

/** The survey that `--survey` names. */
export function surveyNamed({ surveys }: Framework, id: string): Survey {
  const survey = surveys.find((one) => one.id === id)
  if (survey) return survey
  const known = surveys.map((one) => one.id)
  throw new UnusableInput('--survey', [
    {
      code: 'unknown-survey',
      path: [],
      found: describeFound(id),
      expected: known.length === 0 ? 'none: the framework has no survey' : nearestTo(id, known),
    },
  ])
}
