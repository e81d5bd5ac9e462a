/**
 * The sentences of Markdown as written, in order; headings, list items and table rows are one each.
 * Lines of a paragraph belong together, so that a text wrapped anew is the same text.
 */
export function sentencesOf(markdown: string): string[] {
  return paragraphsOf(markdown).flatMap((paragraph) =>
    paragraph
      .split(sentenceEnd)
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence !== ''),
  )
}

/** White space after a full stop, with or without closing marks, where a sentence could begin. */
const sentenceEnd = /(?<=[.!?…][”’"')\]*_]*)\s+(?=[“‘"'(*_:[\p{Lu}\p{N}])/u

/** Lines that are a paragraph of their own: headings, items, quotations, rows, directives. */
const ownLine = /^\s*(?:#{1,6}\s|[-*+]\s|\d+[.)]\s|>|\||:::|\[\^)/

function paragraphsOf(markdown: string): string[] {
  const paragraphs: string[][] = [[]]
  for (const line of markdown.split(/\r?\n/)) {
    if (line.trim() === '' || ownLine.test(line)) paragraphs.push([])
    paragraphs.at(-1)!.push(line.trim())
  }
  return paragraphs.map((lines) => lines.join(' ').trim()).filter((text) => text !== '')
}
