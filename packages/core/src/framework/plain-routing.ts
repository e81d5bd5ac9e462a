import type { Routing } from '../answers/routing-schema.js'
import type { Answer } from '../inspection/inspection-schema.js'

/** Routing by one characteristic, or by the answer to one question of yes, no and not applicable. */
export type PlainRouting =
  | { characteristic: string; is: string[] }
  | { question: string; is: Answer[] }

/** Routing where it is plain; undefined where there is none, or where it is more than one condition or looks at other answers. */
export function plainRouting(asked: Routing | undefined): PlainRouting | undefined {
  if (!asked || !('is' in asked)) return undefined
  if ('characteristic' in asked) return asked
  const { question, is } = asked
  return is.every(isAnswer) ? { question, is } : undefined
}

const answers: readonly string[] = ['yes', 'no', 'na'] satisfies Answer[]

function isAnswer(text: string): text is Answer {
  return answers.includes(text)
}
