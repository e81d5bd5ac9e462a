import type { Markup } from '../markup/html.js'

/** Part of a drawing, and where it ends. */
export interface Drawn {
  readonly markup: Markup
  readonly bottom: number
}

/** Parts one below the other, each from where the one before ends. */
export function below<Part>(
  parts: readonly Part[],
  top: number,
  gutter: number,
  draw: (part: Part, top: number) => Drawn,
): { readonly markup: readonly Markup[]; readonly bottom: number } {
  let y = top
  const markup = parts.map((part) => {
    const drawn = draw(part, y)
    y = drawn.bottom + gutter
    return drawn.markup
  })
  return { markup, bottom: Math.max(top, y - gutter) }
}
