import { ownEntry } from '../bare-record.js'
import { describeFound, type Issue } from '../issue.js'
import { nearestTo } from '../nearest.js'
import type { AnswerableQuestion } from './answer-question.js'
import type { AnswerSetFile } from './answer-set-schema.js'
import { answerSet } from './answer-set.js'
import { canonicalFault } from './canonical-fault.js'
import type { Routing } from './routing-schema.js'
import { yesNo } from './yes-no.js'

type Path = readonly (string | number)[]

/** What routing may name: all the questions of its list, and those before the one that it routes. */
interface Known {
  readonly sets: Readonly<Record<string, AnswerSetFile>>
  readonly characteristics: readonly {
    readonly id: string
    readonly values: readonly { readonly id: string }[]
  }[]
  readonly earlier: ReadonlyMap<string, AnswerableQuestion>
  readonly all: ReadonlyMap<string, AnswerableQuestion>
}

/** Names that do not exist, questions that come later, answers that cannot be given. */
export function checkRouting(routing: Routing, known: Known, at: Path): Issue[] {
  if ('all' in routing)
    return routing.all.flatMap((one, i) => checkRouting(one, known, [...at, 'all', i]))
  if ('any' in routing)
    return routing.any.flatMap((one, i) => checkRouting(one, known, [...at, 'any', i]))
  if ('not' in routing) return checkRouting(routing.not, known, [...at, 'not'])
  if ('characteristic' in routing) {
    const found = known.characteristics.find(({ id }) => id === routing.characteristic)
    if (!found)
      return [
        unknown(
          [...at, 'characteristic'],
          routing.characteristic,
          known.characteristics.map(({ id }) => id),
          'unknown-characteristic',
        ),
      ]
    const ids = found.values.map(({ id }) => id)
    return routing.is.flatMap((value, i) =>
      ids.includes(value) ? [] : [unknown([...at, 'is', i], value, ids, 'unknown-characteristic')],
    )
  }
  const asked = known.earlier.get(routing.question)
  if (!asked)
    return [
      known.all.has(routing.question)
        ? fault(
            'framework-inconsistent',
            [...at, 'question'],
            `${routing.question}, which does not come before it`,
            'an earlier question',
          )
        : unknown(
            [...at, 'question'],
            routing.question,
            [...known.earlier.keys()],
            'unknown-question',
          ),
    ]
  const file = asked.answers === undefined ? undefined : ownEntry(known.sets, asked.answers)
  const set = file ? answerSet('', file) : yesNo
  if (set.kind === 'text')
    return [
      fault(
        'wrong-form',
        [...at, 'question'],
        `${routing.question}, which has words for answers`,
        'a question whose answers are counted',
      ),
    ]
  return routing.is.flatMap((answer, i): Issue[] => {
    const single = set.kind === 'several' && answer.includes(' ')
    const wrong = single
      ? { code: 'not-in-set' as const, found: describeFound(answer), expected: 'one choice' }
      : canonicalFault(set, answer)
    return wrong ? [{ ...wrong, path: [...at, 'is', i] }] : []
  })
}

function unknown(
  path: Path,
  id: string,
  known: readonly string[],
  code: 'unknown-characteristic' | 'unknown-question',
): Issue {
  return { code, path, found: describeFound(id), expected: nearestTo(id, known) }
}

function fault(code: Issue['code'], path: Path, found: string, expected: string): Issue {
  return { code, path, found, expected }
}
