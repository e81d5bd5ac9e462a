import { match, P } from 'ts-pattern'
import type { KeyQuestion } from '../framework/framework.js'
import { bandOf, type Band, type Banding } from './band.js'
import { percentageOf, percentageStated, roundHalfUp, type Percentage } from './percentage.js'
import type { Because, KeyQuestionOutcome, Measure } from '../outcome/ratings.js'

/** A key question’s outcome with the exact percentage behind it; null without relevant cases. */
export interface MeasuredKeyQuestion {
  readonly outcome: KeyQuestionOutcome
  readonly exact: Percentage | null
  readonly because: Because | null
}

/** Percentage and, where `banding` is given, band of a key question. Without relevant cases it has neither. */
export function rateKeyQuestion(
  question: KeyQuestion,
  measure: Measure | undefined,
  banding: Banding | undefined,
): MeasuredKeyQuestion {
  const yes = measure && 'yes' in measure ? measure.yes : null
  const relevant = measure && 'yes' in measure ? measure.relevant : null
  const exact = match(measure)
    .with(undefined, { relevant: 0 }, () => null)
    .with({ percent: P.number }, ({ percent }) => percentageStated(percent))
    .with({ yes: P.number }, (counts) => percentageOf(counts.yes, counts.relevant))
    .exhaustive()
  const percent = exact && roundHalfUp(exact)
  const band = exact && banding ? bandOf(exact, banding) : null
  return {
    outcome: {
      id: question.id,
      label: question.label,
      yes,
      relevant,
      percent,
      band: band?.rating ?? null,
    },
    exact,
    because:
      percent === null ? null : becauseOf({ question: question.id, yes, relevant, percent }, band),
  }
}

function becauseOf(
  result: { question: string; yes: number | null; relevant: number | null; percent: number },
  band: Band | null,
): Because {
  if (!band) return { code: 'measured', ...result }
  return { code: 'banded', ...result, band: band.rating, from: band.from, below: band.below }
}
