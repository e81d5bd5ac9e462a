import { jsonPath, type Issue, type IssueCode } from '@inspectorate/core'

/** What went wrong, in a few words, for every code. */
const faults: Record<IssueCode, string> = {
  'malformed-json': 'not valid JSON',
  'duplicate-key': 'a key twice in one object',
  'malformed-csv': 'not a readable table',
  'malformed-workbook': 'not a readable workbook',
  'unsafe-file': 'not safe to read',
  'unsupported-file': 'not a kind of file that is read',
  'missing-sheet': 'no such sheet',
  'missing-column': 'a column is missing',
  'unknown-column': 'no such column',
  'too-large': 'too large',
  'unreadable-file': 'cannot be read',
  'not-written': 'could not be written',
  'outside-folder': 'lies outside the inspection’s folder',
  'invalid-type': 'wrong kind of value',
  'invalid-value': 'not an accepted value',
  'ambiguous-value': 'can be read in two ways',
  'not-a-case': 'not a case or response',
  'similar-id': 'almost the id of another',
  'not-an-id': 'names no case or response',
  'same-ids': 'ids that are there already',
  'unknown-key': 'unknown key',
  'out-of-range': 'out of range',
  'duplicate-id': 'used twice',
  'unknown-framework': 'no such framework',
  'unknown-name': 'unknown name',
  'unknown-standard': 'no such standard',
  'unknown-question': 'no such question',
  'unknown-rating': 'not on the rating scale',
  'unknown-characteristic': 'no such characteristic',
  'unknown-survey': 'no such survey',
  'unknown-section': 'no such section',
  'unknown-addressee': 'no such addressee',
  'unknown-figure': 'the reference resolves to no figure',
  'empty-figure': 'the figure has nothing behind it',
  'unsupported-markdown': 'the report cannot carry this',
  'not-asked': 'answered though it was not asked',
  'not-in-set': 'not one of the answers',
  'chosen-twice': 'chosen twice',
  'not-alone': 'excludes what was chosen with it',
  'other-unit': 'in another unit',
  'too-many-decimals': 'more decimals than are kept',
  'coded-without-text': 'codes a text that is not there',
  'no-such-theme': 'not one of the themes',
  'measure-of-two-sets': 'one measure of two answer sets',
  'record-changed': 'another file than the one named',
  'other-framework': 'made under another framework',
  'other-answers': 'answered by another set',
  'points-in-part': 'points for some answers only',
  'yes-exceeds-relevant': 'more yes than relevant',
  'wrong-form': 'not a form that makes sense here',
  'wrong-count': 'not the right number of entries',
  'missing-reason': 'something is missing',
  'conflicting-rating': 'two decisions on one standard',
  'framework-inconsistent': 'the framework contradicts itself',
}

/** A fault as one line: place, what is wrong, what was found and what was expected. */
export function wordIssue(file: string, issue: Issue): string {
  return `${placeOf(file, issue)}: ${whatIsWrong(issue)}`
}

/** A fault of a row as it stands beside that row: its column, what is wrong, what was expected. */
export function wordFault(issue: Issue): string {
  return [issue.column && oneLine(issue.column), whatIsWrong(issue)].filter(Boolean).join(': ')
}

export function whatIsWrong({ code, found, expected }: Issue): string {
  return `${faults[code]}: found ${oneLine(found)}, expected ${oneLine(expected)}`
}

/** Where a fault is, whatever it is. */
type PlaceOfIssue = Omit<Issue, 'code' | 'found' | 'expected'>

/** The place of a fault: file, then JSON path, or sheet and cell, or line or row and column. */
export function placeOf(
  file: string,
  { path, file: part, line, column, sheet, cell }: PlaceOfIssue,
): string {
  if (part !== undefined && sheet !== undefined)
    return [part, `sheet ${oneLine(sheet)}`, cell && `cell ${cell}`].filter(Boolean).join(', ')
  if (part?.endsWith('.csv') || (part !== undefined && line !== undefined && cell !== undefined))
    return [part, line && `row ${line}`, column && `column ${oneLine(column)}`]
      .filter(Boolean)
      .join(', ')
  const where = part ?? [file, jsonPath(path)].filter(Boolean).join(': ')
  return line === undefined ? where : `${where}:${line}:${column ?? 1}`
}

/** Without line breaks or characters that would steer a terminal. */
export function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]+/g, ' ')
}
