/** Markdown that takes the parser a time that grows with its square, and that nobody writes. */
export interface TooIntricate {
  readonly offset: number
  readonly found: string
  readonly expected: string
}

/** Far more than anybody writes; the parser looks for the partner of each among all before it. */
const mostBrackets = 1000
const mostQuotations = 4000

/** The first place that is too intricate to be read; null in all that people write. */
export function tooIntricate(markdown: string): TooIntricate | null {
  const quotations = new RegExp(`^(?:[ \\t]{0,3}>){${mostQuotations}}`, 'm').exec(markdown)
  if (quotations)
    return {
      offset: quotations.index,
      found: 'quotations within one another',
      expected: `at most ${mostQuotations}`,
    }
  let brackets = 0
  for (const { 0: mark, index } of markdown.matchAll(/[[\]]|\n[ \t>]*(?=\n)/g)) {
    brackets = mark.startsWith('\n') ? 0 : brackets + 1
    if (brackets > mostBrackets)
      return {
        offset: index,
        found: `more than ${mostBrackets} brackets in one paragraph`,
        expected: 'paragraphs with fewer',
      }
  }
  return null
}
