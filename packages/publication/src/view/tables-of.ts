import { match, P } from 'ts-pattern'
import type { Block, ChartBlock, TableBlock } from './block.js'
import type { DistributionBlock } from './distribution-block.js'

/** The tables with those ids, wherever they stand, in their order. */
export function tablesOf(blocks: readonly Block[], ids: readonly string[]): TableBlock[] {
  return [...blocksIn(blocks)].filter(
    (block): block is TableBlock => block.kind === 'table' && ids.includes(block.id),
  )
}

/** Everything that is drawn, wherever it stands, in order. */
export function chartsIn(blocks: readonly Block[]): (ChartBlock | DistributionBlock)[] {
  return [...blocksIn(blocks)].filter(
    (block) => block.kind === 'chart' || block.kind === 'distribution',
  )
}

/** Blocks with those that stand in them, in order. */
export function* blocksIn(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block
    yield* blocksIn(
      match(block)
        .with({ kind: 'list' }, ({ items }) => items.flat())
        .with(
          { kind: P.union('callout', 'quotation', 'practice-example', 'recommendation') },
          ({ content }) => content,
        )
        .with(
          {
            kind: P.union(
              'heading',
              'paragraph',
              'table',
              'chart',
              'distribution',
              'rating',
              'glance',
            ),
          },
          () => [],
        )
        .exhaustive(),
    )
  }
}
