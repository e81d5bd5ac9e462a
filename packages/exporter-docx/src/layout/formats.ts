/** How a paragraph is set, in twentieths of a point. */
export interface ParagraphFormat {
  readonly before: number
  readonly after: number
  readonly line: number
  readonly lineRule: string
  readonly left: number
  readonly right: number
  /** Of the first line, from `left`; negative where it hangs out. */
  readonly firstLine: number
  readonly keepNext: boolean
  readonly keepLines: boolean
  readonly pageBreakBefore: boolean
  readonly widowControl: boolean
  readonly contextualSpacing: boolean
  readonly borders: Borders
  readonly tabs: readonly TabStop[]
  readonly list: { readonly id: string; readonly level: number } | null
}

export interface TabStop {
  readonly at: number
  readonly to: string
}

export interface Borders {
  /** Above the text: the distance and the line. */
  readonly top: number
  readonly bottom: number
  /** The same for paragraphs that Word joins to one box. */
  readonly key: string
}

export const noBorders: Borders = { top: 0, bottom: 0, key: '' }

/** How a run of text is set. */
export interface RunFormat {
  readonly font: string
  /** In points. */
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly caps: boolean
  readonly smallCaps: boolean
  /** Added to each character, in twentieths of a point. */
  readonly spacing: number
  readonly raised: boolean
  readonly hidden: boolean
}
