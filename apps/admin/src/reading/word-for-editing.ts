import { parsedOrThrow, parseInspection, type Parsed } from '@inspectorate/core'
import { exporterSet } from '@inspectorate/publication'
import type { Pulled, ReportForEditing } from '@inspectorate/pull'
import { inspectionSent, type SentInspection } from '../inspection/sent-inspection.js'
import type { PullAnswer, Upload } from '../services/reading.js'

/** The report of an inspection as a Word draft for editors. */
export async function wordForEditing(sent: SentInspection): Promise<Parsed<Uint8Array>> {
  const { reportForEditing } = await import('@inspectorate/pull')
  const report = reportForEditing(framedSent(sent))
  return report.ok ? { ok: true, value: await (await wordRenderer())(report.value) } : report
}

/** What editors changed in such a draft. */
export async function pullWord(
  sent: SentInspection,
  { bytes }: Upload,
  answers: readonly PullAnswer[],
): Promise<Parsed<Pulled>> {
  const { pullReport } = await import('@inspectorate/pull')
  return pullReport(bytes, framedSent(sent), {
    render: await wordRenderer(),
    answerOf: ({ section, base, current, edited }) =>
      answers.find(
        ({ conflict }) =>
          conflict.section === section &&
          conflict.base === base &&
          conflict.current === current &&
          conflict.edited === edited,
      )?.text ?? null,
  })
}

function framedSent(sent: SentInspection) {
  const { framework, inspection } = inspectionSent(sent)
  return parsedOrThrow(parseInspection(inspection, [framework]))
}

async function wordRenderer() {
  const [{ docxExporter }, { bytesOf, renderView }] = await Promise.all([
    import('@inspectorate/exporter-docx'),
    import('@inspectorate/publication/exporter'),
  ])
  const exporter = exporterSet([docxExporter()]).get('docx')
  return ({ view, editing }: ReportForEditing) =>
    bytesOf(
      renderView(exporter, { report: view } as Parameters<typeof renderView>[1], {
        firmness: false,
        editing,
      }),
    )
}
