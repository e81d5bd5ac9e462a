import {
  explainStep,
  overallWords,
  printedName,
  ratingOf,
  scaleOf,
  standardsOf,
  standardWords,
  type Framework,
} from '@inspectorate/core'
import type { InspectionChange, OverallStoodAt, StoodAt } from '@inspectorate/publication'

type Move = Extract<InspectionChange, { code: 'rating' | 'overall' }>

/** A rating that moved, and under it the new steps that moved it. */
export function moveLines(move: Move, before: Framework, after: Framework): string[] {
  const line =
    move.code === 'overall'
      ? `overall: from ${overallAt(move.from, before)} to ${overallAt(move.to, after)}`
      : `${nameOf(move.standard, after)}: from ${stoodAt(move.standard, move.from, before)} to ${stoodAt(move.standard, move.to, after)}`
  return [line, ...move.because.map((step) => `  because ${explainStep(after, step)}`)]
}

function stoodAt(id: string, at: StoodAt | null, framework: Framework): string {
  if (at === null) return 'no such standard'
  const words = standardWords(framework, { id, ...at })
  const rating = at.rating === null && at.figure === undefined ? words.toLowerCase() : words
  return at.normal === null || at.normal === at.rating
    ? rating
    : `${rating} (normally ${ratingOf(scaleOf(framework, id), at.normal).label})`
}

function overallAt(at: OverallStoodAt | null, framework: Framework): string {
  if (at === null) return 'no overall rating'
  const words = overallWords(framework, { ...at, because: [] })
  return at.state === 'final' ? `${words}, ${at.score} of ${at.outOf}` : words
}

function nameOf(id: string, framework: Framework): string {
  const standard = standardsOf(framework).find((one) => one.id === id)
  return standard ? printedName(standard) : id
}
