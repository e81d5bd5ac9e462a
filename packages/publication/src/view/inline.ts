import type { RatingMark } from './rating-mark.js'

/** A run of text. Text is well-formed Unicode without control characters; it may hold `<`, `]]>` or `=`. */
export type Inline =
  | {
      readonly kind: 'text'
      readonly value: string
      readonly strong?: true
      readonly emphasis?: true
    }
  | {
      readonly kind: 'link'
      readonly href: string
      /** `href` is no address but the name of a file that is published beside the report. */
      readonly beside?: true
      readonly content: readonly LinkText[]
    }
  /** A link inside the report, to a heading, table, chart or figure by its id. */
  | { readonly kind: 'reference'; readonly to: string; readonly content: readonly LinkText[] }
  /** A bound figure: `text` as printed; its evidence is `report.figures` by `figure`. */
  | {
      readonly kind: 'figure'
      readonly figure: string
      readonly text: string
      /** Which of the places where it is printed this is, from 1: the anchor `<figure>-<use>`. */
      readonly use: number
      readonly strong?: true
      readonly emphasis?: true
    }
  | { readonly kind: 'footnote'; readonly footnote: string }
  | { readonly kind: 'rating'; readonly mark: RatingMark }
  | { readonly kind: 'break' }

/** What a link can hold: nothing that is a link itself, as figures and footnotes are. */
export type LinkText = Inline & { readonly kind: 'text' | 'break' }
