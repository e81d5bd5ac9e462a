import {
  placedQuestions,
  ratingOf,
  standardsOf,
  type Framework,
  type RatingStep,
  type StandardFirmness,
  type Stress,
} from '@inspectorate/core'

/** How firm the ratings are, in sentences. */
export function stressText(
  framework: Framework,
  { overall, standards, bootstrap }: Stress,
): string {
  const label = (rating: string) =>
    rating === 'not-rated' ? 'Not rated' : ratingOf(framework, rating).label
  const lines: string[] = []
  if (overall) {
    lines.push(`Overall: ${label(overall.rating)}, ${overall.score} of ${overall.outOf}`)
    if (overall.pointsUp)
      lines.push(
        `  ${plural(overall.pointsUp.points, 'point')} more would give ${label(overall.pointsUp.to)}.`,
      )
    if (overall.pointsDown)
      lines.push(
        `  ${plural(overall.pointsDown.points, 'point')} fewer would give ${label(overall.pointsDown.to)}.`,
      )
    if (overall.restsOnDepartures.length === 0)
      lines.push(
        '  It rests on no single departure: with any one normal rating instead it stays as it is.',
      )
    for (const { standard, otherwise } of overall.restsOnDepartures)
      lines.push(
        `  It rests on the departure of ${standard}: with the normal rating it would be ${label(otherwise)}.`,
      )
  }
  for (const firmness of standards)
    lines.push('', ...standardLines(framework, firmness, bootstrap, label))
  lines.push('', `Resampled ${bootstrap.resamples} times from seed ${bootstrap.seed}.`)
  return lines.join('\n')
}

function standardLines(
  framework: Framework,
  { standard, normal, up, down, interval }: StandardFirmness,
  { shares }: Stress['bootstrap'],
  label: (rating: string) => string,
): string[] {
  const title = standardsOf(framework).find(({ id }) => id === standard)?.title ?? ''
  const questions = placedQuestions(framework)
  const name = (id: string) => `“${questions.get(id)?.question.label ?? id}”`
  const step = ({ cases, to, answers }: RatingStep, direction: string) =>
    `  ${plural(cases, 'case')} judged differently would ${direction} it to ${label(to)}: ${answers.map(({ question, count }) => `${plural(count, 'answer')} on ${name(question)}`).join(', ')}.`
  return [
    `${standard} ${title}: normally ${label(normal)}`,
    ...(up ? [step(up, 'raise')] : []),
    ...(down ? [step(down, 'lower')] : []),
    interval.low === interval.high
      ? `  The whole 95% interval of its lowest key question lies in ${label(interval.low)}.`
      : `  The 95% interval of its lowest key question reaches from ${label(interval.low)} to ${label(interval.high)}.`,
    `  Resampled cases give ${Object.entries(shares[standard] ?? {})
      .map(([rating, share]) => `${label(rating)} ${(share * 100).toFixed(1)}%`)
      .join(', ')}.`,
  ]
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
