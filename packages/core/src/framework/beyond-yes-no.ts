import type { Question } from './framework.js'
import { plainRouting } from './plain-routing.js'

/** Whether a question has answers of its own, or routing of more than one condition. */
export function isBeyondYesNo({ answers = 'yes-no', asked }: Question): boolean {
  return answers !== 'yes-no' || (asked !== undefined && plainRouting(asked) === undefined)
}
