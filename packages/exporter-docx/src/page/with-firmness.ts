import type { Block, ReportView } from '@inspectorate/publication'

/** The report with what would change each rating printed below its box. */
export function withFirmness(view: ReportView): ReportView {
  const blocks = view.blocks.flatMap((block): Block[] => {
    if (block.kind !== 'rating' || block.firmness === undefined) return [block]
    const content = block.firmness.map((value): Block => ({
      kind: 'paragraph',
      role: 'body',
      content: [{ kind: 'text', value }],
    }))
    const title = view.words.firmness
    return [block, { kind: 'callout', id: `firmness-${block.id}`, title, content }]
  })
  return { ...view, blocks }
}
