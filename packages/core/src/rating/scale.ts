import type { Framework, Rating } from '../framework/framework-schema.js'

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
