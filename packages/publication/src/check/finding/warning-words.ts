import type { DepartureMargin } from '@inspectorate/core'
import { match } from 'ts-pattern'

/** What the panel should look at, as ratings and findings tell it. */
type Warned =
  | { readonly code: 'guidance-unanswered'; readonly standard: string; readonly text: string }
  | {
      readonly code: 'departure-outside-policy'
      readonly standard: string
      readonly margin: DepartureMargin
    }
  | { readonly code: 'departure-without-effect'; readonly standard: string }

/** A warning about a decision, with what to do about it. */
export function warningWords(warning: Warned): string {
  return match(warning)
    .with(
      { code: 'guidance-unanswered' },
      ({ standard, text }) =>
        `Decision guidance on ${standard} is not answered (${text}) Record a departure with its reason.`,
    )
    .with(
      { code: 'departure-outside-policy' },
      ({ standard, margin: { points, cases } }) =>
        `The departure on ${standard} is outside the discretion policy: ${points ?? 'unknown'} points and ${cases ?? 'unknown'} cases away.`,
    )
    .with(
      { code: 'departure-without-effect' },
      ({ standard }) =>
        `The departure on ${standard} changes nothing: it gives the normal rating, or there is none to depart from. Remove it.`,
    )
    .exhaustive()
}
