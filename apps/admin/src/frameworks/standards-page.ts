import { plainText, type Block, type ReportView } from '@inspectorate/publication'

/** A block of a standards document, as its page shows it. */
interface StandardsBlock {
  readonly kind: 'heading' | 'paragraph' | 'list' | 'table'
  /** Of a heading, from 2: the page has one of its own. */
  readonly level: number
  readonly id: string
  readonly text: string
  readonly ordered: boolean
  readonly items: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A standards document as a page: what it says of itself, where things stand, and its text. */
export function standardsPage({ meta, cover, contents, blocks }: ReportView) {
  return {
    title: meta.title,
    credit: meta.licence ?? '',
    lines: cover.lines,
    contents: contents
      .filter(({ level }) => level === 2)
      .map(({ id, number, text }) => ({ id, text: [number, text].filter(Boolean).join(' ') })),
    blocks: blocks.flatMap(standardsBlock),
  }
}

function standardsBlock(block: Block): StandardsBlock[] {
  const shown = (kind: StandardsBlock['kind'], rest: Partial<StandardsBlock>): StandardsBlock[] => [
    { kind, level: 0, id: '', text: '', ordered: false, items: [], rows: [], ...rest },
  ]
  if (block.kind === 'heading') {
    const text = [block.number, plainText(block.content)].filter(Boolean).join(' ')
    return shown('heading', { level: block.level + 1, id: block.id, text })
  }
  if (block.kind === 'paragraph') return shown('paragraph', { text: plainText(block.content) })
  if (block.kind === 'list')
    return shown('list', {
      ordered: block.ordered,
      items: block.items.map((item) =>
        item.map((one) => (one.kind === 'paragraph' ? plainText(one.content) : '')).join(' '),
      ),
    })
  // A standards document has no other kinds.
  if (block.kind !== 'table') return []
  return shown('table', {
    text: block.caption,
    items: block.columns.map(({ header }) => header),
    rows: block.rows.map(({ cells }) => cells.map(({ content }) => plainText(content))),
  })
}
