import {
  explain,
  overallWords,
  ratingOf,
  standardWords,
  type Departure,
  type Framework,
  type OverallOutcome,
  type Ratings,
} from '@inspectorate/core'
import { oneLine } from './word-issue.js'
import { textTable } from './text-table.js'
import { wordWarning } from './word-warning.js'

/** The overall rating with its score, or that it is provisional. */
export function overallText(framework: Framework, overall: OverallOutcome): string {
  const words = overallWords(framework, overall)
  return overall.state === 'final' ? `${words}, ${overall.score} of ${overall.outOf}` : words
}

function headline(framework: Framework, overall: OverallOutcome): string {
  const text = overallText(framework, overall)
  return overall.state === 'final' ? text : `Overall ${text}`
}

/** Ratings as a table to read on a terminal, why the overall is what it is, and what to look at. */
export function ratingsText(framework: Framework, ratings: Ratings): string {
  const label = (rating: string) => ratingOf(framework, rating).label
  const { overall } = ratings
  const rows = ratings.standards.map((outcome) => [
    `${outcome.id} ${outcome.title}`,
    standardWords(framework, outcome),
    departureText(outcome.departure, label),
    outcome.score === null ? '' : String(outcome.score),
    outcome.keyQuestions.map(({ percent }) => (percent === null ? '–' : `${percent}%`)).join(' '),
  ])
  const why = explain(framework, ratings).overall?.sentences.slice(1) ?? []
  return [
    oneLine(ratings.service),
    overall ? headline(framework, overall) : 'No overall rating',
    '',
    textTable([['Standard', 'Rating', '', 'Points', 'Key questions'], ...rows]),
    ...(why.length > 0 ? ['', ...why] : []),
    ...(ratings.warnings.length > 0 ? [''] : []),
    ...ratings.warnings.map((warning) => `Warning: ${oneLine(wordWarning(warning))}`),
  ].join('\n')
}

function departureText(departure: Departure | null, label: (rating: string) => string): string {
  if (!departure) return ''
  return departure.from === null ? 'guidance weighed' : `normally ${label(departure.from)}`
}
