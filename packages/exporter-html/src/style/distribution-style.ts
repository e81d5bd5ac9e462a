import type { Block, ReportView } from '@inspectorate/publication'

/** Bars of answers in the reader’s own colours: told apart by hatching and by where they stand. */
const inOwnColours = `
@media (forced-colors: active) {
.insp-ground { fill: Canvas; stroke: CanvasText; }
.insp-solid { fill: CanvasText; stroke: Canvas; }
.insp-chart .insp-on-solid { fill: Canvas; stroke: CanvasText; }
.insp-hatch { stroke: CanvasText; }
}
`

/** Only for reports that have such charts. */
export function distributionStyle({ blocks }: ReportView): string {
  return hasDistribution(blocks) ? inOwnColours : ''
}

function hasDistribution(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    if (block.kind === 'list') return block.items.some(hasDistribution)
    if ('content' in block && block.kind !== 'heading' && block.kind !== 'paragraph')
      return hasDistribution(block.content)
    return block.kind === 'distribution'
  })
}
