import { plainRun } from './plain-run.js'
import type { WordBlock } from './word-document.js'

/** The list items of the section with that title, in order. */
export function recommendationsOfWord(blocks: readonly WordBlock[], title: string): string[] {
  const start = blocks.findIndex(
    (block) =>
      block.kind === 'paragraph' && block.style === 'heading 1' && plainRun(block.text) === title,
  )
  if (start < 0) return []
  const section = blocks.slice(start + 1)
  const end = section.findIndex(
    (block) => block.kind === 'paragraph' && block.style === 'heading 1',
  )
  return (end < 0 ? section : section.slice(0, end)).flatMap((block) =>
    block.kind === 'paragraph' && /^list (number|paragraph)/.test(block.style)
      ? [plainRun(block.text)]
      : [],
  )
}
