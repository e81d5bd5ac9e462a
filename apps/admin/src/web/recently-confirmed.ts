import { redirect, type Answer } from './answer.js'
import type { KnownVisit } from './visit.js'

/** So long after somebody has shown who they are, what matters most asks them again, in milliseconds. */
const recent = 15 * 60_000

/** Sends somebody who did not show lately who they are to do that first, and then to a page; null for who did. */
export function confirmFirst({ visitor, now }: KnownVisit, then: string): Answer | null {
  if (visitor.confirmed.getTime() > now.getTime() - recent) return null
  return redirect(`/account/confirm?then=${encodeURIComponent(then)}`)
}
