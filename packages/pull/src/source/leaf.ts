import { parseMarkdown } from '@inspectorate/publication/markdown'
import type {
  FootnoteDefinition,
  Heading,
  ListItem,
  Nodes,
  Paragraph,
  Parent,
  TableCell,
} from 'mdast'

/** A text of the narrative with inline content: a paragraph, heading, cell or footnote. */
export interface Leaf {
  readonly section: string
  /** Offsets of its content in the Markdown of its section. */
  readonly from: number
  readonly to: number
  readonly node: Paragraph | Heading | TableCell
  /** The quotation, practice example or table that it is set in. */
  readonly unit: Parent | null
  /** The items that it stands in, from the outermost. */
  readonly items: readonly ListItem[]
  readonly note: FootnoteDefinition | null
  /** In the text that paragraphs, items and headings are added to: in no unit. */
  readonly isFree: boolean
}

/** Every text of a section, in order. */
export function leavesOf(section: string, markdown: string): Leaf[] {
  const leaves: Leaf[] = []
  const walk = (node: Nodes, around: Pick<Leaf, 'unit' | 'items' | 'note'>): void => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      const from = node.children[0]?.position?.start.offset
      const to = node.children.at(-1)?.position?.end.offset
      if (from === undefined || to === undefined) return
      leaves.push({ section, from, to, node, ...around, isFree: !around.unit && !around.note })
      return
    }
    if (!('children' in node)) return
    const inside = {
      unit:
        around.unit ??
        (node.type === 'blockquote' || node.type === 'containerDirective' || node.type === 'table'
          ? node
          : null),
      items: node.type === 'listItem' ? [...around.items, node] : around.items,
      note: node.type === 'footnoteDefinition' ? node : around.note,
    }
    for (const child of node.children) walk(child, inside)
  }
  walk(parseMarkdown(markdown).root, { unit: null, items: [], note: null })
  return leaves
}

/** Where a node begins and ends in the Markdown. */
export function rangeOf(node: Nodes): { readonly from: number; readonly to: number } {
  return { from: node.position?.start.offset ?? 0, to: node.position?.end.offset ?? 0 }
}
