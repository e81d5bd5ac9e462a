/** An error is certain; a warning wants an answer; advice is for the reader’s ease. */
export type Severity = 'error' | 'warning' | 'advice'

/** What every finding says. */
export interface At {
  readonly severity: Severity
  /** Where in the inspection. */
  readonly path: readonly (string | number)[]
}
