import type { CaptionNumber } from './caption-number.js'

/**
 * Stacked bars of how people answered, a row a question or a group, in panels that stand beside each
 * other on one scale and have a zero each: answers to be compared begin at the same place.
 */
export interface DistributionBlock {
  readonly kind: 'distribution'
  readonly id: string
  /** With its number: `Chart 3: …`. */
  readonly title: string
  readonly numbered?: CaptionNumber
  /** What it shows, in one sentence that stands for the picture. */
  readonly description: string
  /** From left to right. */
  readonly panels: readonly DistributionPanel[]
  /** In the order of the key. */
  readonly segments: readonly DistributionSegment[]
  readonly rows: readonly {
    readonly label: string
    /** How many answers the row stands for, or why it has no bar: “24 responses”, “hidden”. */
    readonly detail: string
    /** Whole per cent as printed, in the order of `segments`; null where none is shown. */
    readonly values: readonly (number | null)[]
  }[]
  /** Ids of the tables that hold the same numbers. */
  readonly tables: readonly string[]
  /** Names what keeps the panels apart, where it is a column of data, as in a chart of Word. */
  readonly space: string
}

export interface DistributionPanel {
  /** Said over its answers in the key: what the percentages are of. Empty where it goes on as before. */
  readonly heading: string
  /** How far its longest bars reach from its zero, in per cent. */
  readonly left: number
  readonly right: number
}

/** An answer, or several put together. */
export interface DistributionSegment {
  readonly label: string
  /** Which of the panels, from 0. */
  readonly panel: number
  /**
   * Which way from the panel’s zero. To the right, segments follow each other in the order of the key;
   * to the left, in the opposite one, so that the key reads as the bars do.
   */
  readonly side: 'left' | 'right'
  readonly fill: SegmentFill
}

/** How a segment is filled: what its answer stands for, and its place among those of its kind from zero outwards. */
export interface SegmentFill {
  readonly as: 'yes' | 'no' | 'middle' | 'outside' | 'plain'
  /** From 1. */
  readonly step: number
  readonly of: number
}
