import { labelWidth } from '@inspectorate/office'
import type { RatingMark } from '@inspectorate/publication'
import { page } from './page-shape.js'

/** Of a bold letter against a plain one. */
const boldLetters = 1.08

/** About how wide a rating is on its colour with its gauge, as the template sets `tag`; in points. */
export function ratingWidth({ word, position, of }: RatingMark, size: number = 0.9): number {
  const em = page.table * size
  const gauge = position === undefined ? 0 : 0.45 + of * 0.55 + (of - 1) * 0.22
  return labelWidth(word, em) * boldLetters + (1.1 + gauge) * em
}
