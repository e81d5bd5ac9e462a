import { match } from 'ts-pattern'
import type { Blocker } from './blocker.js'
import type { Checks } from './remembered-checks.js'

/** What there is to do as far as it is known: while checks are under way, what they said before. */
export function blockersKnown(checks: Checks): readonly Blocker[] {
  return match(checks)
    .with({ state: 'done' }, ({ blockers }) => blockers)
    .with({ state: 'running' }, ({ before }) => before ?? [])
    .with({ state: 'unread' }, () => [])
    .exhaustive()
}

/** How many checks are open, as a list of inspections says it. */
export function checksInWords(checks: Checks): string {
  return match(checks)
    .with({ state: 'done' }, ({ blockers }) => blockers.length.toLocaleString('en-GB'))
    .with({ state: 'running' }, ({ before }) =>
      before === null ? 'Being checked' : `${before.length.toLocaleString('en-GB')}, being checked`,
    )
    .with({ state: 'unread' }, () => 'Not finished')
    .exhaustive()
}
