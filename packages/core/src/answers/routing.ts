import { match, P } from 'ts-pattern'
import { ownEntry } from '../bare-record.js'
import type { Routing } from './routing-schema.js'

/** What routing looks at: a case, or a response to a survey. */
export interface Routed {
  readonly characteristics: Readonly<Record<string, string>>
  readonly answers: Readonly<Record<string, string>>
  /** Kept apart from answers, so that nothing that counts or prints answers can meet them. */
  readonly texts?: Readonly<Record<string, string>> | undefined
}

/** Whether a condition holds of a case; null where it hangs on what was not answered. */
type Holds = (one: Routed) => boolean | null

/** Whether a case gets a question. Where that is not known it does not. */
export function asks(
  asked: Routing | undefined,
  codes: string | undefined,
): ((one: Routed) => boolean) | null {
  const held = asked === undefined ? null : holds(asked)
  if (codes === undefined) return held && ((one) => held(one) === true)
  return (one) => ownEntry(one.texts, codes) !== undefined && (held === null || held(one) === true)
}

/** By Kleene’s logic. */
function holds(routing: Routing): Holds {
  return match(routing)
    .with({ question: P.string }, ({ question, is }): Holds => {
      const wanted = new Set(is)
      return ({ answers }) => {
        const answer = ownEntry(answers, question)
        return answer === undefined ? null : wanted.has(answer) || choosesOneOf(answer, wanted)
      }
    })
    .with({ characteristic: P.string }, ({ characteristic, is }): Holds => {
      const wanted = new Set(is)
      return ({ characteristics }) => {
        const value = ownEntry(characteristics, characteristic)
        return value === undefined ? null : wanted.has(value)
      }
    })
    .with({ all: P.array() }, ({ all }) => decidedBy(false, all.map(holds)))
    .with({ any: P.array() }, ({ any }) => decidedBy(true, any.map(holds)))
    .with({ not: P.nonNullable }, ({ not }): Holds => {
      const negated = holds(not)
      return (one) => {
        const held = negated(one)
        return held === null ? null : !held
      }
    })
    .exhaustive()
}

function decidedBy(deciding: boolean, conditions: readonly Holds[]): Holds {
  return (one) => {
    let known: boolean | null = !deciding
    for (const condition of conditions) {
      const held = condition(one)
      if (held === deciding) return deciding
      if (held === null) known = null
    }
    return known
  }
}

/** Several choices stand in one text with spaces between, and no id has one. */
function choosesOneOf(answer: string, wanted: ReadonlySet<string>): boolean {
  return answer.includes(' ') && answer.split(' ').some((chosen) => wanted.has(chosen))
}
