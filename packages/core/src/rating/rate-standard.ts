import { ownEntry } from '../bare-record.js'
import { match, P } from 'ts-pattern'
import type { Framework, Guidance, Standard } from '../framework/framework.js'
import type { DepartureDecision, Judgement } from '../inspection/inspection-schema.js'
import { departureMargin, withinPolicy } from './departure-margin.js'
import { type Percentage } from './percentage.js'
import { rateKeyQuestion, type MeasuredKeyQuestion } from './rate-key-question.js'
import type {
  Because,
  Departure,
  Measure,
  MissingEvidence,
  StandardOutcome,
  StandardState,
} from '../outcome/ratings.js'
import { lowerOf, ratingOf } from './scale.js'

/** What is known of one standard when it is rated. */
export interface StandardEvidence {
  readonly measures: Readonly<Record<string, Measure>>
  readonly judgement: Judgement | undefined
  readonly departure: DepartureDecision | undefined
  /** Why it could not be rated; undefined when it could. */
  readonly notRated: string | undefined
  /** Decision guidance whose condition the other standards meet. */
  readonly guidance: readonly {
    readonly guidance: Guidance
    readonly standards: readonly string[]
  }[]
}

/** Rates one standard: key questions, the normal rating, the one given, and why. */
export function rateStandard(
  framework: Framework,
  standard: Standard,
  evidence: StandardEvidence,
): StandardOutcome {
  const measured = standard.keyQuestions.map((question) =>
    rateKeyQuestion(
      question,
      ownEntry(evidence.measures, question.id),
      standard.rating.rule === 'reported-only' ? undefined : framework.banding,
    ),
  )
  const keyQuestions = measured.map(({ outcome }) => outcome)
  const banded = measured.flatMap(({ because }) => (because ? [because] : []))
  const lowest = lowestOf(measured)
  const base = {
    id: standard.id,
    title: standard.title,
    ...(standard.number !== undefined && { number: standard.number }),
    keyQuestions,
    drivers:
      standard.rating.rule === 'lowest-key-question' ? lowest.map(({ outcome }) => outcome.id) : [],
  }
  const missing = missingOf(standard, measured, evidence)
  if (missing.length > 0)
    return {
      ...base,
      state: stateWithout(missing[0]!),
      normal: null,
      rating: null,
      score: null,
      departure: null,
      missing,
      because: [...banded, { code: 'missing', missing }],
    }

  const normally = normalRating(framework, standard, lowest, evidence)
  const { judgement } = evidence
  const given = evidence.departure?.to ?? judgement?.rating ?? normally.rating!
  const departure = departureOf(framework, standard, keyQuestions, normally.rating, given, evidence)
  const points = standard.scored ? (ratingOf(framework, given).points ?? null) : null
  return {
    ...base,
    state: standard.scored ? 'rated' : 'rated-not-scored',
    normal: normally.rating,
    rating: given,
    score: points,
    departure,
    missing: [],
    because: [
      ...banded,
      ...normally.because,
      ...(departure ? [{ code: 'departed', departure } as const] : []),
      points === null ? { code: 'not-scored' } : { code: 'points', rating: given, points },
    ],
  }
}

/** Key questions with the lowest percentage; ties are all drivers. */
function lowestOf(measured: readonly MeasuredKeyQuestion[]): MeasuredKeyQuestion[] {
  const known = measured.filter(
    (one): one is MeasuredKeyQuestion & { exact: Percentage } => one.exact !== null,
  )
  const less = (a: Percentage, b: Percentage) =>
    a.numerator * b.denominator < b.numerator * a.denominator
  return known.filter(({ exact }) => !known.some((other) => less(other.exact, exact)))
}

function stateWithout({ code }: MissingEvidence): StandardState {
  return match(code)
    .returnType<StandardState>()
    .with('no-judgement', () => 'undecided')
    .with('no-relevant-cases', () => 'no-evidence')
    .with('stated', () => 'not-rated')
    .with('reported-only', () => 'reported-only')
    .exhaustive()
}

function missingOf(
  standard: Standard,
  measured: readonly MeasuredKeyQuestion[],
  evidence: StandardEvidence,
): MissingEvidence[] {
  if (evidence.notRated !== undefined) return [{ code: 'stated', reason: evidence.notRated }]
  return match(standard.rating)
    .returnType<MissingEvidence[]>()
    .with({ rule: 'reported-only' }, () => [{ code: 'reported-only' }])
    .with({ rule: P.union('judged', 'by-rules') }, () =>
      evidence.judgement ? [] : [{ code: 'no-judgement' }],
    )
    .with({ rule: 'lowest-key-question' }, () =>
      evidence.judgement
        ? []
        : measured.flatMap(({ outcome }) =>
            outcome.percent === null
              ? [{ code: 'no-relevant-cases' as const, question: outcome.id }]
              : [],
          ),
    )
    .exhaustive()
}

function normalRating(
  framework: Framework,
  standard: Standard,
  lowest: readonly MeasuredKeyQuestion[],
  { judgement, guidance }: StandardEvidence,
): { rating: string | null; because: Because[] } {
  const lowestOutcome = lowest[0]?.outcome
  if (standard.rating.rule === 'lowest-key-question' && lowestOutcome?.band) {
    const rating = lowestOutcome.band
    const questions = lowest.map(({ outcome }) => outcome.id)
    return {
      rating,
      because: [{ code: 'lowest', questions, percent: lowestOutcome.percent!, rating }],
    }
  }
  const judged = judgement!.rating
  const because: Because[] = [{ code: 'judged', rating: judged, by: judgement?.by ?? null }]
  let rating: string | null = null
  for (const { guidance: given, standards } of guidance) {
    const fields = { guidance: given.id, text: given.text, standards }
    if (given.then.rule === 'weigh') because.push({ code: 'guidance-weighs', ...fields })
    else {
      rating = lowerOf(framework, lowerOf(framework, rating ?? judged, judged), given.then.rating)
      because.push({ code: 'guidance-limits', ...fields, rating: given.then.rating })
    }
  }
  return { rating, because }
}

function departureOf(
  framework: Framework,
  standard: Standard,
  keyQuestions: StandardOutcome['keyQuestions'],
  normal: string | null,
  given: string,
  evidence: StandardEvidence,
): Departure | null {
  const decision = evidence.departure
  if (!decision || given === normal) return null
  const by = decision.by ?? evidence.judgement?.by ?? null
  const common = { from: normal, to: given, reason: decision.reason, by }
  if (standard.rating.rule === 'judged') {
    if (evidence.guidance.length === 0) return null
    const kind = normal === null ? 'weighed' : 'guidance-set-aside'
    return { kind, ...common, margin: null, withinPolicy: null }
  }
  const margin = departureMargin(framework, keyQuestions, given)
  return {
    kind: 'discretion',
    ...common,
    margin,
    withinPolicy: withinPolicy(framework, keyQuestions, margin),
  }
}
