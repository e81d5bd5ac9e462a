import { percentageOf, roundHalfUp } from '@inspectorate/core'
import type { TypedFigure } from '../reading/figure-reading.js'
import type { Sentence } from '../reading/sentences.js'
import { numberPattern, readNumber } from '../reading/typed-number.js'

/** Whether some count of `of` gives the percentage, as a whole number rounded half up. */
export function isPossible(percent: number, of: number): boolean {
  const nearest = Math.round((percent * of) / 100)
  return [nearest - 1, nearest, nearest + 1].some(
    (count) => count >= 0 && count <= of && roundHalfUp(percentageOf(count, of)) === percent,
  )
}

const base = new RegExp(
  `^ of (?:the |all |our |these |those |a total of )*(${numberPattern})\\b(?!\\s?(?:per cent|%))`,
  'iu',
)

/**
 * Why no count gives a stated percentage of the number that stands right after it; null when one does, or
 * when its base is not stated. The GRIM test (Brown and Heathers, 2017), for percentages.
 */
export function impossiblePercentage(
  { text, spans }: Sentence,
  { reading, inexact, to }: TypedFigure,
): string | null {
  if (reading.kind !== 'percent' || inexact === true || reading.decimals > 0) return null
  const after = text.slice(to, to + 80)
  const typed = base.exec(after)?.[1]
  const bound = spans.find(
    ({ kind, from, value }) =>
      kind === 'figure' &&
      value !== undefined &&
      from > to &&
      /^ of (?:the |all |our )?$/.test(text.slice(to, from)),
  )
  const of = typed === undefined ? bound?.value : readNumber(typed)
  if (of === undefined || of === null || of <= 0) return null
  return isPossible(reading.percent, of) ? null : `${nearestPercentages(reading.percent, of)}.`
}

function nearestPercentages(percent: number, of: number): string {
  const below = Math.floor((percent * of) / 100)
  const give = (count: number) => `${count} of ${of} give ${roundHalfUp(percentageOf(count, of))}%`
  return below + 1 > of ? give(of) : `${give(below)}, ${give(below + 1)}`
}
