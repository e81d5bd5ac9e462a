import { match, P } from 'ts-pattern'
import type { Block } from './block.js'
import type { Inline } from './inline.js'

/** Every block changed by `change`, what stands in others first. */
export function mapBlocks(blocks: readonly Block[], change: (block: Block) => Block): Block[] {
  return blocks.map((block) =>
    change(
      match(block)
        .returnType<Block>()
        .with({ kind: 'list' }, (list) => ({
          ...list,
          items: list.items.map((item) => mapBlocks(item, change)),
        }))
        .with(
          { kind: P.union('callout', 'quotation', 'practice-example', 'recommendation') },
          (box) => ({ ...box, content: mapBlocks(box.content, change) }),
        )
        .otherwise((one) => one),
    ),
  )
}

/** The runs of text of a block that are its own, changed by `change` in their order; one may become several. */
export function mapInlines<Of extends Block>(block: Of, change: ChangeInline): Of
export function mapInlines(block: Block, change: ChangeInline): Block {
  const all = (content: readonly Inline[]) => content.flatMap(change)
  return match(block)
    .returnType<Block>()
    .with({ kind: P.union('heading', 'paragraph') }, (one) => ({
      ...one,
      content: all(one.content),
    }))
    .with({ kind: 'rating' }, (one) => ({ ...one, detail: all(one.detail) }))
    .with({ kind: 'recommendation' }, (one) => ({ ...one, basis: one.basis.map(all) }))
    .with({ kind: 'table' }, (one) => ({
      ...one,
      rows: one.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => ({ ...cell, content: all(cell.content) })),
      })),
    }))
    .with(
      {
        kind: P.union(
          'list',
          'glance',
          'chart',
          'distribution',
          'callout',
          'quotation',
          'practice-example',
        ),
      },
      (one) => one,
    )
    .exhaustive()
}

type ChangeInline = (inline: Inline) => Inline | readonly Inline[]
