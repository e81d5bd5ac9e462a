import type { palette, RatingTone, SegmentLook } from '@inspectorate/publication'
import type { ContentsDensity } from './contents-density.js'
import type { page } from './page-shape.js'

/**
 * The report as the template reads it: data throughout, so that nothing in it can be markup. What the
 * template would have to decide is decided here, where it is tested without Typst.
 */
export interface PreparedReport {
  readonly look: typeof palette
  readonly page: typeof page & { readonly column: number }
  /** Families of fonts, in order. */
  readonly fonts: readonly string[]
  readonly meta: {
    readonly title: string
    readonly titleRuns: Run[]
    readonly subtitle: Run[]
    readonly description: string
    readonly keywords: readonly string[]
    readonly publisher: string
    /** Of its first day where only the month is known. */
    readonly date: { readonly year: number; readonly month: number; readonly day: number } | null
    readonly publishedText: string
    readonly stateText: string | null
    readonly language: string
    readonly region: string
  }
  readonly words: {
    readonly contents: string
    readonly page: string
    readonly backToText: string
    readonly calculation: string
    readonly figures: string
    readonly figuresIntroduction: string
    readonly inNumbers: string
    readonly addressedTo: string
    readonly arisesFrom: string
  }
  readonly cover: {
    readonly logo: PreparedLogo | null
    readonly overall: PreparedBlock | null
    readonly lines: readonly { readonly label: string; readonly value: Run[] }[]
  }
  /** What the contents print for each heading, by its id. */
  readonly contents: Readonly<Record<string, { readonly level: number; readonly words: Run[] }>>
  readonly density: ContentsDensity
  /** Entries of the contents with others under them. */
  readonly leading: readonly string[]
  /** Lists of tables and of charts, after the contents. */
  readonly captions: readonly {
    readonly title: string
    readonly entries: Readonly<Record<string, Run[]>>
  }[]
  readonly blocks: readonly PreparedBlock[]
  /** The footnotes by id. */
  readonly notes: Readonly<
    Record<string, { readonly number: string; readonly content: readonly PreparedInline[] }>
  >
  readonly figures: readonly PreparedFigure[]
  readonly colophon: readonly PreparedInline[][]
}

/**
 * Text as it stands, a word that may be wider than its line is `width`, and then has to be broken, or text in
 * another language than the report’s.
 */
export type Run =
  | string
  | { readonly word: string; readonly width: number }
  | { readonly words: Run[]; readonly language: string }

interface RunStyle {
  readonly strong?: true
  readonly emphasis?: true
}

export type PreparedInline =
  | ({ readonly kind: 'text'; readonly runs: Run[] } & RunStyle)
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly PreparedInline[] }
  | { readonly kind: 'reference'; readonly to: string; readonly content: readonly PreparedInline[] }
  /** `place` is the label of this use. */
  | ({
      readonly kind: 'figure'
      readonly to: string
      readonly place: string
      readonly words: readonly Run[]
      /** Short ones stay on one line. */
      readonly whole: boolean
    } & RunStyle)
  /** A call of a note, which is printed where it is called first. */
  | { readonly kind: 'note'; readonly to: string; readonly isFirst: boolean }
  | { readonly kind: 'rating'; readonly mark: PreparedMark }
  | { readonly kind: 'break' }

export interface PreparedMark {
  readonly word: string
  readonly tone: RatingTone
  /** Filled steps of the gauge; absent when not rated. */
  readonly position?: number
  readonly of: number
}

/** `whole` where it is kept on one page: what is taller than a page would be cut off. */
export type PreparedBlock =
  | {
      readonly kind: 'heading'
      readonly level: number
      readonly id: string
      readonly rightToLeft: boolean
      readonly content: readonly PreparedInline[]
      readonly isListed: boolean
    }
  | {
      readonly kind: 'paragraph'
      readonly role: 'body' | 'lead' | 'note' | 'signature'
      readonly rightToLeft: boolean
      readonly content: readonly PreparedInline[]
    }
  | {
      readonly kind: 'list'
      readonly start: number | null
      /** Its marks stand on the right, as its first words begin there. */
      readonly rightToLeft: boolean
      readonly items: readonly (readonly PreparedBlock[])[]
    }
  | {
      readonly kind: 'table'
      readonly id: string
      readonly caption: Run[]
      readonly description: string
      readonly whole: boolean
      readonly columns: readonly {
        readonly header: Run[]
        readonly align: 'start' | 'end'
        readonly width: number
      }[]
      readonly rows: readonly PreparedRow[]
    }
  | {
      readonly kind: 'chart'
      readonly shape: 'bars' | 'dots'
      readonly id: string
      readonly title: string
      /** One sentence: what stands in the table it names is not said again. */
      readonly alternative: string
      readonly series: readonly string[]
      /** How the dots of each series look, where it is drawn as dots. */
      readonly dots: readonly {
        readonly color: string
        readonly radius: number
        /** Around its middle, in points; none of a circle. */
        readonly corners: readonly (readonly number[])[]
      }[]
      readonly categories: readonly {
        readonly label: string
        readonly values: readonly (number | null)[]
        readonly color: string | null
        readonly band: string | null
      }[]
      readonly boundaries: readonly { readonly at: number; readonly label: string }[]
      readonly valueLabel: string
      readonly tables: readonly PreparedTableLink[]
    }
  | {
      readonly kind: 'distribution'
      readonly id: string
      readonly title: string
      readonly alternative: string
      /** One below the other; each stays on a page. */
      readonly drawings: readonly PreparedDrawing[]
      readonly tables: readonly PreparedTableLink[]
    }
  | {
      readonly kind: 'rating'
      readonly id: string
      readonly title: Run[]
      readonly mark: PreparedMark
      readonly whole: boolean
      readonly detail: readonly PreparedInline[]
      readonly firmness: { readonly title: string; readonly sentences: readonly string[] } | null
    }
  | {
      readonly kind: 'callout' | 'practice-example'
      readonly id: string
      /** What stands over the title of an example. */
      readonly over: string | null
      readonly title: Run[]
      readonly rightToLeft: boolean
      readonly whole: boolean
      readonly content: readonly PreparedBlock[]
    }
  | {
      readonly kind: 'glance'
      readonly id: string
      readonly title: Run[]
      /** Tiles beside each other. */
      readonly columns: number
      readonly groups: readonly {
        readonly label: Run[]
        readonly tiles: readonly {
          readonly name: Run[]
          readonly to: string | null
          readonly mark: PreparedMark
        }[]
      }[]
    }
  | {
      readonly kind: 'recommendation'
      readonly id: string
      readonly title: Run[]
      readonly addressee: Run[]
      readonly whole: boolean
      readonly content: readonly PreparedBlock[]
      readonly basis: readonly (readonly PreparedInline[])[]
    }
  | {
      readonly kind: 'quotation'
      readonly attribution: Run[]
      readonly rightToLeft: boolean
      readonly whole: boolean
      readonly content: readonly PreparedBlock[]
    }
  /** On pages of their own, which lie on their side. */
  | { readonly kind: 'on-its-side'; readonly content: readonly PreparedBlock[] }

/** A table that a chart leads to. */
export interface PreparedTableLink {
  readonly to: string
  readonly name: string
}

/** A drawing as its areas, its lines and the words on them, in points from its top left. */
export interface PreparedDrawing {
  readonly height: number
  readonly areas: readonly ({
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  } & Pick<SegmentLook, 'ground' | 'line' | 'edge' | 'hatch'>)[]
  readonly lines: readonly { readonly x: number; readonly from: number; readonly to: number }[]
  readonly words: readonly {
    readonly text: string
    /** Where it begins, has its middle or ends, and its baseline. */
    readonly x: number
    readonly y: number
    readonly anchor: 'start' | 'middle' | 'end'
    readonly size: number
    readonly color: string
    /** What it stands on, where that is hatched. */
    readonly ground: string | null
    readonly strong: boolean
  }[]
}

export interface PreparedRow {
  readonly whole: boolean
  readonly emphasised: boolean
  readonly cells: readonly {
    readonly content: readonly PreparedInline[]
    readonly rightToLeft: boolean
    readonly isHeader: boolean
    readonly spansRow: boolean
  }[]
}

/** An entry of the evidence, where the links on a figure lead. */
export interface PreparedFigure {
  readonly id: string
  readonly text: Run[]
  readonly reference: string
  readonly evidence: readonly { readonly label: Run[]; readonly value: Run[] }[]
  readonly places: readonly string[]
  readonly whole: boolean
}

/** A picture as the template takes it. */
export interface PreparedLogo {
  readonly format: 'png' | 'svg'
  readonly bytes: readonly number[]
  /** In points. */
  readonly width: number
  readonly height: number
  readonly alternative: string
}
