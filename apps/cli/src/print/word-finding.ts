import type {
  DecisionFinding,
  EvidenceFinding,
  Finding,
  NoteFinding,
} from '@inspectorate/publication/check'
import { match, P } from 'ts-pattern'

/** A finding in words, with what to do about it; `all` are those that are told with it. */
export function wordFinding(
  finding: DecisionFinding | EvidenceFinding | NoteFinding,
  all: readonly Finding[],
): string {
  return match(finding)
    .with({ mend: P.string }, ({ found, mend }) => `${found} ${mend}`)
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

function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
