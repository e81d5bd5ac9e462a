import type { Framework, Rating } from '../framework/framework.js'
import { standardsOf } from '../framework/framework-questions.js'

/** The scale that a standard is rated on. */
export function scaleOf(framework: Framework, standard: string): Pick<Framework, 'scale'> {
  const { scale } = standardsOf(framework).find(({ id }) => id === standard) ?? {}
  return scale ? { scale } : framework
}

/** Place of a rating on the scale, 0 the lowest. The id must be on the scale. */
export function rankOf(framework: Pick<Framework, 'scale'>, rating: string): number {
  return framework.scale.findIndex(({ id }) => id === rating)
}

/** The rating of that id, which must be on the scale. */
export function ratingOf(framework: Pick<Framework, 'scale'>, id: string): Rating {
  const rating = framework.scale.find((candidate) => candidate.id === id)
  if (!rating) throw new Error(`no rating ${id} on the scale`)
  return rating
}

/** The lower of two ratings. */
export function lowerOf(framework: Pick<Framework, 'scale'>, a: string, b: string): string {
  return rankOf(framework, a) <= rankOf(framework, b) ? a : b
}
