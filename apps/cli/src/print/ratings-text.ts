import {
  explain,
  overallWords,
  printedName,
  ratingOf,
  scaleOf,
  standardWords,
  type Departure,
  type Framework,
  type OverallOutcome,
  type Ratings,
} from '@inspectorate/core'
import { warningWords } from '@inspectorate/publication'
import { oneLine } from './word-issue.js'
import { textTable } from './text-table.js'

/** The overall rating with its score, or that it is provisional. */
export function overallText(framework: Framework, overall: OverallOutcome): string {
  const words = overallWords(framework, overall)
  return overall.state === 'final' ? `${words}, ${overall.score} of ${overall.outOf}` : words
}

function headline(framework: Framework, overall: OverallOutcome): string {
  const text = overallText(framework, overall)
  return overall.state === 'final' || overall.rating !== null ? text : `Overall ${text}`
}

/** Ratings as a table to read on a terminal, why the overall is what it is, and what to look at. */
export function ratingsText(framework: Framework, ratings: Ratings): string {
  const label = (id: string) => (rating: string) => ratingOf(scaleOf(framework, id), rating).label
  const isRuled = framework.rules !== undefined
  const hasPoints = !isRuled || ratings.standards.some(({ score }) => score !== null)
  const { overall } = ratings
  const rows = ratings.standards.map((outcome) => [
    printedName(outcome),
    standardWords(framework, outcome),
    departureText(outcome.departure, label(outcome.id)),
    ...(hasPoints ? [outcome.score === null ? '' : String(outcome.score)] : []),
    ...(isRuled
      ? []
      : [
          outcome.keyQuestions
            .map(({ percent }) => (percent === null ? '–' : `${percent}%`))
            .join(' '),
        ]),
  ])
  const why = explain(framework, ratings).overall?.sentences.slice(1) ?? []
  return [
    oneLine(ratings.service),
    overall ? headline(framework, overall) : 'No overall rating',
    '',
    textTable([
      [
        isRuled ? 'Part' : 'Standard',
        'Rating',
        '',
        ...(hasPoints ? ['Points'] : []),
        ...(isRuled ? [] : ['Key questions']),
      ],
      ...rows,
    ]),
    ...(why.length > 0 ? ['', ...why] : []),
    ...(ratings.warnings.length > 0 ? [''] : []),
    ...ratings.warnings.map((warning) => `Warning: ${oneLine(warningWords(warning))}`),
  ].join('\n')
}

function departureText(departure: Departure | null, label: (rating: string) => string): string {
  if (!departure) return ''
  return departure.from === null ? 'guidance weighed' : `normally ${label(departure.from)}`
}
