import { plainText, type Block, type Inline, type ReportView } from '@inspectorate/publication'

/** Text pieces of blocks, in order; a gauge, a spoken rating and footnote marks are each format’s own. */
export function unitsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return parts(block.content)
      case 'list':
        return block.items.flatMap(unitsOf)
      case 'table':
        return [
          block.caption,
          ...block.columns.map(({ header }) => header),
          ...block.rows.flatMap(({ cells }) => cells.flatMap(({ content }) => parts(content))),
        ].map(squeeze)
      case 'chart':
      case 'distribution':
        return [squeeze(block.title)]
      case 'rating':
        return [squeeze(block.title), squeeze(block.mark.word), ...parts(block.detail)]
      case 'quotation':
        return [...unitsOf(block.content), squeeze(block.attribution)]
      case 'glance':
        return [
          block.title,
          ...block.groups.flatMap(({ label, tiles }) => [
            label,
            ...tiles.flatMap(({ name, mark }) => [name, mark.word]),
          ]),
        ].map(squeeze)
      case 'recommendation':
        return [
          squeeze(block.title),
          squeeze(block.addressee),
          ...unitsOf(block.content),
          ...block.basis.flatMap(parts),
        ]
      case 'callout':
      case 'practice-example':
        return [squeeze(block.title), ...unitsOf(block.content)]
    }
  })
}

/** The blocks as a page sets them: the tables of charts unfold below these, and there is no annexe of them. */
export function unfolded({ blocks, chartTables }: ReportView): readonly Block[] {
  const annexe = blocks.findIndex((block) => block.kind === 'heading' && block.id === chartTables)
  if (annexe < 0) return blocks
  const tables = blocks.slice(annexe)
  return blocks
    .slice(0, annexe)
    .flatMap((block) =>
      block.kind === 'chart' || block.kind === 'distribution'
        ? [block, ...tables.filter((one) => one.kind === 'table' && block.tables.includes(one.id))]
        : [block],
    )
}

/** Runs of text between footnote marks. */
export function parts(content: readonly Inline[]): string[] {
  const split: Inline[][] = [[]]
  for (const inline of content) {
    if (inline.kind === 'footnote') split.push([])
    else split.at(-1)!.push(inline)
  }
  return split.map((inlines) => squeeze(plainText(inlines))).filter((text) => text !== '')
}

/** Without white space and gauges, which each format sets in its own way. */
export function squeeze(text: string): string {
  return text.replace(/[■□]/g, '').replace(/\s+/g, '')
}
