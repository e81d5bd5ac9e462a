import type { ReportView, TableBlock } from '@inspectorate/publication'
import { chartsIn } from '@inspectorate/publication/exporter'
import type { Rendering } from './rendering.js'

/** The tables of the annexe at the last of the charts that each is of, and the report without that annexe. */
export function unfoldTables(view: ReportView): Pick<Rendering, 'view' | 'unfolded'> {
  const annexe = view.blocks.findIndex(
    (block) => block.kind === 'heading' && block.id === view.chartTables,
  )
  if (annexe < 0) return { view, unfolded: new Map() }
  const blocks = view.blocks.slice(0, annexe)
  const charts = chartsIn(blocks)
  const unfolded = new Map<string, TableBlock[]>()
  for (const table of view.blocks.slice(annexe)) {
    if (table.kind !== 'table') continue
    const chart = charts.findLast(({ tables }) => tables.includes(table.id))
    if (chart) unfolded.set(chart.id, [...(unfolded.get(chart.id) ?? []), table])
  }
  const contents = view.contents.filter(({ id }) => id !== view.chartTables)
  return { view: { ...view, blocks, contents }, unfolded }
}
