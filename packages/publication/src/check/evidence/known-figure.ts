import type { TypedFigure } from '../reading/figure-reading.js'
import type { Sentence } from '../reading/sentences.js'
import { fits } from './fits.js'
import { labelStems, stemsOf } from './stems.js'

/** A figure that a text of something else than one inspection may mean: of all services together. */
export interface KnownFigure {
  /** What it is of, in words that a sentence uses for it. */
  readonly label: string
  readonly count: number
  /** What it is one of; null for numbers alone. */
  readonly of: number | null
  /** Whole; null for numbers alone. */
  readonly percent: number | null
  /** The directive that prints it in each form. */
  readonly write: { readonly number: string; readonly count?: string; readonly percent?: string }
}

/** What known figures say of one that was typed. */
export interface KnownOfTyped {
  /** The one that the sentence speaks of and that has another value. */
  readonly contradicted: KnownFigure | null
  /** Those with its value, three at most; those first whose words stand in the sentence. */
  readonly offered: readonly KnownFigure[]
}

/** Prepares known figures to be looked up, sentence by sentence. */
export function knownFigures(
  all: readonly KnownFigure[],
): (sentence: Sentence, figure: TypedFigure) => KnownOfTyped {
  const stemmed = all.map((known) => ({ known, stems: labelStems(known.label) }))
  return ({ text }, { reading, inexact }) => {
    const said = stemsOf(text)
    const ranked = stemmed
      .map(({ known, stems }) => ({
        known,
        near: stems.filter((stem) => said.has(stem)).length,
        isMeant: stems.length > 1 && stems.every((stem) => said.has(stem)),
        hasValue: fits(reading, { ...known, answer: null }),
      }))
      .sort((a, b) => b.near - a.near)
    const fitting = ranked.filter(({ hasValue }) => hasValue)
    const [first, second] = ranked.filter(
      ({ known, isMeant }) =>
        isMeant &&
        (reading.kind === 'percent'
          ? known.percent !== null
          : reading.kind === 'count' && reading.of === known.of),
    )
    const isCertain =
      first !== undefined &&
      inexact !== true &&
      !first.hasValue &&
      first.near > (second?.near ?? 0) &&
      first.near > (fitting[0]?.near ?? 0)
    return {
      contradicted: isCertain ? first.known : null,
      offered: fitting.slice(0, 3).map(({ known }) => known),
    }
  }
}

/** The directive that prints it nearest to how it was typed. */
export function writtenLike({ write }: KnownFigure, { reading }: TypedFigure): string {
  if (reading.kind === 'count' || reading.kind === 'all-but') return write.count ?? write.number
  if (reading.kind === 'percent' || reading.kind === 'share') return write.percent ?? write.number
  return write.number
}

/** In words, with its value. */
export function knownInWords({ label, count, of, percent }: KnownFigure): string {
  return `${label}: ${of === null ? count : `${count} of ${of}, ${percent}%`}`
}
