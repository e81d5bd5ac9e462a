import { plainRun } from './plain-run.js'
import type { WordBlock, WordParagraph, WordTable } from './word-document.js'
import type { ReadRating } from './word-report.js'

/** The ratings in boxes and in tables, found by the names of their styles. */
export function ratingsOfWord(blocks: readonly WordBlock[]): ReadRating[] {
  return blocks.flatMap((block, i): ReadRating[] => {
    if (block.kind === 'table') return ratingsOfTable(block)
    if (!block.style.startsWith('rating box title')) return []
    const next = blocks[i + 1]
    const word = next?.kind === 'paragraph' ? wordOf(next) : ''
    return [{ of: plainRun(block.text), in: 'box', word }]
  })
}

function ratingsOfTable({ rows }: WordTable): ReadRating[] {
  return rows.flatMap((row) => {
    const paragraphs = row.flat().filter((block) => block.kind === 'paragraph')
    const rating = paragraphs.find(({ style }) => style.startsWith('table rating'))
    const of = plainRun(paragraphs[0]?.text ?? '')
    return rating ? [{ of, in: 'table' as const, word: wordOf(rating) }] : []
  })
}

/** The word of a rating without the squares of its gauge. */
function wordOf({ text }: WordParagraph): string {
  return plainRun(text.replace(/[■□]/gu, ' '))
}
