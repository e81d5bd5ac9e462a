import { caseQuestions, nearestTo, placedQuestions } from '@inspectorate/core'
import type { RatedInspection } from '../rated-inspection.js'
import { withThousands } from '../wording/number-words.js'
import { assessedTwice, kappaText, percentText } from './assessed-twice.js'
import type { Resolution } from './resolution.js'

/** How often two assessors of the same cases gave the same answer, and how far that is beyond chance. */
export function resolveAgreement(rated: RatedInspection, question: string): Resolution {
  const place = placedQuestions(rated.framework).get(question)
  if (place?.asked !== 'of-cases') {
    const known = caseQuestions(rated.framework).map(({ id }) => id)
    return { fault: 'unknown-figure', expected: nearestTo(question, known) }
  }
  if (!rated.framework.repeated)
    return {
      fault: 'empty-figure',
      expected: 'a framework with a case set that repeats cases',
    }
  const found = assessedTwice(rated).find((one) => one.question.id === question)
  if (!found)
    return {
      fault: 'empty-figure',
      expected:
        'a question with one answer of a set, which two assessors answered of the same cases',
    }
  const { pairs, same, percent, kappa, outside } = found
  const text = `${percentText(percent)} per cent agreement (${kappaText(kappa)})`
  return {
    text,
    short: text,
    value: Number(percentText(percent)),
    evidence: [
      { label: 'Question', value: place.question.text },
      { label: 'Second assessment', value: rated.framework.repeated.label },
      { label: 'Assessed twice', value: withThousands(pairs) },
      { label: 'Same answer', value: `${withThousands(same)} of ${withThousands(pairs)}` },
      ...(outside > 0
        ? [{ label: 'Left out: an answer that is not counted', value: withThousands(outside) }]
        : []),
      {
        label: 'Weights of κ',
        value: found.isOrdered
          ? 'Linear: answers further apart in their order count as less agreement'
          : 'None: any two answers that differ count alike',
      },
      { label: 'Interval', value: 'Fleiss, Cohen and Everitt, 95%' },
    ],
  }
}
