import { explain, ratingOf, type Departure, type Framework, type Ratings } from '@inspectorate/core'
import { oneLine } from './word-issue.js'
import { textTable } from './text-table.js'

/** Ratings as a table to read on a terminal, then why the overall is what it is. */
export function ratingsText(framework: Framework, ratings: Ratings): string {
  const label = (rating: string | null, none: string) =>
    rating === null ? none : ratingOf(framework, rating).label
  const { overall } = ratings
  const rows = ratings.standards.map((outcome) => [
    `${outcome.id} ${outcome.title}`,
    label(outcome.rating, 'Not rated'),
    departureText(outcome.departure, label),
    outcome.score === null ? '' : String(outcome.score),
    outcome.keyQuestions.map(({ percent }) => (percent === null ? '–' : `${percent}%`)).join(' '),
  ])
  const why = explain(framework, ratings).overall?.sentences.slice(1) ?? []
  return [
    oneLine(ratings.service),
    overall
      ? `${label(overall.rating, '')}, ${overall.score} of ${overall.outOf}`
      : 'No overall rating',
    '',
    textTable([['Standard', 'Rating', '', 'Points', 'Key questions'], ...rows]),
    ...(why.length > 0 ? ['', ...why] : []),
  ].join('\n')
}

function departureText(
  departure: Departure | null,
  label: (rating: string | null, none: string) => string,
): string {
  if (!departure) return ''
  return departure.from === null ? 'guidance weighed' : `normally ${label(departure.from, '')}`
}
