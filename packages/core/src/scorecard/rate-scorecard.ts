import { ownEntry } from '../bare-record.js'
import type { Framework } from '../framework/framework.js'
import { standardsOf } from '../framework/framework-questions.js'
import type { Judgement } from '../inspection/inspection-schema.js'
import { rate } from '../rating/rate.js'
import type { Measure, Ratings } from '../outcome/ratings.js'
import type { Scorecard } from './scorecard-schema.js'

/** Rates an inspection of which only results are known; a standard left out is not judged yet. */
export function rateScorecard(framework: Framework, scorecard: Scorecard): Ratings {
  const measures: Record<string, Measure> = {}
  const judgements: Record<string, Judgement> = {}
  const notRated: Record<string, string> = {}
  for (const { id, keyQuestions } of standardsOf(framework)) {
    const result = ownEntry(scorecard.standards, id)
    if (!result) continue
    if ('rating' in result) judgements[id] = { rating: result.rating }
    else if ('notRated' in result) notRated[id] = result.notRated
    else
      keyQuestions.forEach((question, i) => {
        const measure = result.keyQuestions[i]!
        measures[question.id] = typeof measure === 'number' ? { percent: measure } : measure
      })
  }
  const departures = scorecard.departures ?? {}
  return rate(framework, { service: scorecard.service, measures, judgements, departures, notRated })
}
