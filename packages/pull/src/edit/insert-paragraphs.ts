import type { ParagraphForm } from '../word/edited-document.js'
import { inside, markAt, type ItemMark } from './item-marks.js'

/** A paragraph to write: what it is, and its inline Markdown. */
export interface NewParagraph {
  readonly form: ParagraphForm
  readonly markdown: string
}

/** What new paragraphs stand after, and before. */
export interface InsertionPlace {
  /** Marks of the items that the paragraph before stands in; none where it is no item. */
  readonly stack: readonly ItemMark[]
  /** Whether nothing stands before. */
  readonly atStart: boolean
  /** The text that goes on after. */
  readonly rest: string
  readonly isLoose: boolean
  /** How many `#` a heading of that level has; null where there may be none. */
  readonly depthOf: (level: number) => number | null
}

/** New paragraphs as Markdown between what stands before and after; null where one of them cannot stand here. */
export function insertParagraphs(
  paragraphs: readonly NewParagraph[],
  { stack: given, atStart, rest, isLoose, depthOf }: InsertionPlace,
): string | null {
  let stack = [...given]
  let text = ''
  let isItem = stack.length > 0
  for (const { form, markdown } of paragraphs) {
    const first = atStart && text === ''
    if (form.is === 'item') {
      if (form.level > stack.length) return null
      const mark = markAt(stack, form)
      text += first ? '' : isItem && !isLoose ? '\n' : '\n\n'
      text += mark.indent + mark.mark + onLines(markdown, inside(mark))
      stack = [...stack.slice(0, form.level), mark]
      isItem = true
      continue
    }
    const parent = form.is === 'continued' ? stack.at(-1) : undefined
    const indent = parent ? inside(parent) : ''
    const depth = form.is === 'heading' ? depthOf(form.level) : 0
    if (depth === null) return null
    text += first ? '' : '\n\n'
    text += `${indent}${depth > 0 ? `${'#'.repeat(depth)} ` : ''}${onLines(markdown, indent)}`
    if (!parent) {
      stack = []
      isItem = false
    }
  }
  if (atStart) return rest.trim() === '' ? text : `${text}\n\n`
  const isFollowed = /^\n[ \t]*(?!:::)[^\s]/.test(rest)
  return isFollowed && !(isItem && /^\n[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/.test(rest))
    ? `${text}\n`
    : text
}

function onLines(markdown: string, indent: string): string {
  return markdown.replace(/\n[ \t]*/g, `\n${indent}`)
}
