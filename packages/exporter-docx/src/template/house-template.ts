import type { PageShape } from '../styles/page-shape.js'
import type { HouseColors } from './house-colors.js'

/** What a house template lends to the report. */
export interface HouseTemplate {
  readonly page: PageShape
  readonly styles: HouseStyles
  /** Absent where its theme has none to read text on. */
  readonly colors?: HouseColors
  /** Absent where it has none: then ours stands. */
  readonly header?: HousePart
  readonly footer?: HousePart
  /** Its theme and table of fonts, which stand at the same place in every document. */
  readonly parts: readonly HousePart[]
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
    | { readonly name: string; readonly contentType: string; readonly bytes: Uint8Array }
    | { readonly address: string }
}
