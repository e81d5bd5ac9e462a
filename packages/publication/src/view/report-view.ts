import type { Tone } from '@inspectorate/core'

/** How a rating or band is coloured; `not-rated` where there is none. A word always stands with it. */
export type RatingTone = Tone | 'not-rated'

/** A rating as it is shown: its word, its colour and its place on the scale. */
export interface RatingMark {
  readonly word: string
  readonly tone: RatingTone
  /** Place on the scale from the lowest, 1-based; absent when not rated. */
  readonly position?: number
  /** Number of ratings on the scale. */
  readonly of: number
  /** What a screen reader says: “Good, third of four”. */
  readonly spoken: string
}

/** A run of text. Text is well-formed Unicode without control characters; it may hold `<`, `]]>` or `=`. */
export type Inline =
  | {
      readonly kind: 'text'
      readonly value: string
      readonly strong?: true
      readonly emphasis?: true
    }
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly LinkText[] }
  /** A link inside the report, to a heading, table, chart or figure by its id. */
  | { readonly kind: 'reference'; readonly to: string; readonly content: readonly LinkText[] }
  /** A bound figure: `text` as printed; its evidence is `report.figures` by `figure`. */
  | {
      readonly kind: 'figure'
      readonly figure: string
      readonly text: string
      readonly strong?: true
      readonly emphasis?: true
    }
  | { readonly kind: 'footnote'; readonly footnote: string }
  | { readonly kind: 'rating'; readonly mark: RatingMark }
  | { readonly kind: 'break' }

/** What a link can hold: nothing that is a link itself, as figures and footnotes are. */
export type LinkText = Inline & { readonly kind: 'text' | 'break' }

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
}

export interface TableRow {
  readonly cells: readonly Cell[]
  /** The row to point out, such as the key question that drives a rating; its words say so too. */
  readonly emphasised?: true
}

export interface TableBlock {
  readonly kind: 'table'
  readonly id: string
  /** Printed above the table. */
  readonly caption: string
  /** Says what the table shows, for people who cannot see it. */
  readonly description: string
  readonly columns: readonly Column[]
  readonly rows: readonly TableRow[]
  readonly role: 'ratings' | 'key-questions' | 'plain'
}

/** A horizontal bar chart of percentages. */
export interface ChartBlock {
  readonly kind: 'chart'
  readonly id: string
  readonly title: string
  /** What it shows, in words that stand for the picture. */
  readonly description: string
  /** Names of the bars in a category; one when bars are not grouped. */
  readonly series: readonly string[]
  /** `values` follow `series`, each 0–100; null where nothing was relevant. */
  readonly categories: readonly {
    readonly label: string
    readonly values: readonly (number | null)[]
    readonly tone?: RatingTone
  }[]
  /** Boundaries between bands: a light line at `at` per cent, named. Empty when bands have no meaning here. */
  readonly boundaries: readonly { readonly at: number; readonly label: string }[]
  /** Id of the table that holds the same numbers. */
  readonly table: string
  /** Title of the value axis. */
  readonly valueLabel: string
}

/**
 * Stacked bars of how people answered, a row a question or a group, in panels that stand beside each
 * other on one scale and have a zero each: answers to be compared begin at the same place.
 */
export interface DistributionBlock {
  readonly kind: 'distribution'
  readonly id: string
  readonly title: string
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
  /** Id of the table that holds the same numbers. */
  readonly table: string
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

export type Block =
  /** Level 1 begins a new page in print. `number` is printed before the text. */
  | {
      readonly kind: 'heading'
      readonly level: 1 | 2 | 3
      readonly id: string
      readonly number?: string
      readonly content: readonly Inline[]
    }
  | {
      readonly kind: 'paragraph'
      readonly role: 'body' | 'lead' | 'note'
      readonly content: readonly Inline[]
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
  /** A reason or departure, set off from the text under its title. */
  | {
      readonly kind: 'callout'
      readonly id: string
      readonly title: string
      readonly content: readonly Block[]
    }
  | { readonly kind: 'quotation'; readonly content: readonly Block[]; readonly attribution: string }
  | {
      readonly kind: 'practice-example'
      readonly id: string
      readonly title: string
      readonly content: readonly Block[]
    }

/** Evidence of a bound figure: what a reader follows the figure to. */
export interface BoundFigure {
  /** Unique in the report; also the bookmark and the anchor: letters, digits and hyphens, at most 40, begins with `figure-`. */
  readonly id: string
  /** The reference as the author wrote it: `count[management-oversight no]`. */
  readonly reference: string
  /** As first printed. */
  readonly text: string
  /** Rows of “how this was calculated”: label and value, in order. */
  readonly evidence: readonly { readonly label: string; readonly value: string }[]
  /** The raw value: a count, a percentage 0–100 or another number; null for words such as a rating. */
  readonly value: number | null
  /** Ids of places where it is printed: the anchors `<id>-1`, `<id>-2`, … in order of appearance. */
  readonly uses: number
}

export interface Footnote {
  readonly id: string
  /** Printed number, from 1, in order of appearance. */
  readonly number: number
  readonly content: readonly Inline[]
}

export interface ContentsEntry {
  readonly id: string
  readonly level: 1 | 2
  readonly number?: string
  readonly text: string
}

export type PublicationState = 'draft' | 'factual-accuracy' | 'published'

/** What every publication says of itself. */
export interface PublicationMeta {
  /** Names the output files. */
  readonly id: string
  readonly title: string
  /** At most 70 characters, for tabs and lists of search results. */
  readonly shortTitle: string
  readonly subtitle: string
  readonly description: string
  readonly subject: string
  readonly keywords: readonly string[]
  /** BCP 47. */
  readonly language: 'en-GB'
  readonly publisher: string
  /** ISO month or day: `2023-07`. */
  readonly published: string
  /** The same in words: “July 2023”. */
  readonly publishedText: string
  readonly service: string
  readonly region?: string
  readonly isbn?: string
  readonly licence?: string
  readonly website?: string
  readonly contact?: string
  readonly framework: { readonly id: string; readonly title: string }
  readonly state: PublicationState
  /** The words of the state, for a running header; absent when published. */
  readonly stateText?: string
}

/** Every word an exporter needs that is not in a block: exporters word nothing themselves. */
export interface ReportWords {
  readonly contents: string
  readonly page: string
  readonly skipToContent: string
  readonly footnotes: string
  readonly backToText: string
  /** Heading of the evidence of figures. */
  readonly figures: string
  readonly figuresIntroduction: string
  /** Said before a figure’s evidence: “How this was calculated”. */
  readonly calculation: string
  readonly practiceExample: string
  /** Heading of what would change a rating. */
  readonly firmness: string
}

/** A report as a tree of blocks, the same for Word and HTML. */
export interface ReportView {
  readonly kind: 'report'
  readonly meta: PublicationMeta
  readonly words: ReportWords
  /** The cover: lines under the title, then the overall rating. */
  readonly cover: {
    readonly lines: readonly { readonly label: string; readonly value: string }[]
    readonly overall?: Block & { kind: 'rating' }
  }
  readonly contents: readonly ContentsEntry[]
  readonly blocks: readonly Block[]
  readonly footnotes: readonly Footnote[]
  readonly figures: readonly BoundFigure[]
}
