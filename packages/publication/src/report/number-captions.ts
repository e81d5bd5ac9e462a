import type { Block } from '../view/block.js'
import { mapBlocks } from '../view/map-blocks.js'

/** Tables and charts numbered in the order in which they stand. */
export function numberCaptions(blocks: readonly Block[]): Block[] {
  const numbers = { Table: 0, Chart: 0 }
  const next = (label: keyof typeof numbers) => ({ label, number: (numbers[label] += 1) })
  return mapBlocks(blocks, (block) => {
    if (block.kind === 'table') {
      const numbered = next('Table')
      return { ...block, numbered, caption: `Table ${numbered.number}: ${block.caption}` }
    }
    if (block.kind === 'chart' || block.kind === 'distribution') {
      const numbered = next('Chart')
      return { ...block, numbered, title: `Chart ${numbered.number}: ${block.title}` }
    }
    return block
  })
}
