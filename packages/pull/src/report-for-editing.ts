import type { FramedInspection, Parsed } from '@inspectorate/core'
import {
  buildReport,
  rateForPublication,
  usualControl,
  type ReportView,
} from '@inspectorate/publication'
import type { Finding } from '@inspectorate/publication/check'
import { commentsOf, type OurComments } from './source/our-comments.js'
import { carrySource, sourceTexts } from './source/carried-source.js'

/** A report that editors change, and what its Word file has to carry so that it can be read back. */
export interface ReportForEditing {
  readonly view: ReportView
  /** The option `editing` of the Word exporter. */
  readonly editing: {
    readonly sections: readonly string[]
    readonly carried: Readonly<Record<string, string>>
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
  const carried = carrySource({ inspection: inspection.id, texts })
  return {
    ok: true,
    value: {
      view: report.value,
      editing: {
        sections: [...texts.keys()],
        carried,
        ...(findings.length > 0 ? { comments: commentsOf(findings, texts) } : {}),
      },
    },
  }
}
