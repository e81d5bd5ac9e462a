import { countsOf, percentageOf, roundHalfUp } from '@inspectorate/core'
import { groupLabel } from '../figures/group.js'
import type { EvidenceIndex } from './evidence-index.js'
import type { Sentence } from './sentences.js'
import type { StatedFigure } from './stated-figure.js'
import { numberPattern, readNumber } from './typed-number.js'

/** Whether some count of `of` gives the percentage, as a whole number rounded half up. */
export function isPossible(percent: number, of: number): boolean {
  const nearest = Math.round((percent * of) / 100)
  return [nearest - 1, nearest, nearest + 1].some(
    (count) => count >= 0 && count <= of && roundHalfUp(percentageOf(count, of)) === percent,
  )
}

/**
 * Why no count gives a stated percentage of the cases that its sentence names; null when one does,
 * or when the sentence names none. The GRIM test (Brown and Heathers, 2017), for percentages.
 */
export function impossiblePercentage(
  index: EvidenceIndex,
  sentence: Sentence,
  stated: StatedFigure,
): string | null {
  if (stated.kind !== 'percent' || !Number.isInteger(stated.percent)) return null
  const after = sentence.text.slice(stated.at + stated.text.length)
  const typed = new RegExp(
    `^ of (?:the |all |our )?(${numberPattern})\\b(?!\\s?(?:per cent|%))`,
    'iu',
  ).exec(after)?.[1]
  const bound = sentence.spans.find(
    ({ kind, from, reference }) =>
      kind === 'figure' &&
      reference?.kind === 'cases' &&
      /^ of (?:the |all |our )?$/.test(sentence.text.slice(stated.at + stated.text.length, from)),
  )
  const of = typed !== undefined ? readNumber(typed) : bound?.value
  if (of !== undefined && of !== null && of > 0)
    return isPossible(stated.percent, of) ? null : `${nearestPercentages(stated.percent, of)}.`
  const [group, another] = index.groupsNamed(sentence.text)
  if (!group || another) return null
  const size = index.rated.cases.groups[group.characteristic]?.[group.value]?.size ?? 0
  if (size === 0 || isPossible(stated.percent, size)) return null
  const others = index.candidates.some(
    (one) =>
      one.of !== null &&
      one.group?.characteristic === group.characteristic &&
      one.group.value === group.value &&
      one.percent === stated.percent &&
      relevantOf(index, one.about, group) < size &&
      !spansAuthored(sentence, stated),
  )
  return others
    ? null
    : `${groupLabel(index.rated, group)}: ${nearestPercentages(stated.percent, size)}.`
}

function spansAuthored({ spans }: Sentence, { at }: StatedFigure): boolean {
  return spans.some(({ kind, from, to }) => kind === 'authored' && from <= at && at < to)
}

function relevantOf(
  { rated }: EvidenceIndex,
  question: string,
  group: { characteristic: string; value: string },
): number {
  const { yes, no } = countsOf(rated.cases, question, group)
  return yes + no
}

function nearestPercentages(percent: number, of: number): string {
  const below = Math.floor((percent * of) / 100)
  const give = (count: number) => `${count} of ${of} give ${roundHalfUp(percentageOf(count, of))}%`
  return below + 1 > of ? give(of) : `${give(below)}, ${give(below + 1)}`
}
