import type { PageShape } from '../styles/page-shape.js'
import type { HouseColors } from './house-colors.js'

/** What a house template lends to the report. */
export interface HouseTemplate {
  readonly page: PageShape
  readonly styles: HouseStyles
  /** Absent where its theme has none to read text on. */
  readonly colors?: HouseColors
  /** What the template’s first page has at its head and foot. */
  readonly cover: HouseRunning
  /** What its further pages have. */
  readonly text: HouseRunning
  /** What even pages have instead; absent where all are alike. */
  readonly even?: HouseRunning
  /** Whether its margins change sides on even pages. */
  readonly isMirrored: boolean
  /** Its theme and table of fonts, which stand at the same place in every document. */
  readonly parts: readonly HousePart[]
  readonly report: TemplateReport
}

/** Header and footer of a page; absent where it has none, or none with anything in it. */
export interface HouseRunning {
  readonly header?: HousePart
  readonly footer?: HousePart
  /** `w:pgBorders`, or nothing. */
  readonly borders: string
}

export interface HouseStyles {
  /** Attributes of the root: namespaces that the styles use. */
  readonly root: string
  /** Defaults of all styles. */
  readonly defaults: string
  readonly styles: readonly HouseStyle[]
}

export interface HouseStyle {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly text: string
}

/** A part with those it leads to. */
export interface HousePart {
  readonly name: string
  readonly contentType: string
  readonly text: string
  readonly relationships: readonly HouseRelationship[]
}

export interface HouseRelationship {
  readonly id: string
  readonly type: string
  /** Another part, or an address elsewhere. */
  readonly to:
    | {
        readonly name: string
        readonly contentType: string
        readonly bytes: Uint8Array
        readonly relationships: readonly HouseRelationship[]
      }
    | { readonly address: string }
}

/** What became of a house template, in lines to read. */
export interface TemplateReport {
  /** What the report has from it. */
  readonly taken: readonly string[]
  /** What the report has otherwise than the template. */
  readonly changed: readonly string[]
  /** What the report does not have, and where that matters what to do. */
  readonly dropped: readonly string[]
}
