import {
  caseQuestions,
  isPooled,
  meets,
  ownEntry,
  plainRouting,
  printedName,
  standardsOf,
  type Case,
  type Framework,
  type KeyQuestion,
  type Standard,
} from '@inspectorate/core'
import type { RatedInspection } from '../../rated-inspection.js'
import type { EvidenceFinding } from '../finding/evidence-finding.js'
import { firstOf } from './first-of.js'

type Placed = readonly [at: number, one: Case]

/**
 * Key questions that cases were asked and that stand blank: the percentage is then one of those that
 * happened to be answered. It is certain where a rating rests on it.
 */
export function blankKeyQuestions({ framework, inspection }: RatedInspection): EvidenceFinding[] {
  const cases: Placed[] = inspection.cases.map((one, at) => [at, one])
  return standardsOf(framework).flatMap((standard) =>
    (isPooled(framework, standard) ? [] : standard.keyQuestions).flatMap((key) => {
      const asked = cases.filter(([, one]) => !key.asked || meets(one, key.asked))
      const blank = asked.filter(([, { answers }]) => ownEntry(answers, key.id) === undefined)
      const rests =
        (standard.rating.rule === 'lowest-key-question' || standard.rating.rule === 'by-rules') &&
        inspection.notRated[standard.id] === undefined
      return [
        ...blankAnswers(standard, key, blank, asked.length, rests),
        ...blankRouting(framework, standard, key, cases),
      ]
    }),
  )
}

function blankAnswers(
  standard: Standard,
  key: KeyQuestion,
  blank: readonly Placed[],
  asked: number,
  rests: boolean,
): EvidenceFinding[] {
  const [first] = blank
  if (!first) return []
  return [
    {
      code: 'key-question-blank',
      severity: rests ? 'error' : 'warning',
      path: ['cases', first[0], 'answers', key.id],
      found: `The key question ${nameOf(standard, key)} has no answer in ${blank.length} of the ${asked} cases that it is asked of: ${idsOf(blank)}.`,
      mend: 'Answer it in each of them, if only with “not applicable”: its percentage leaves out what is blank.',
    },
  ]
}

/** Cases of which nothing says whether they get the question. */
function blankRouting(
  framework: Framework,
  standard: Standard,
  key: KeyQuestion,
  cases: readonly Placed[],
): EvidenceFinding[] {
  const asked = plainRouting(key.asked)
  if (!asked) return []
  const decidedBy = 'question' in asked ? asked.question : asked.characteristic
  const open = cases.filter(([, one]) => {
    if (!('question' in asked)) return ownEntry(one.characteristics, decidedBy) === undefined
    const parent = caseQuestions(framework).find(({ id }) => id === decidedBy)?.asked
    const isAsked = !parent || meets(one, parent)
    return isAsked && ownEntry(one.answers, decidedBy) === undefined
  })
  const [first] = open
  if (!first) return []
  const part = 'question' in asked ? 'answers' : 'characteristics'
  return [
    {
      code: 'routing-blank',
      severity: 'warning',
      path: ['cases', first[0], part, decidedBy],
      found: `Nothing says of ${open.length} cases whether the key question ${nameOf(standard, key)} is asked of them, as ${decidedBy} is blank: ${idsOf(open)}.`,
      mend: `Give ${decidedBy} in each of them.`,
    },
  ]
}

function nameOf(standard: Standard, key: KeyQuestion): string {
  return `“${key.label}” of ${printedName(standard)} (${key.id})`
}

function idsOf(cases: readonly Placed[]): string {
  return firstOf(cases.map(([, { id }]) => id))
}
