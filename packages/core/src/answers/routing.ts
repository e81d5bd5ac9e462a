import { ownEntry } from '../bare-record.js'
import type { Routing } from './routing-schema.js'

/** What routing looks at: a case, or a response to a survey. */
export interface Routed {
  readonly characteristics: Readonly<Record<string, string>>
  readonly answers: Readonly<Record<string, string>>
  /** Kept apart from answers, so that nothing that counts or prints answers can meet them. */
  readonly texts?: Readonly<Record<string, string>> | undefined
}

/** Whether a case gets a question with this routing. Where that is not known it does not. */
export function meets(one: Routed, routing: Routing): boolean {
  return holds(routing, one) === true
}

/** The same for a question: null where every case gets it. To code a text it is asked where there is one. */
export function asks(
  asked: Routing | undefined,
  codes: string | undefined,
): ((one: Routed) => boolean) | null {
  if (codes === undefined) return asked === undefined ? null : (one) => meets(one, asked)
  return (one) =>
    ownEntry(one.texts, codes) !== undefined && (asked === undefined || meets(one, asked))
}

/**
 * Whether a condition holds of a case, by Kleene’s logic: null where it hangs on what was not answered.
 * Asked for every case and question, so that it is read as it stands, without anything made first.
 */
function holds(routing: Routing, one: Routed): boolean | null {
  if ('question' in routing) {
    const answer = ownEntry(one.answers, routing.question)
    if (answer === undefined) return null
    return routing.is.includes(answer) || choosesOneOf(answer, routing.is)
  }
  if ('characteristic' in routing) {
    const value = ownEntry(one.characteristics, routing.characteristic)
    return value === undefined ? null : routing.is.includes(value)
  }
  if ('all' in routing) return decidedBy(false, routing.all, one)
  if ('any' in routing) return decidedBy(true, routing.any, one)
  const negated = holds(routing.not, one)
  return negated === null ? null : !negated
}

function decidedBy(deciding: boolean, conditions: readonly Routing[], one: Routed): boolean | null {
  let known: boolean | null = !deciding
  for (const condition of conditions) {
    const held = holds(condition, one)
    if (held === deciding) return deciding
    if (held === null) known = null
  }
  return known
}

/** Several choices stand in one text with spaces between, and no id has one. */
function choosesOneOf(answer: string, is: readonly string[]): boolean {
  return answer.includes(' ') && answer.split(' ').some((chosen) => is.includes(chosen))
}
