import type { Issue } from '@inspectorate/core'

/** What no sheet can show, with its path in the file of rules. */
export class NotInASheet extends Error {
  readonly issue: Issue

  constructor(path: Issue['path'], found: string, expected: string) {
    super(found)
    this.name = 'NotInASheet'
    this.issue = { code: 'wrong-form', path, found, expected }
  }
}
