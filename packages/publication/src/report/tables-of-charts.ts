import { match, P } from 'ts-pattern'
import type { Block, TableBlock } from '../view/block.js'
import { paragraph, text } from './paragraph.js'
import type { ReportContext } from './report-context.js'

/** The report without the tables of its charts, and the annexe that they stand in. */
export interface WithAnnexe {
  readonly blocks: readonly Block[]
  /** Its heading; undefined where no chart has a table of its own. */
  readonly heading: string | undefined
  readonly annexe: readonly Block[]
}

/** A chart says in the text what its table says again in numbers: the tables stand together at the end. */
export function tablesOfCharts(context: ReportContext, blocks: readonly Block[]): WithAnnexe {
  const tables: TableBlock[] = []
  const left = withoutTables(blocks, tables)
  if (tables.length === 0) return { blocks, heading: undefined, annexe: [] }
  const title = context.ownTitle('Annexe: the numbers behind the charts')
  const heading = context.headingId(title)
  return {
    blocks: left,
    heading,
    annexe: [
      { kind: 'heading', level: 1, id: heading, content: [text(title)] },
      paragraph(text('What the charts of this report show, in numbers.')),
      ...tables,
    ],
  }
}

/** Takes the tables out, wherever they stand, in their order. */
function withoutTables(blocks: readonly Block[], taken: TableBlock[]): Block[] {
  return blocks.flatMap((block): Block[] =>
    match(block)
      .returnType<Block[]>()
      .with({ kind: 'table', behindCharts: true }, (table) => {
        taken.push(table)
        return []
      })
      .with({ kind: 'list' }, (list) => [
        { ...list, items: list.items.map((item) => withoutTables(item, taken)) },
      ])
      .with(
        { kind: P.union('callout', 'quotation', 'practice-example', 'recommendation') },
        (box) => [{ ...box, content: withoutTables(box.content, taken) }],
      )
      .otherwise((one) => [one]),
  )
}
