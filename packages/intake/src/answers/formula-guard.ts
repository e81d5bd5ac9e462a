const looksLikeFormula = /^'*[=+\-@\t\r]/

/** Text that a spreadsheet would take for a formula, with an apostrophe before it, which keeps it text. */
export function guarded(text: string): string {
  return looksLikeFormula.test(text) ? `'${text}` : text
}

/** What `guarded` was given. */
export function unguarded(text: string): string {
  return text.startsWith("'") && looksLikeFormula.test(text) ? text.slice(1) : text
}
