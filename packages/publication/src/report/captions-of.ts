import type { Block } from '../view/block.js'
import type { CaptionList } from '../view/report-view.js'
import { blocksIn } from '../view/tables-of.js'
import { reportWords } from './report-words.js'

/** Fewer are found without a list. */
const fewest = 4

/** The tables and the charts of a report, where there are more than a few. */
export function captionsOf(blocks: readonly Block[]): CaptionList[] {
  const all = [...blocksIn(blocks)].flatMap((block) => {
    if (block.kind === 'table')
      return block.numbered ? [{ id: block.id, text: block.caption, ...block.numbered }] : []
    if (block.kind === 'chart' || block.kind === 'distribution')
      return block.numbered ? [{ id: block.id, text: block.title, ...block.numbered }] : []
    return []
  })
  const titles = { Table: reportWords.tables, Chart: reportWords.charts }
  return (['Table', 'Chart'] as const).flatMap((label) => {
    const entries = all.filter((one) => one.label === label).map(({ id, text }) => ({ id, text }))
    return entries.length < fewest ? [] : [{ label, title: titles[label], entries }]
  })
}
