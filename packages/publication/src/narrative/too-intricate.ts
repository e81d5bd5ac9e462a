/** Markdown that takes the parser a time that grows with its square, and that nobody writes. */
export interface TooIntricate {
  readonly offset: number
  readonly found: string
  readonly expected: string
}

/** Sixty pages of list items or rows; the parser keeps several objects for each. Prose has longer lines. */
const mostShortLines = 3000
const mostBlankLines = 20_000
/** Forty pages of them; what is longer belongs in the data workbook. */
const mostItems = 1200
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
  const short = nthLine(markdown, /^[^\r\n]{1,33}$/gm, mostShortLines + 1)
  if (short !== null)
    return {
      offset: short,
      found: `more than ${mostShortLines} lines of a few words in one text`,
      expected: `at most ${mostShortLines}`,
    }
  const item = nthLine(markdown, /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]|\|)/gm, mostItems + 1)
  if (item !== null)
    return {
      offset: item,
      found: `more than ${mostItems} list items or table rows in one text`,
      expected: `at most ${mostItems}`,
    }
  const blank = nthLine(markdown, /^[ \t]*$/gm, mostBlankLines + 1)
  if (blank !== null)
    return {
      offset: blank,
      found: `more than ${mostBlankLines} blank lines in one text`,
      expected: `at most ${mostBlankLines}`,
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

/** Where the nth line of a kind begins; null where there are not so many. */
function nthLine(markdown: string, kind: RegExp, nth: number): number | null {
  let count = 0
  for (const { index } of markdown.matchAll(kind)) {
    count += 1
    if (count === nth) return index
  }
  return null
}
