/**
 * What a spreadsheet takes for the beginning of a formula when it opens a CSV file, as OWASP lists
 * it; East Asian spreadsheets take the wide forms too. Carriage returns are line feeds by now.
 */
const FORMULA_MARKS = ['=', '+', '-', '@', '\t', '\n', '＝', '＋', '－', '＠'] as const

const GUARD = "'"
const LOOKS_LIKE_FORMULA = new RegExp(`^${GUARD}*[${FORMULA_MARKS.join('').replace('-', '\\-')}]`)

/** How guarded text begins; declared in the metadata. */
export const GUARDED_BEGINNINGS: readonly string[] = FORMULA_MARKS.map((mark) => GUARD + mark)

/**
 * Text that a spreadsheet would run, behind an apostrophe. Text that looks guarded already gets one
 * more, so that taking one away always gives back what was there.
 */
export function guardedText(text: string): string {
  return LOOKS_LIKE_FORMULA.test(text) ? GUARD + text : text
}
