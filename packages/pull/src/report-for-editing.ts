import type { FramedInspection, Parsed } from '@inspectorate/core'
import {
  buildReport,
  rateForPublication,
  usualControl,
  type ReportView,
} from '@inspectorate/publication'
import type { Finding } from '@inspectorate/publication/check'
import { commentsOf, type OurComments } from './source/our-comments.js'
import { carrySource, reasonsOf, sectionOf, sourceTexts } from './source/carried-source.js'

/** A report that editors change, and what its Word file has to carry so that it can be read back. */
export interface ReportForEditing {
  readonly view: ReportView
  /** The reasons of decisions as it prints them in sentences of its own, by their sections: `departures/2.1`. */
  readonly reasons: ReadonlyMap<string, string>
  /** The option `editing` of the Word exporter. */
  readonly editing: {
    readonly sections: readonly string[]
    readonly carried: Readonly<Record<string, string>>
    /** What authors wrote that stands in sentences of the report, which are not locked then. */
    readonly open: readonly string[]
    readonly comments?: OurComments
  }
}

/**
 * The report of an inspection as a draft for editors: its text says where it was written. What `check` finds in its
 * sentences stands beside them as comments.
 */
export function reportForEditing(
  { inspection, framework }: FramedInspection,
  findings: readonly Finding[] = [],
): Parsed<ReportForEditing> {
  // What carries its source is never a publication.
  const state = inspection.state === 'published' ? 'draft' : inspection.state
  const rated = rateForPublication({ framework, inspection: { ...inspection, state } })
  const report = buildReport(rated, usualControl, { saysWhere: true })
  if (!report.ok) return report
  const texts = sourceTexts(inspection)
  const reasons = new Map(
    reasonsOf(rated.printable).map(({ path, text }) => [sectionOf(path), text] as const),
  )
  const carried = carrySource({ inspection: inspection.id, texts })
  return {
    ok: true,
    value: {
      view: report.value,
      reasons,
      editing: {
        sections: [...texts.keys()],
        carried,
        open: [...reasons.values()],
        ...(findings.length > 0 ? { comments: commentsOf(findings, texts) } : {}),
      },
    },
  }
}
