import type {
  DecisionFinding,
  EvidenceFinding,
  Finding,
  NoteFinding,
} from '@inspectorate/publication/check'
import { match, P } from 'ts-pattern'
import { wordWarning } from './word-warning.js'

/** A finding in words, with what to do about it; `all` are those that are told with it. */
export function wordFinding(
  finding: DecisionFinding | EvidenceFinding | NoteFinding,
  all: readonly Finding[],
): string {
  return match(finding)
    .with({ mend: P.string }, ({ found, mend }) => `${found} ${mend}`)
    .with({ code: 'guidance-unanswered' }, (one) => wordWarning(one))
    .with({ code: 'departure-outside-policy' }, ({ points, cases, ...one }) =>
      wordWarning({ ...one, margin: { points, cases } }),
    )
    .with({ code: 'departure-without-effect' }, (one) => wordWarning(one))
    .with({ code: 'standard-undecided' }, ({ hasEvidence }) => {
      const standards = listed(
        all.flatMap((one) =>
          one.code === 'standard-undecided' ? [`${one.standard} ${one.title}`] : [],
        ),
      )
      return hasEvidence
        ? `not judged yet: ${standards}. Record the panel’s judgement, or why it cannot be rated.`
        : `not judged yet, for want of relevant cases: ${standards}. Record why it cannot be rated.`
    })
    .with({ code: 'undecided-by-rules' }, ({ title, because }) => `${title}: ${because}`)
    .with(
      { code: 'reason-empty' },
      ({ standard, found }) =>
        `the reason on ${standard} says nothing: ${JSON.stringify(found)}. It is published: write the reason.`,
    )
    .with({ code: 'part-unset' }, ({ part }) => unset[part])
    .with(
      { code: 'section-unwritten' },
      () =>
        `nothing is written for ${listed(all.flatMap((one) => (one.code === 'section-unwritten' ? [one.section] : [])))}.`,
    )
    .with(
      { code: 'recommendation-unsupported' },
      ({ number }) => `recommendation ${number} names no finding that leads to it. Add arisesFrom.`,
    )
    .with(
      { code: 'editors-note' },
      ({ text }) =>
        `an editor’s note, printed nowhere: “${text}”. Take it out once it is answered.`,
    )
    .exhaustive()
}

const unset = {
  publication: 'it is not said when the report is published.',
  fieldwork: 'it is not said when fieldwork began.',
  sample: 'it is not said when the sampled sentences began.',
  cases: 'there are no cases.',
  recommendations: 'there are no recommendations.',
} as const

function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
