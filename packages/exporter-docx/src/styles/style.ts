/** Looks of characters. Sizes in points, colours in hexadecimal. */
export interface RunLook {
  readonly font?: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly color?: string
  readonly size?: number
  readonly underline?: boolean
  readonly raised?: boolean
  readonly shading?: string
}

/** A border of one side: width in eighths of a point, distance from the text in points. */
export interface Border {
  readonly color: string
  readonly width: number
  readonly space: number
}

/** Looks of a paragraph. Distances in twentieths of a point, as Word counts. */
export interface ParagraphLook {
  readonly keepNext?: boolean
  readonly keepLines?: boolean
  readonly pageBreakBefore?: boolean
  readonly noLineNumbers?: boolean
  readonly before?: number
  readonly after?: number
  /** Line spacing as a multiple of a single line. */
  readonly line?: number
  readonly indent?: { readonly left?: number; readonly right?: number; readonly hanging?: number }
  readonly borders?: Partial<Record<'top' | 'left' | 'bottom' | 'right', Border>>
  readonly shading?: string
  readonly tabs?: readonly {
    readonly at: number
    readonly to: 'left' | 'right'
    readonly dots?: true
  }[]
  readonly align?: 'left' | 'right'
  /** Level in the outline, from 0. */
  readonly outline?: number
}

/** A named style, as Word lists it. */
export interface NamedStyle {
  readonly type: 'paragraph' | 'character'
  readonly id: string
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  /** Shown among the styles to choose from. */
  readonly quick?: boolean
  readonly paragraph?: ParagraphLook
  readonly run?: RunLook
}
