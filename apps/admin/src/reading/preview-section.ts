import {
  buildReport,
  plainText,
  type Block,
  type RatedInspection,
  type ReportView,
} from '@inspectorate/publication'
import { match, P } from 'ts-pattern'
import type { Preview, PreviewBlock } from '../services/reading.js'

/** A section as the report would print it, or what is wrong with it; given the evidence as it is with and without the section. */
export function previewSection(without: RatedInspection, whole: RatedInspection): Preview {
  const long = buildReport(whole)
  if (!long.ok) return { blocks: [], issues: long.issues }
  const short = buildReport(without)
  if (!short.ok) return { blocks: [], issues: short.issues }
  // The section is the only difference: it begins where the two differ, and is as long as the rest.
  const [blocks, rest] = [textOnly(long.value), textOnly(short.value)]
  const differs = blocks.findIndex((block, i) => JSON.stringify(block) !== JSON.stringify(rest[i]))
  const begin = differs < 0 ? blocks.length : differs
  return {
    blocks: blocks.slice(begin, begin + blocks.length - rest.length).map(previewBlock),
    issues: [],
  }
}

/** The blocks of a report up to the annexe of the tables behind its charts, which every section may add to. */
function textOnly({ blocks, chartTables }: ReportView): readonly Block[] {
  const annexe = blocks.findIndex((block) => block.kind === 'heading' && block.id === chartTables)
  return annexe < 0 ? blocks : blocks.slice(0, annexe)
}

function previewBlock(block: Block): PreviewBlock {
  const shown = (kind: PreviewBlock['kind'], rest: Partial<PreviewBlock>): PreviewBlock => ({
    kind,
    text: '',
    items: [],
    rows: [],
    ...rest,
  })
  return match(block)
    .with({ kind: 'heading' }, ({ content }) => shown('heading', { text: plainText(content) }))
    .with({ kind: 'paragraph' }, ({ content }) => shown('paragraph', { text: plainText(content) }))
    .with({ kind: 'list' }, ({ items }) => shown('list', { items: items.map(textOf) }))
    .with({ kind: 'quotation' }, ({ content, attribution }) =>
      shown('quotation', { text: `${textOf(content)} (${attribution})` }),
    )
    .with({ kind: P.union('practice-example', 'callout') }, ({ title, content }) =>
      shown('example', { text: title, items: content.map((one) => textOf([one])) }),
    )
    .with({ kind: 'table' }, ({ caption, columns, rows }) =>
      shown('table', {
        text: caption,
        items: columns.map(({ header }) => header),
        rows: rows.map(({ cells }) => cells.map(({ content }) => plainText(content))),
      }),
    )
    .with(
      { kind: P.union('chart', 'distribution', 'rating', 'glance', 'recommendation') },
      ({ title }) => shown('other', { text: title }),
    )
    .exhaustive()
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      const { text, items } = previewBlock(block)
      return [text, ...items].filter(Boolean).join(' ')
    })
    .join(' ')
}
