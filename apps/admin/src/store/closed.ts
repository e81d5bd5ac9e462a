/** Why something in an inspection cannot be changed. */
export type ClosedBecause = 'published' | 'frozen' | 'archived' | 'removed' | 'assessed-twice'

/** What was to be changed is closed. */
export class Closed extends Error {
  constructor(readonly because: ClosedBecause) {
    super(`it cannot be changed: ${because}`)
  }
}
