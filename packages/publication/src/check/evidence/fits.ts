import type { FigureReading } from '../reading/figure-reading.js'
import type { Candidate } from './candidate.js'

/** Whether a figure of the evidence has the value that was typed. */
export function fits(
  reading: FigureReading,
  { count, of, percent, answer }: Pick<Candidate, 'count' | 'of' | 'percent' | 'answer'>,
): boolean {
  switch (reading.kind) {
    case 'count':
      return reading.count === count && reading.of === of
    case 'percent': {
      if (percent === null) return false
      if (reading.decimals === 0 || of === null) return reading.percent === percent
      return Math.abs((100 * count) / of - reading.percent) <= 0.5 * 10 ** -reading.decimals + 1e-9
    }
    case 'share': {
      const exact = of === null ? percent : (100 * count) / of
      return exact !== null && exact >= reading.from && exact <= reading.to
    }
    case 'number':
      return reading.value === count && (of !== null || percent === null)
    case 'bounded':
      return of === null && percent === null && count >= reading.from && count <= reading.to
    case 'all-but':
      return (
        of !== null &&
        answer !== 'relevant' &&
        count === of - reading.missing &&
        count > 0 &&
        (reading.of === null || reading.of === of)
      )
  }
}

/** One text for equal readings, to look up what fits them once. */
export function keyOf(reading: FigureReading): string {
  return Object.values(reading).join(' ')
}
