import { html, type Markup } from '../markup/html.js'
import { palette } from '../style/palette.js'
import { px } from './px.js'
import { labelWidth } from '@inspectorate/office'

/**
 * The boundaries between bands as light lines. Each name stands on its own line’s right, one row
 * lower than the name before it, so that no line crosses a name; where it would leave the chart it
 * stands on the left.
 */
export function drawBoundaries(
  boundaries: readonly { readonly at: number; readonly label: string }[],
  x: (at: number) => number,
  { size, width, bottom }: { size: number; width: number; bottom: number },
): Markup {
  const step = size * 1.25
  return html`${boundaries.map(({ at, label }, row) => {
    const line = x(at)
    const fits = line + 4 + labelWidth(label, size) <= width
    return html`<path class="insp-boundary" d="M${px(line)} ${px(row * step + 2)}V${px(bottom)}" stroke="${palette.hairline}" stroke-width="1.5" stroke-dasharray="4 3"/><text class="insp-quiet" x="${px(fits ? line + 5 : line - 5)}" y="${px(row * step + size)}" font-size="${size}" fill="${palette.muted}"${!fits && html` text-anchor="end"`}>${label}</text>`
  })}`
}
