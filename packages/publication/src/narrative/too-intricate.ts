/** Markdown that takes the parser a time that grows with its square, and that nobody writes. */
export interface TooIntricate {
  readonly offset: number
  readonly found: string
  readonly expected: string
}

/** Sixty pages of list items or rows; the parser keeps several objects for each. Prose has longer lines. */
const mostShortLines = 3000
/** Far more than anybody writes; the parser looks for the partner of each among all before it. */
const mostBrackets = 1000
const mostEmphasis = 2000
const mostOthers = 2000
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
  const short = shortLine(markdown, mostShortLines + 1)
  if (short !== null)
    return {
      offset: short,
      found: `more than ${mostShortLines} lines of a few words in one text`,
      expected: `at most ${mostShortLines}`,
    }
  let brackets = 0
  let emphasis = 0
  let others = 0
  for (const { 0: mark, index } of markdown.matchAll(
    /[[\]]|[*_]+|`+|=+|<(?=[a-z])|:(?=[a-z])|\n[ \t>]*(?=\n)/gi,
  )) {
    if (mark.startsWith('\n')) [brackets, emphasis, others] = [0, 0, 0]
    else if (/[*_]/.test(mark)) emphasis += 1
    else if (/[[\]]/.test(mark)) brackets += 1
    else others += 1
    const [most, what] =
      brackets > mostBrackets
        ? [mostBrackets, 'brackets']
        : emphasis > mostEmphasis
          ? [mostEmphasis, 'marks of emphasis']
          : others > mostOthers
            ? [mostOthers, 'marks of code, links, directives and attributes']
            : [null, '']
    if (most !== null)
      return {
        offset: index,
        found: `more than ${most} ${what} in one paragraph`,
        expected: 'paragraphs with fewer',
      }
  }
  return null
}

/** Where the nth line of a few words begins; null where there are not so many. */
function shortLine(markdown: string, nth: number): number | null {
  let count = 0
  for (const { index } of markdown.matchAll(/^[^\r\n]{1,33}$/gm)) {
    count += 1
    if (count === nth) return index
  }
  return null
}
