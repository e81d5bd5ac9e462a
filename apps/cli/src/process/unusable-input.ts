import type { Issue } from '@inspectorate/core'

/** Input that cannot be used: ends the command with exit code 2 and a line for each fault. */
export class UnusableInput extends Error {
  readonly file: string
  readonly issues: readonly Issue[]
  /** What to know or do about them all: a line each. */
  readonly hints: readonly string[]

  constructor(file: string, issues: readonly Issue[], hints: readonly string[] = []) {
    super(`${file} cannot be used`)
    this.name = 'UnusableInput'
    this.file = file
    this.issues = issues
    this.hints = hints
  }
}
