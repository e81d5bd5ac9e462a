import { answerQuestions } from '../../answers/answer-question.js'
import { countedAnswers } from '../../answers/figures/counted-answers.js'
import { yesOfRelevant } from '../../answers/figures/yes-of-relevant.js'
import type { InspectionDecisions } from '../../inspection/inspection-decisions.js'
import { ownEntry } from '../../bare-record.js'
import type { Issue } from '../../issue.js'
import type { Tally } from '../../tally/tally-schema.js'
import type { Rules } from '../rules.js'
import type { Evidence } from '../schema/evidence-schema.js'
import { askedOfCases } from '../instrument/asked-questions.js'
import { countedQuestions } from '../instrument/counted-questions.js'

type Counts = NonNullable<Evidence['counts']>
type Counted = Pick<InspectionDecisions, 'counts'>

/**
 * The counts that rules ask for: of the cases where the instrument asks, else as they are recorded. What
 * nobody counted is 0 of 0 in an inspection: no evidence yet, which is not the same as not rated.
 */
export function countsOfCases(rules: Rules, { counts = {} }: Counted, cases: Tally): Counts {
  const { instrument = {} } = rules.file
  const questions = askedOfCases(instrument).map(({ question }) => question)
  const asked = new Map(answerQuestions(questions, instrument.answers).map((one) => [one.id, one]))
  const asks = new Set(countedQuestions(rules.names.nodes).map(({ question }) => question))
  const counted = [...asks].map((id): [string, Counts[string]] => {
    const question = asked.get(id)
    return [
      id,
      question && (cases.size > 0 || !Object.hasOwn(counts, id))
        ? yesOfRelevant(countedAnswers(cases, question))
        : (ownEntry(counts, id) ?? { yes: 0, relevant: 0 }),
    ]
  })
  return { ...counts, ...Object.fromEntries(counted) }
}

/** Counts that are recorded of questions that the cases of the same inspection answer. */
export function countedTwice(rules: Rules, { counts = {} }: Counted, cases: Tally): Issue[] {
  if (cases.size === 0) return []
  const asked = idsAsked(rules)
  return Object.keys(counts)
    .filter((id) => asked.has(id))
    .map((id) => ({
      code: 'wrong-form',
      path: ['counts', id],
      found: `counts of ${JSON.stringify(id)}, which ${cases.size} cases answer`,
      expected: 'one or the other',
    }))
}

function idsAsked({ file }: Rules): ReadonlySet<string> {
  return new Set(askedOfCases(file.instrument ?? {}).map(({ question }) => question.id))
}
