/** A caption as it is printed: with a number before it, or to be numbered later. */
export type Caption = (kind: 'table' | 'chart', text: string) => string
