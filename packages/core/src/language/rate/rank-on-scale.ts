import { gradesOf } from '../place.js'
import type { RulesFile } from '../schema/rules-schema.js'

/** Where a grade stands on a scale, from 0, the worst. Evidence has been read: it is on the scale. */
export function rankOnScale(file: RulesFile, scale: string): (grade: string) => number {
  const ranks = new Map(gradesOf(file, scale).map(({ id }, rank) => [id, rank]))
  return (grade) => ranks.get(grade) ?? 0
}
