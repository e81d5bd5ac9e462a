import type { CaptionNumber } from './caption-number.js'
import type { DistributionBlock } from './distribution-block.js'
import type { Inline } from './inline.js'
import type { RatingMark, RatingTone } from './rating-mark.js'
import type { WrittenAt } from './written-at.js'

export interface Column {
  readonly header: string
  readonly align: 'start' | 'end'
  /** Share of the table's width, in per cent; all columns add to 100. */
  readonly width: number
}

export interface Cell {
  readonly content: readonly Inline[]
  /** Headers of their row are marked as such. */
  readonly header?: true
  /** Spans the whole row: a heading inside the table. */
  readonly spansRow?: true
  readonly writtenAt?: WrittenAt
}

export interface TableRow {
  readonly cells: readonly Cell[]
  /** The row to point out, such as the key question that drives a rating; its words say so too. */
  readonly emphasised?: true
}

export interface TableBlock {
  readonly kind: 'table'
  readonly id: string
  /** All of it with what is set in it, as for quotations and practice examples. */
  readonly unit?: WrittenAt
  /** Printed above the table, with its number: `Table 3: …`. */
  readonly caption: string
  /** What the caption begins with, before its colon; absent in documents without numbers. */
  readonly numbered?: CaptionNumber
  /** The numbers of charts: it stands in an annexe, for who wants to look them up. */
  readonly behindCharts?: true
  /** Says what the table shows, for people who cannot see it. */
  readonly description: string
  readonly columns: readonly Column[]
  readonly rows: readonly TableRow[]
  readonly role: 'ratings' | 'key-questions' | 'plain'
}

/** A horizontal chart of percentages. */
export interface ChartBlock {
  readonly kind: 'chart'
  /** Bars from zero; or in each category a dot a series on one line, where it is the distance that tells. */
  readonly shape: 'bars' | 'dots'
  readonly id: string
  /** With its number: `Chart 3: …`. */
  readonly title: string
  readonly numbered?: CaptionNumber
  /** What it shows, in words that stand for the picture. */
  readonly description: string
  /** Names of the bars in a category; one when bars are not grouped. */
  readonly series: readonly string[]
  /** `values` follow `series`, each 0–100; null where nothing was relevant. */
  readonly categories: readonly {
    readonly label: string
    readonly values: readonly (number | null)[]
    readonly tone?: RatingTone
    /** The band that a single value falls in, in a word, printed with it. */
    readonly band?: string
  }[]
  /** Boundaries between bands: a light line at `at` per cent, named. Empty when bands have no meaning here. */
  readonly boundaries: readonly { readonly at: number; readonly label: string }[]
  /** Ids of the tables that hold the same numbers. */
  readonly tables: readonly string[]
  /** Title of the value axis. */
  readonly valueLabel: string
}

export type Block =
  /** Level 1 begins a new page in print. `number` is printed before the text. */
  | {
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3
      readonly id: string
      readonly number?: string
      readonly content: readonly Inline[]
      readonly writtenAt?: WrittenAt
    }
  | {
      readonly kind: 'paragraph'
      /** A signature has room above it to sign. */
      readonly role: 'body' | 'lead' | 'note' | 'signature'
      readonly content: readonly Inline[]
      readonly writtenAt?: WrittenAt
    }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly start: number
      readonly items: readonly (readonly Block[])[]
    }
  | TableBlock
  | ChartBlock
  | DistributionBlock
  /** The box at a standard or for the overall rating. */
  | {
      readonly kind: 'rating'
      readonly id: string
      readonly title: string
      readonly mark: RatingMark
      readonly detail: readonly Inline[]
      /** What would change the rating, a sentence each: to unfold, or printed where asked for. */
      readonly firmness?: readonly string[]
    }
  /** All ratings side by side, a tile each, in the groups of the framework. */
  | {
      readonly kind: 'glance'
      readonly id: string
      readonly title: string
      /** Says what it shows, for people who cannot see it. */
      readonly description: string
      readonly groups: readonly {
        /** Empty for what stands above all groups. */
        readonly label: string
        readonly tiles: readonly {
          readonly name: string
          /** The heading it leads to. */
          readonly to?: string
          readonly mark: RatingMark
        }[]
      }[]
    }
  /** A reason or departure, set off from the text under its title. */
  | {
      readonly kind: 'callout'
      readonly id: string
      readonly title: string
      readonly content: readonly Block[]
    }
  /** A recommendation as a card: whom it is for, what it asks, and the findings it arises from. */
  | {
      readonly kind: 'recommendation'
      /** `recommendation-1`, by its number: the same in every publication. */
      readonly id: string
      readonly number: number
      /** “Recommendation 1”. */
      readonly title: string
      readonly addressee: string
      readonly content: readonly Block[]
      /** A finding each, with a figure of it where there is one; said under `words.arisesFrom`. */
      readonly basis: readonly (readonly Inline[])[]
    }
  | {
      readonly kind: 'quotation'
      readonly content: readonly Block[]
      readonly attribution: string
      readonly unit?: WrittenAt
    }
  | {
      readonly kind: 'practice-example'
      /** Whether it is to be followed or to be learnt from; absent where that is not said. */
      readonly practice?: 'good' | 'poor'
      readonly id: string
      readonly title: string
      readonly content: readonly Block[]
      readonly unit?: WrittenAt
    }
