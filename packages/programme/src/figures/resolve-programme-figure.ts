import { nearestTo } from '@inspectorate/core'
import type { FigureFault, Resolution } from '@inspectorate/publication/parts'
import type { Programme, ProgrammePart } from '../programme.js'
import { keyQuestions } from '../questions/key-questions.js'
import { countOfCases } from './count-of-cases.js'
import { countOfServices } from './count-of-services.js'
import { countOfWhole, wholes } from './count-of-whole.js'
import { isFault, unknown, type Counted } from './counted.js'
import { printedCount } from './printed-count.js'
import type { ProgrammeReference } from './programme-reference.js'
import { rankedQuestions } from './ranked-questions.js'
import { regionRating } from './region-rating.js'
import { trendOf } from './trend-of.js'

/** The figure that a reference stands for, with the rows that say how it was calculated. */
export function resolveProgrammeFigure(
  programme: Programme,
  reference: ProgrammeReference,
): Resolution {
  const { kind, of } = reference
  const regions = regionsIn(programme)
  if (reference.region !== null && !regions.includes(reference.region))
    return unknown(nearestTo(reference.region, regions))
  if (kind === 'cases' || wholes.includes(of)) return printed(countOfWhole(programme, reference))
  const part = partOf(programme, reference)
  if (isFault(part)) return part
  if (kind === 'rating') return regionRating(part, reference)
  if (kind === 'ranking') return rankedQuestions(part, reference)
  const question = keyQuestions(part.framework).find(({ id }) => id === of)
  if (kind === 'trend')
    return question
      ? trendOf(part, question, reference)
      : unknown(
          nearestTo(
            of,
            keyQuestions(part.framework).map(({ id }) => id),
          ),
        )
  return printed(
    question ? countOfCases(part, question, reference) : countOfServices(part, reference),
  )

  function printed(counted: Counted | FigureFault): Resolution {
    return isFault(counted) ? counted : printedCount(counted, reference)
  }
}

/** The regions of a programme, by the names that its inspections give them. */
function regionsIn({ services }: Programme): string[] {
  return [...new Set(services.flatMap(({ region }) => region ?? []))]
}

/** The services that a reference is of, under the one framework that knows its standard or question. */
function partOf(
  { parts }: Programme,
  { of, framework, kind }: ProgrammeReference,
): ProgrammePart | FigureFault {
  if (framework !== null)
    return (
      parts.find((part) => part.framework.id === framework) ??
      unknown(
        nearestTo(
          framework,
          parts.map((part) => part.framework.id),
        ),
      )
    )
  const [part, ...others] = parts.filter((one) => subjectsOf(one, kind).includes(of))
  if (others.length > 0)
    return unknown(
      `{framework="…"}, of which services are inspected under ${[part!, ...others].map((one) => one.framework.id).join(' and ')}`,
    )
  return (
    part ??
    unknown(
      nearestTo(of, [...new Set([...wholes, ...parts.flatMap((one) => subjectsOf(one, kind))])]),
    )
  )
}

/** What a figure of a kind can be of, under one framework. */
function subjectsOf(
  { framework, grid, placeRatings }: ProgrammePart,
  kind: ProgrammeReference['kind'],
): string[] {
  const questions = keyQuestions(framework)
  if (kind === 'rating') return placeRatings[0]?.standards.map(({ id }) => id) ?? []
  if (kind === 'trend') return questions.map(({ id }) => id)
  if (kind === 'ranking') return ['questions', ...questions.map(({ standard }) => standard)]
  return [
    ...(framework.overall.rule === 'none' ? [] : ['overall']),
    ...grid.standards.map(({ id }) => id),
    ...questions.map(({ id }) => id),
  ]
}
