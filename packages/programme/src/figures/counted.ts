import type { Framework } from '@inspectorate/core'
import type { FigureFault, ResolvedFigure } from '@inspectorate/publication/parts'

/** A number and what it is one of, with the rows that say what was counted. */
export interface Counted {
  readonly count: number
  /** Null for numbers that are of nothing. */
  readonly of: number | null
  /** For words of quantity. */
  readonly framework?: Framework
  readonly evidence: ResolvedFigure['evidence']
}

export function unknown(expected: string): FigureFault {
  return { fault: 'unknown-figure', expected }
}

/** Right, and there is nothing to count, or nothing that may be told. */
export function empty(expected: string): FigureFault {
  return { fault: 'empty-figure', expected }
}

export function isFault(one: object): one is FigureFault {
  return 'fault' in one
}
