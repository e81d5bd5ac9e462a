/**
 * What a spreadsheet takes for the beginning of a formula when it opens a CSV file, as OWASP lists it
 * (CSV Injection); East Asian spreadsheets take the wide forms too.
 */
export const formulaMarks = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'] as const

const guard = "'"
const marks = `[${formulaMarks.join('').replace('-', '\\-')}]`
const begins = new RegExp(`^${marks}`)
const toGuard = new RegExp(`^${guard}*${marks}`)
const isGuarded = new RegExp(`^${guard}+${marks}`)

/** Whether a spreadsheet would take this text for a formula if it were typed in. */
export function looksLikeFormula(text: string): boolean {
  return begins.test(text)
}

/**
 * Text that a spreadsheet would run, behind an apostrophe. Text that looks guarded already gets one
 * more, so that `unguarded` always gives back what was there.
 *
 * @example
 * guarded('-A1') // "'-A1"
 */
export function guarded(text: string): string {
  return toGuard.test(text) ? guard + text : text
}

/**
 * What `guarded` was given.
 *
 * @example
 * unguarded("'-A1") // '-A1'
 */
export function unguarded(text: string): string {
  return isGuarded.test(text) ? text.slice(1) : text
}
