import type { EditedParagraph } from '../word/edited-document.js'

/**
 * What an edited paragraph says in the place of words that the report prints inside a text of its own; null where they were
 * not changed, or not they alone.
 */
export function printedInside(
  base: EditedParagraph,
  edited: EditedParagraph,
  printed: string,
): string | null {
  const from = base.text.indexOf(printed)
  if (printed === '' || from < 0 || base.text === edited.text || !isPlain(edited, base)) return null
  const before = base.text.slice(0, from)
  const after = base.text.slice(from + printed.length)
  const { text } = edited
  if (!text.startsWith(before) || !text.endsWith(after)) return null
  if (text.length < before.length + after.length) return null
  return text.slice(before.length, text.length - after.length).trim()
}

/** Nothing in it that such words cannot have: marks, figures, notes and pictures. */
function isPlain(edited: EditedParagraph, base: EditedParagraph): boolean {
  const marks = new Set(base.tokens.map(marksOf))
  return (
    edited.drawings === base.drawings &&
    edited.tokens.every((one) => one.kind === 'text' && marks.has(marksOf(one)))
  )
}

function marksOf(token: EditedParagraph['tokens'][number]): string {
  return token.kind === 'text' ? `${token.strong} ${token.emphasis} ${token.href}` : token.kind
}
