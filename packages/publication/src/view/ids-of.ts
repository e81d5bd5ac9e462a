import type { Block } from './block.js'

/** Every id that a link can lead to, in order. */
export function idsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'paragraph':
        return []
      case 'list':
        return block.items.flatMap(idsOf)
      case 'quotation':
        return idsOf(block.content)
      case 'callout':
      case 'recommendation':
      case 'practice-example':
        return [block.id, ...idsOf(block.content)]
      default:
        return [block.id]
    }
  })
}
