import type { IssueCode } from '@inspectorate/core'

/** A figure as the evidence gives it. */
export interface ResolvedFigure {
  /** In running text: `92 per cent`. */
  readonly text: string
  /** In a table: `92%`. */
  readonly short: string
  /** A count, a percentage 0–100 or another number; null for words. */
  readonly value: number | null
  readonly evidence: readonly { readonly label: string; readonly value: string }[]
}

/** Why a reference gives no figure. */
export interface FigureFault {
  readonly fault: IssueCode
  readonly expected: string
}

/** What resolving a reference gives. */
export type Resolution = ResolvedFigure | FigureFault
