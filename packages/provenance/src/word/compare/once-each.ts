import type { ReportChange } from './report-change.js'

/** Each change once: the same at several places is one, and the contents only follow the headings. */
export function onceEach(changes: readonly ReportChange[]): ReportChange[] {
  const headings = changes.flatMap((one) => (one.code === 'heading' ? [one] : []))
  const followed = new Set(
    headings.map(({ from, to }) => JSON.stringify([from?.text ?? null, to?.text ?? null])),
  )
  const hidden = changes.flatMap((one) => (one.code === 'hidden' ? [one.text] : []))
  const told = new Map<string, ReportChange>()
  for (const change of changes) {
    if (change.code === 'hidden' && isToldAsGone(change.text, changes)) continue
    if (followsHeading(change, followed)) continue
    const whole = withHidden(change, hidden)
    const key = keyOf(whole)
    const before = told.get(key)
    told.set(key, before ? alsoAt(before, whole) : whole)
  }
  return [...told.values()]
}

function followsHeading(change: ReportChange, headings: ReadonlySet<string>): boolean {
  return (
    change.code === 'text' &&
    change.place.part === 'contents' &&
    headings.has(JSON.stringify([change.from, change.to]))
  )
}

function isToldAsGone(text: string, changes: readonly ReportChange[]): boolean {
  return changes.some(
    (one) => 'from' in one && typeof one.from === 'string' && one.from.includes(text),
  )
}

function withHidden(change: ReportChange, hidden: readonly string[]): ReportChange {
  const isThere =
    (change.code === 'text' || change.code === 'recommendation' || change.code === 'row') &&
    hidden.some((text) => change.from?.includes(text) && !change.to?.includes(text))
  return isThere ? { ...change, hidden: true } : change
}

function keyOf(change: ReportChange): string {
  return change.code === 'figure'
    ? JSON.stringify(change)
    : JSON.stringify({ ...change, place: undefined, bound: undefined })
}

function alsoAt(before: ReportChange, after: ReportChange): ReportChange {
  if (!('place' in before && 'place' in after) || before.code === 'figure' || !after.place)
    return before
  return { ...before, alsoAt: [...(before.alsoAt ?? []), after.place] }
}
