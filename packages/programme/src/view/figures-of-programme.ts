import type { BoundFigure, Inline } from '@inspectorate/publication'
import { withThousands } from '@inspectorate/publication/parts'

/** Figures of a programme’s report, each bound to what it was counted from. */
export interface ProgrammeFigures {
  /** A number in running text; `reference` names it, `evidence` says what it was counted from. */
  print(
    reference: string,
    value: number,
    evidence: BoundFigure['evidence'],
    suffix?: string,
  ): Inline
  figures(): readonly BoundFigure[]
}

export function programmeFigures(): ProgrammeFigures {
  const printed = new Map<string, BoundFigure>()
  return {
    print(reference, value, evidence, suffix = '') {
      const id = `figure-${reference.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`.slice(
        0,
        40,
      )
      const text = `${withThousands(value)}${suffix}`
      const uses = (printed.get(reference)?.uses ?? 0) + 1
      printed.set(reference, { id, reference, text, value, evidence, uses })
      return { kind: 'figure', figure: id, text, use: uses }
    },
    figures: () => [...printed.values()],
  }
}
