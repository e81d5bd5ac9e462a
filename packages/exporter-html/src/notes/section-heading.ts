import { heading } from '../blocks/heading.js'
import type { Markup } from '../markup/html.js'
import type { Rendering } from '../rendering/rendering.js'

/** The heading of a section that stands after the report’s own. */
export function sectionHeading(rendering: Rendering, id: string, text: string): Markup {
  return heading(rendering, {
    kind: 'heading',
    level: 1,
    id,
    content: [{ kind: 'text', value: text }],
  })
}
