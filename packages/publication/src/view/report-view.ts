import type { Block } from './block.js'
import type { CaptionNumber } from './caption-number.js'
import type { Inline } from './inline.js'
import type { WrittenAt } from './written-at.js'

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
  /** Places where it is printed: the anchors `<id>-1`, `<id>-2`, …, as its uses in the text say. */
  readonly uses: number
}

export interface Footnote {
  readonly id: string
  /** Printed number, from 1, in order of appearance. */
  readonly number: number
  readonly content: readonly Inline[]
  readonly writtenAt?: WrittenAt
}

export interface ContentsEntry {
  readonly id: string
  readonly level: 1 | 2
  readonly number?: string
  readonly text: string
}

/** The captions of tables or charts, in the order in which they stand. */
export interface CaptionList {
  readonly label: CaptionNumber['label']
  readonly title: string
  readonly entries: readonly { readonly id: string; readonly text: string }[]
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
  /** ISO month or day: `2023-07`. A draft may be without. */
  readonly published?: string
  /** The same in words: “July 2023”; “Undated” without. */
  readonly publishedText: string
  readonly service: string
  readonly region?: string
  /** By which other files know the service, each by what its list is called and the list’s id. */
  readonly codes?: readonly { readonly id: string; readonly title: string; readonly code: string }[]
  readonly isbn?: string
  readonly licence?: string
  /** Where its terms stand. */
  readonly licenceAddress?: string
  readonly website?: string
  /** Where the report itself is read on the web. */
  readonly address?: string
  /** A picture on the web for links to the report. */
  readonly image?: { readonly address: string; readonly alternative: string }
  readonly contact?: string
  readonly framework: { readonly id: string; readonly title: string }
  readonly state: PublicationState
  /** The words of the state, for a running header; absent when published. */
  readonly stateText?: string
}

/** Every word an exporter needs that is not in a block: exporters word nothing themselves. */
export interface ReportWords {
  readonly contents: string
  /** Headings of the lists of them. */
  readonly tables: string
  readonly charts: string
  readonly page: string
  readonly skipToContent: string
  readonly footnotes: string
  readonly backToText: string
  /** Heading of the evidence of figures. */
  readonly figures: string
  readonly figuresIntroduction: string
  /** What unfolds the evidence of figures. */
  readonly showFigures: string
  /** Said before a figure’s evidence: “How this was calculated”. */
  readonly calculation: string
  /** Said before the tables of a chart’s numbers. */
  readonly inNumbers: string
  /** Said over an example of practice, by whether it is good or poor where that is said. */
  readonly practiceExample: string
  readonly goodPractice: string
  readonly poorPractice: string
  /** Said before the addressee of a recommendation. */
  readonly addressedTo: string
  /** Said before the findings that a recommendation arises from. */
  readonly arisesFrom: string
  /** Heading of what would change a rating. */
  readonly firmness: string
}

/** A picture that the publication carries. */
export interface Picture {
  /** A PNG or SVG picture as a `data:` URL in base64; it runs nothing and needs nothing from elsewhere. */
  readonly url: string
  /** In units of its own: only their proportion matters. */
  readonly width: number
  readonly height: number
  /** What it shows, for people who cannot see it. */
  readonly alternative: string
}

/** A report as a tree of blocks, the same for Word and HTML. */
export interface ReportView {
  readonly kind: 'report'
  readonly meta: PublicationMeta
  readonly words: ReportWords
  /** The cover: the overall rating and lines under the title. */
  readonly cover: {
    readonly lines: readonly { readonly label: string; readonly value: string }[]
    readonly overall?: Block & { kind: 'rating' }
    /** The publisher’s, above the title. */
    readonly logo?: Picture
  }
  readonly contents: readonly ContentsEntry[]
  /** Lists of tables and of charts, for formats with pages; of each kind where there are more than a few. */
  readonly captions: readonly CaptionList[]
  /**
   * Id of the heading that begins the annexe of the tables behind charts, the last of the blocks; absent
   * where no chart has one. A format that can unfold things shows each at its chart instead.
   */
  readonly chartTables?: string
  readonly blocks: readonly Block[]
  readonly footnotes: readonly Footnote[]
  readonly figures: readonly BoundFigure[]
}
