import type { Issue } from '@inspectorate/core'

/** Input that cannot be used: ends the command with exit code 2 and a line for each fault. */
export class UnusableInput extends Error {
  readonly file: string
  readonly issues: readonly Issue[]

  constructor(file: string, issues: readonly Issue[]) {
    super(`${file} cannot be used`)
    this.name = 'UnusableInput'
    this.file = file
    this.issues = issues
  }
}
