import type { Issue } from './issue.js'

/** What a caller can do wrong, or an exporter can fail at; bad input is a list of issues instead. */
export type InspectionErrorCode =
  | 'not-parsed'
  | 'aborted'
  | 'exporter-failed'
  | 'unknown-exporter'
  | 'wrong-framework'
  | 'other-answers'
  | 'not-supported'

/** Recognise it by its `code`, never by `instanceof`: two copies of this package may be loaded. */
export class InspectionError extends Error {
  readonly code: InspectionErrorCode
  readonly details: Readonly<Record<string, unknown>>

  constructor(code: InspectionErrorCode, message: string, details: Record<string, unknown> = {}) {
    super(message)
    this.name = 'InspectionError'
    this.code = code
    this.details = details
  }
}

/** Whether `error` is an `InspectionError`, of any copy of this package. */
export function isInspectionError(error: unknown): error is InspectionError {
  return error instanceof Error && error.name === 'InspectionError' && 'code' in error
}

/** The value, or an `InspectionError` with code `not-parsed` that carries the issues. */
export function parsedOrThrow<T>(
  parsed: { ok: true; value: T } | { ok: false; issues: readonly Issue[] },
): T {
  if (parsed.ok) return parsed.value
  const first = parsed.issues[0]
  throw new InspectionError(
    'not-parsed',
    `${parsed.issues.length} fault(s) in the input; first at ${first?.path.join('.') ?? '?'}: found ${first?.found}, expected ${first?.expected}`,
    { issues: parsed.issues },
  )
}
