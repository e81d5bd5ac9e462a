import { turnedPages } from '@inspectorate/publication/exporter'
import { Paragraph, type FileChild } from 'docx'
import { renderBlock } from '../blocks/render-blocks.js'
import type { Rendering } from '../rendering/rendering.js'
import { onItsSide, type PageShape } from '../styles/page-shape.js'
import { colophon } from './colophon.js'
import { contents } from './contents.js'
import { isWorded } from './is-worded.js'

/** What follows the cover on pages of one shape. */
interface TextSection {
  readonly page: PageShape
  readonly children: FileChild[]
}

/**
 * The text after the cover, with wide tables on pages on their side. Where a house’s pages lie so already, none is
 * turned. `onBlock` is called after each block; it may throw to stop.
 */
export function textSections(
  rendering: Rendering,
  onBlock: (done: number) => void,
): readonly TextSection[] {
  const { view, page, sections: anchors } = rendering
  const turned = { ...rendering, page: onItsSide(page) }
  const first: TextSection = { page, children: [...contents(rendering)] }
  const sections = [first]
  const sectionOn = (shape: PageShape): TextSection => {
    const last = sections.at(-1)!
    if (last.page === shape) return last
    const next = { page: shape, children: [] }
    // A report without contents may begin with such a page.
    if (last.children.length === 0) sections.pop()
    sections.push(next)
    return next
  }
  let before: Rendering['view']['blocks'][number] | undefined
  let done = 0
  for (const { isTurned, blocks } of turnedPages(view.blocks)) {
    const on = isTurned && !page.landscape ? turned : rendering
    const { children } = sectionOn(on.page)
    for (const block of blocks) {
      const isLocked = anchors.length > 0 && isWorded(block, rendering.open)
      children.push(
        ...renderBlock(isLocked ? { ...on, lock: 'paragraphs' } : on, block, {
          around: 'text',
          before,
          keepNext: false,
        }),
      )
      before = block
      onBlock((done += 1))
    }
  }
  sections.at(-1)!.children.push(...colophon(rendering))
  // LibreOffice leaves out the number of the page where a section ends with the contents.
  for (const { children } of sections.slice(0, -1))
    children.push(new Paragraph({ style: 'SectionEnd' }))
  return sections
}
