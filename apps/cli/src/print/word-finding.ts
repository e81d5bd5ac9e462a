import type { DecisionFinding } from '@inspectorate/publication/check'
import { match } from 'ts-pattern'

/** A finding in words, with what to do about it. */
export function wordFinding(finding: DecisionFinding): string {
  return match(finding)
    .with(
      { code: 'guidance-unanswered' },
      ({ standard, text }) =>
        `decision guidance on ${standard} is not answered (${text}) Record a departure with its reason.`,
    )
    .with(
      { code: 'departure-outside-policy' },
      ({ standard, points, cases }) =>
        `the departure on ${standard} is outside the discretion policy: ${points ?? 'unknown'} points and ${cases ?? 'unknown'} cases away.`,
    )
    .with(
      { code: 'departure-without-effect' },
      ({ standard }) =>
        `the departure on ${standard} changes nothing: it gives the normal rating, or no rule leads to one. Remove it.`,
    )
    .with(
      { code: 'section-unwritten' },
      ({ section }) => `nothing is written for ${section}. Add its narrative.`,
    )
    .with(
      { code: 'recommendation-unsupported' },
      ({ number }) => `recommendation ${number} names no finding that leads to it. Add arisesFrom.`,
    )
    .exhaustive()
}
