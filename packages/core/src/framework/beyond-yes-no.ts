import type { Framework, Question } from './framework.js'
import { caseQuestions } from './framework-questions.js'
import { plainRouting } from './plain-routing.js'

/** The first question that is more than yes, no and not applicable asked by plain routing; undefined where none is. */
export function beyondYesNo(framework: Framework): Question | undefined {
  const inSurveys = framework.surveys.flatMap(({ questions }) => questions)
  return [...caseQuestions(framework), ...inSurveys].find(isBeyondYesNo)
}

/** Whether a question has answers of its own, or routing of more than one condition. */
export function isBeyondYesNo({ answers = 'yes-no', asked }: Question): boolean {
  return answers !== 'yes-no' || (asked !== undefined && plainRouting(asked) === undefined)
}
