import { ownEntry } from '../bare-record.js'
import type { Framework, Guidance } from '../framework/framework.js'
import { standardsOf } from '../framework/framework-questions.js'
import type { DepartureDecision, Judgement } from '../inspection/inspection-schema.js'
import { rateOverall } from './rate-overall.js'
import { rateStandard } from './rate-standard.js'
import type { Measure, RatingWarning, Ratings, StandardOutcome } from '../outcome/ratings.js'
import { rankOf } from './scale.js'

/** All that rating needs: what was measured, and what the panel decided. */
export interface RatingEvidence {
  readonly service: string
  /** By key question. */
  readonly measures: Readonly<Record<string, Measure>>
  /** By standard. */
  readonly judgements: Readonly<Record<string, Judgement>>
  /** By standard. */
  readonly departures: Readonly<Record<string, DepartureDecision>>
  /** Reasons, by standard. */
  readonly notRated: Readonly<Record<string, string>>
}

/**
 * Rates every standard, then the overall. Standards under decision guidance are rated after those
 * the guidance looks at. Never throws for missing evidence: each kind of it is a state of its own.
 */
export function rate(framework: Framework, evidence: RatingEvidence): Ratings {
  const rated = new Map<string, StandardOutcome>()
  for (const standard of guidedLast(framework)) {
    const guidance = framework.guidance.flatMap((one) => {
      const standards = one.standard === standard.id ? meeting(framework, one, rated) : null
      return standards ? [{ guidance: one, standards }] : []
    })
    const outcome = rateStandard(framework, standard, {
      measures: evidence.measures,
      judgement: ownEntry(evidence.judgements, standard.id),
      departure: ownEntry(evidence.departures, standard.id),
      notRated: ownEntry(evidence.notRated, standard.id),
      guidance,
    })
    rated.set(standard.id, outcome)
  }
  const standards = standardsOf(framework).map(({ id }) => rated.get(id)!)
  return {
    framework: framework.id,
    service: evidence.service,
    overall: rateOverall(framework, standards),
    standards,
    warnings: standards.flatMap((outcome) =>
      warningsOf(outcome, ownEntry(evidence.departures, outcome.id)),
    ),
  }
}

function guidedLast(framework: Framework) {
  const guided = new Set(framework.guidance.map(({ standard }) => standard))
  const standards = standardsOf(framework)
  return [
    ...standards.filter(({ id }) => !guided.has(id)),
    ...standards.filter(({ id }) => guided.has(id)),
  ]
}

/** The standards that meet the guidance’s condition, or null when too few do. */
function meeting(
  framework: Framework,
  { when }: Guidance,
  rated: ReadonlyMap<string, StandardOutcome>,
): string[] | null {
  const limit = rankOf(framework, when.atMost)
  const standards = when.standards.filter((id) => {
    const rating = rated.get(id)?.rating
    return rating != null && rankOf(framework, rating) <= limit
  })
  return standards.length >= when.count ? standards : null
}

function warningsOf(
  outcome: StandardOutcome,
  decision: DepartureDecision | undefined,
): RatingWarning[] {
  const { id: standard, state, rating, normal, departure } = outcome
  if (rating === null) {
    // An answer to decision guidance waits for its judgement; without evidence nothing will come.
    const isVain = decision !== undefined && state === 'no-evidence'
    return isVain ? [{ code: 'departure-without-effect', standard, rating }] : []
  }
  const warnings: RatingWarning[] = []
  if (!decision) {
    for (const step of outcome.because) {
      const unanswered =
        step.code === 'guidance-weighs' || (step.code === 'guidance-limits' && normal !== rating)
      if (unanswered)
        warnings.push({
          code: 'guidance-unanswered',
          standard,
          guidance: step.guidance,
          text: step.text,
        })
    }
  }
  if (decision && !departure) warnings.push({ code: 'departure-without-effect', standard, rating })
  if (departure?.withinPolicy === false && departure.margin)
    warnings.push({ code: 'departure-outside-policy', standard, margin: departure.margin })
  return warnings
}
