/** Markdown that takes the parser a time that grows with its square, and that nobody writes. */
export interface TooIntricate {
  readonly offset: number
  readonly found: string
  readonly expected: string
}

/** Sixty pages of short lines; the parser keeps several objects for each. */
const mostLines = 3000
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
  const lines = new RegExp(`(?:[^\\r\\n]*(?:\\r\\n|\\r(?!\\n)|\\n)){${mostLines}}`, 'y').exec(
    markdown,
  )
  if (lines)
    return {
      offset: lines[0].length,
      found: `more than ${mostLines} lines in one text`,
      expected: `at most ${mostLines}`,
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
