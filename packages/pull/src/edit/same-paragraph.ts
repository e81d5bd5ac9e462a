import { printedKey, type Token } from '../token/token.js'
import type { EditedParagraph } from '../word/edited-document.js'

/** Whether a text prints the same, with the same figures and footnotes. */
export function sameTokens(a: readonly Token[], b: readonly Token[]): boolean {
  return a.length === b.length && a.every((token, i) => sameToken(token, b[i]!))
}

function sameToken(a: Token, b: Token): boolean {
  if (printedKey(a) !== printedKey(b)) return false
  if (a.kind === 'figure') return b.kind === 'figure' && a.name === b.name
  return a.kind !== 'note' || (b.kind === 'note' && a.id === b.id)
}

/** Whether a paragraph is still what it was: a heading, an item, a body. */
export function isSameForm(a: EditedParagraph, b: EditedParagraph): boolean {
  const [x, y] = [a.form, b.form]
  if (x.is === 'heading') return y.is === 'heading' && x.level === y.level
  if (x.is === 'item') return y.is === 'item' && x.level === y.level && x.ordered === y.ordered
  return x.is === y.is
}
