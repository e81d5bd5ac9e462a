import type { Block } from '../view/block.js'
import type { Inline } from '../view/inline.js'
import { mapBlocks, mapInlines } from '../view/map-blocks.js'
import type { BoundFigure, Footnote } from '../view/report-view.js'

/** What of a report prints figures. */
interface Printed {
  readonly overall: (Block & { kind: 'rating' }) | undefined
  readonly blocks: readonly Block[]
  readonly footnotes: readonly Footnote[]
  readonly figures: readonly BoundFigure[]
}

/**
 * The places of every figure numbered as they stand, on the cover, in the text, in notes, and the
 * figures in the order in which they appear. A format may set what stands later earlier, such as the
 * table of a chart at the chart: the numbers stay, and so all formats can be compared.
 */
export function numberUses({ overall, blocks, footnotes, figures }: Printed): Printed {
  const uses = new Map<string, { count: number; text: string }>()
  const number = (inline: Inline): Inline => {
    if (inline.kind !== 'figure') return inline
    const before = uses.get(inline.figure)
    const count = (before?.count ?? 0) + 1
    uses.set(inline.figure, { count, text: before?.text ?? inline.text })
    return { ...inline, use: count }
  }
  const numbered = {
    overall: overall && mapInlines(overall, number),
    blocks: mapBlocks(blocks, (block) => mapInlines(block, number)),
    footnotes: footnotes.map((note) => ({ ...note, content: note.content.map(number) })),
  }
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  return {
    ...numbered,
    figures: [...uses].map(([id, { count, text }]) => ({ ...byId.get(id)!, text, uses: count })),
  }
}
