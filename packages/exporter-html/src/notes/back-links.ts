import { html, type Markup } from '../markup/html.js'
import type { Rendering } from '../rendering/rendering.js'

/** Links to every place in the text where a figure or footnote is used; numbered when there are several. */
export function backLinks({ view, places }: Rendering, id: string): Markup | false {
  const uses = places.uses(id)
  if (uses.length === 0) return false
  const { backToText } = view.words
  const [first, ...others] = uses.map((place) => places.id(place))
  return html`<span class="insp-back"><a href="#${first}">${backToText}${others.length > 0 && ' 1'}</a>${others.map(
    (place, i) =>
      html` <a href="#${place}"><span class="insp-spoken">${backToText} </span>${i + 2}</a>`,
  )}</span>`
}
