import type { FramedInspection } from '@inspectorate/core'
import { compareWordReports, readWordReport, type ReportChange } from '@inspectorate/provenance'
import { reportForEditing, withPulled, type Pulled } from '../src/index.js'
import { render } from './edited-inspection.js'

/**
 * What an edited file says otherwise than the report exported with what was pulled from it, and was not told. It is
 * read by the reader that compares any two reports, not by the one of `pullReport`.
 */
export async function silentDifferences(
  edited: Uint8Array,
  framed: FramedInspection,
  { sections, notes }: Pulled,
): Promise<string[]> {
  const again = reportForEditing(withPulled(framed, sections))
  if (!again.ok) return again.issues.map(({ found }) => found)
  const told = notes.flatMap(({ from, to }) => [from, to]).filter((text) => text !== '')
  const { changes } = compareWordReports(report(await render(again.value)), report(edited))
  return changes
    .filter((one) => !isApart(one) && !told.some((text) => isOf(one, text)))
    .map((one) => JSON.stringify(one))
}

function report(bytes: Uint8Array) {
  const read = readWordReport(bytes, { recommendations: 'Recommendations' })
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}

/** What is told apart from notes, or is not written by anybody: the numbers of tables, which programs do not count again. */
function isApart(change: ReportChange): boolean {
  if (change.code === 'tracked' || change.code === 'comment') return true
  if (change.code === 'unbound' || !('place' in change) || change.place?.part === 'cover')
    return true
  // A style of a web page is text.
  if (change.code === 'role' && change.to === 'msonormal') return true
  if (!('differs' in change)) return false
  const [from, to] = [change.from, change.to].map((one) =>
    typeof one === 'string' ? one.replace(/\b(Table|Chart) \d+/g, '$1') : null,
  )
  return change.differs === 'note-mark' || (from !== null && from === to)
}

function isOf(change: ReportChange, text: string): boolean {
  const said = JSON.stringify(change)
  if (said.includes(JSON.stringify(text).slice(1, -1))) return true
  if (!('from' in change) || !('to' in change)) return false
  // Of what stands in one of the two alone, that it does.
  const one = change.from ?? change.to
  return typeof one === 'string' && text.includes(one)
}
