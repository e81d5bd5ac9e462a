import type { ReportPlace } from '../report-line.js'
import type { Difference } from './what-differs.js'

/** A heading of a report. */
interface ReadHeading {
  readonly level: number
  readonly text: string
}

/** A bound figure that changed, or is not bound any more: then `to` is null. */
export interface FigureMove {
  readonly reference: string
  /** At which of its places, from 1. */
  readonly use: number
  readonly from: string
  readonly to: string | null
}

/** Where a change stands: in the file, or in what the inspection gives where it was removed. */
interface At {
  readonly place: ReportPlace
  /** Other places with the same change. */
  readonly alsoAt?: readonly ReportPlace[]
}

/** Words that came, went or became others. */
interface Wording extends At {
  readonly from: string | null
  readonly to: string | null
  /** Where both are there, what kind of difference it is. */
  readonly differs?: Difference
  /** Bound figures that changed with it. */
  readonly figures?: readonly FigureMove[]
  /** Bound figures that stand in `to` as the inspection gives them. */
  readonly bound?: readonly { readonly reference: string; readonly text: string }[]
  /** Whether `from` is still there as hidden text. */
  readonly hidden?: true
}

/** What an editor changed in a report; null stands for “is not there”. */
export type ReportChange =
  | ({ readonly code: 'figure' } & FigureMove & { readonly place: ReportPlace | null })
  | ({
      readonly code: 'heading'
      readonly from: ReadHeading | null
      readonly to: ReadHeading | null
      readonly differs?: Difference
    } & At)
  | ({
      readonly code: 'rating'
      readonly of: string
      readonly in: 'box' | 'table'
      readonly from: string | null
      readonly to: string | null
    } & At)
  | ({ readonly code: 'recommendation' } & Wording)
  /** A sentence, a cell, a caption, a line of the cover. */
  | ({ readonly code: 'text' } & Wording)
  /** A row of a table; cells are separated by bars. */
  | ({ readonly code: 'row' } & Wording)
  /** Several paragraphs in a row that came or went. */
  | ({
      readonly code: 'passage'
      readonly kind: 'added' | 'removed'
      readonly lines: readonly string[]
    } & At)
  | ({
      readonly code: 'moved'
      readonly text: string
      readonly from: ReportPlace
      readonly after: string | null
    } & At)
  /** The same text in more or fewer paragraphs. */
  | ({
      readonly code: 'paragraphs'
      readonly text: string
      readonly from: number
      readonly to: number
    } & At)
  /** The same text as another kind of thing: a bullet as a paragraph, a quotation as text. */
  | ({
      readonly code: 'role'
      readonly from: string
      readonly to: string
      readonly texts: readonly string[]
    } & At)
  | ({
      readonly code: 'link'
      readonly text: string
      readonly from: string | null
      readonly to: string | null
    } & At)
  /** What stands for a picture, chart or table for people who cannot see it. */
  | ({
      readonly code: 'alternative-text'
      readonly of: string
      readonly from: string | null
      readonly to: string | null
    } & At)
  | ({
      readonly code: 'chart'
      readonly of: string
      readonly from: string | null
      readonly to: string | null
    } & At)
  | ({ readonly code: 'picture'; readonly of: string; readonly kind: 'added' | 'removed' } & At)
  | {
      readonly code: 'property'
      readonly name: string
      readonly from: string | null
      readonly to: string | null
    }
  | { readonly code: 'comment'; readonly author: string; readonly text: string }
  | {
      readonly code: 'tracked'
      readonly insertions: number
      readonly deletions: number
      readonly authors: readonly string[]
    }
  | ({ readonly code: 'hidden'; readonly text: string } & At)
  /** Contents that cannot be read as text, such as another file that is placed in it. */
  | { readonly code: 'unread'; readonly what: string; readonly count: number }
  /** Figures whose bookmarks are gone: their text is compared, their references are not. */
  | { readonly code: 'unbound'; readonly figures: readonly string[]; readonly of: number }
  /** The names of styles are gone: what is a heading and what is not cannot be told. */
  | { readonly code: 'styles'; readonly lines: number; readonly of: number }
