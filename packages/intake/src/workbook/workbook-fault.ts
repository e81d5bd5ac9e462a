import type { Issue, IssueCode } from '@inspectorate/core'

/** A reason not to read a workbook; `readWorkbookTable` turns it into an issue. */
export class WorkbookFault extends Error {
  readonly issue: Omit<Issue, 'file' | 'path'>

  constructor(
    code: IssueCode,
    found: string,
    expected: string,
    place: Pick<Issue, 'sheet' | 'cell'> = {},
  ) {
    super(found)
    this.name = 'WorkbookFault'
    this.issue = { code, found, expected, ...place }
  }
}

/** A workbook whose parts are not as they must be. */
export function malformed(found: string, expected = 'an undamaged .xlsx workbook'): WorkbookFault {
  return new WorkbookFault('malformed-workbook', found, expected)
}
