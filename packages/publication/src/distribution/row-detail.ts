import { match, P } from 'ts-pattern'
import { withThousands } from '../wording/number-words.js'
import type { DistributionData, ShownAnswers } from './distribution-data.js'

/** What a bar is a share of, or why there is none: `24 responses`, `hidden`. */
export function rowDetail(shown: ShownAnswers, { unit, several }: DistributionData): string {
  const which = several ? 'answering' : 'relevant'
  return match(shown)
    .with({ level: 'hidden' }, () => 'hidden')
    .with({ relevant: 0 }, () => `no ${which} ${unit.many}`)
    .with({ relevant: 1 }, () => `1 ${unit.one}`)
    .with(
      { level: P.union('values', 'sides', 'yes-and-rest') },
      ({ relevant }) => `${withThousands(relevant)} ${unit.many}`,
    )
    .exhaustive()
}

/** The base of percentages; null where it is hidden. */
export function relevantIn(shown: ShownAnswers): number | null {
  return shown.level === 'hidden' ? null : shown.relevant
}
