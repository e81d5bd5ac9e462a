import type { Block } from '../view/block.js'
import type { Inline } from '../view/inline.js'
import { mapBlocks, mapInlines } from '../view/map-blocks.js'
import { plainText } from '../view/plain-text.js'
import { blocksIn } from '../view/tables-of.js'

/** What authors write where a number is to stand, or stood when they wrote it. */
const named = /^(?:Table|Chart)(?:\s+\d*)?$/

/** References that name a table or a chart with the number that it has now: `[Table 3](#key-questions-2-1)`. */
export function nameReferences(blocks: readonly Block[]): Block[] {
  const numbers = new Map(
    [...blocksIn(blocks)].flatMap((block): [string, string][] =>
      'numbered' in block && block.numbered
        ? [[block.id, `${block.numbered.label} ${block.numbered.number}`]]
        : [],
    ),
  )
  const name = (inline: Inline): Inline => {
    if (inline.kind !== 'reference' || !named.test(plainText(inline.content))) return inline
    const value = numbers.get(inline.to)
    return value === undefined ? inline : { ...inline, content: [{ kind: 'text', value }] }
  }
  return mapBlocks(blocks, (block) => mapInlines(block, name))
}
