import type { Block } from '@inspectorate/publication'
import { match, P } from 'ts-pattern'

/** The caption of the table with that id, wherever it stands among the blocks. */
export function tableCaption(blocks: readonly Block[], id: string): string | undefined {
  for (const block of blocks) {
    const found = match(block)
      .with({ kind: 'table' }, (table) => (table.id === id ? table.caption : undefined))
      .with({ kind: 'list' }, ({ items }) => tableCaption(items.flat(), id))
      .with(
        { kind: P.union('callout', 'recommendation', 'quotation', 'practice-example') },
        ({ content }) => tableCaption(content, id),
      )
      .with(
        { kind: P.union('heading', 'paragraph', 'chart', 'distribution', 'rating') },
        () => undefined,
      )
      .exhaustive()
    if (found !== undefined) return found
  }
  return undefined
}
