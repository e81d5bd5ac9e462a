import { rangeOf, type Leaf } from '../source/leaf.js'
import type { BaseLeaf } from './base-leaf.js'
import type { Comparison } from './comparison.js'
import { insertParagraphs, type NewParagraph } from './insert-paragraphs.js'
import { marksOfItems } from './item-marks.js'
import { lineEnd, type TextEdit } from './text-edits.js'

/** New paragraphs of a section that stand together, between two that were there. */
interface Group {
  readonly section: string
  readonly before: BaseLeaf | null
  readonly after: BaseLeaf | null
  readonly paragraphs: readonly NewParagraph[]
  /** Whether they stand in a box. */
  readonly inUnit: boolean
}

/** The edits that write them, or why they cannot stand there. */
export function insertGroup(
  comparison: Comparison,
  { section, before, after, paragraphs, inUnit }: Group,
): { readonly edits: readonly TextEdit[] } | { readonly refused: string } {
  if (paragraphs.length === 0) return { edits: [] }
  const markdown = comparison.texts.get(section) ?? ''
  const edits: TextEdit[] = []
  const isInUnit = before !== null && before.leaf.unit !== null && inUnit
  const end = before
    ? isInUnit || !before.leaf.unit
      ? before.leaf.to
      : rangeOf(before.leaf.unit as never).to
    : 0
  const at = before ? lineEnd(markdown, end) : 0
  const items = before && !before.leaf.unit ? before.leaf.items : []
  // New items in front of a list are of that list.
  const leading =
    items.length === 0 && after !== null && after.leaf.items.length > 0
      ? trailingItems(paragraphs)
      : 0
  const plain = paragraphs.slice(0, paragraphs.length - leading)
  const place = {
    stack: marksOfItems(items, markdown),
    atStart: before === null,
    rest: markdown.slice(at),
    isLoose: isLoose(items.at(-1), markdown),
    depthOf: depthOf(comparison, section),
  }
  if (plain.length > 0) {
    const text = insertParagraphs(plain, place)
    if (text === null) return { refused: 'an item or heading deeper than what it stands in' }
    edits.push({ from: at, to: at, text })
  }
  if (leading > 0 && after) {
    const mark = marksOfItems(after.leaf.items.slice(0, 1), markdown)
    const start = rangeOf(after.leaf.items[0]!).from
    const text = insertParagraphs(paragraphs.slice(-leading), {
      ...place,
      stack: mark,
      atStart: false,
      rest: '',
      isLoose: false,
    })
    if (text === null) return { refused: 'an item deeper than the list that it begins' }
    edits.push({ from: start, to: start, text: `${text.replace(/^\n/, '')}\n` })
  }
  return { edits }
}

function trailingItems(paragraphs: readonly NewParagraph[]): number {
  const other = paragraphs.findLastIndex(({ form }) => form.is !== 'item')
  return paragraphs.length - 1 - other
}

function isLoose(item: Leaf['items'][number] | undefined, markdown: string): boolean {
  if (!item) return false
  return /^\n[ \t]*\n[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/.test(markdown.slice(rangeOf(item).to))
}

function depthOf({ isChapter }: Comparison, section: string) {
  return (level: number): number | null => {
    if (isChapter(section)) return level === 2 || level === 3 ? level : null
    return level === 3 ? 2 : null
  }
}
