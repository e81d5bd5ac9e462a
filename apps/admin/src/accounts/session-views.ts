import { minuteOf } from '../web/minute-of.js'
import type { sessionsOf } from '../web/sessions.js'

/** Sessions as pages list them: by browser, address and time. */
export function sessionViews(
  sessions: Awaited<ReturnType<typeof sessionsOf>>,
  current: string | null,
) {
  return sessions.map(({ id, device, address, opened, seen }) => ({
    id,
    device: device || 'Unknown browser',
    address: address || 'an unknown address',
    opened: minuteOf(opened),
    seen: minuteOf(seen),
    isCurrent: id === current,
  }))
}
