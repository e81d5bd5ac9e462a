import { wrapLabel } from '@inspectorate/publication'
import { html, type Markup } from '../markup/html.js'
import { palette } from '../style/palette.js'
import { drawing, lineHeight } from './drawing.js'
import { px } from './px.js'

/** A rim of paper, which keeps the lines behind a text off its letters. */
export const rim: Markup = html`stroke="${palette.paper}" stroke-width="5" paint-order="stroke"`

/** A label in lines from `top` down, with the height they take. */
export function labelLines(
  label: string,
  top: number,
  { strong = false, indent = 0 }: { readonly strong?: boolean; readonly indent?: number } = {},
): { readonly lines: Markup; readonly height: number } {
  const { width, size } = drawing
  const texts = wrapLabel(label, width - indent, strong ? size * 1.06 : size)
  const line = lineHeight(size)
  return {
    lines: html`${texts.map(
      (text, i) =>
        html`<text x="${indent}" y="${px(top + size * 0.97 + i * line)}"${strong && html` font-weight="bold"`} ${rim}>${text}</text>`,
    )}`,
    height: texts.length * line,
  }
}
