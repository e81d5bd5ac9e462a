import type { FramedInspection } from '@inspectorate/core'
import { fixtureInspection } from '@inspectorate/exporter-conformance'
import { docxExporter } from '@inspectorate/exporter-docx'
import { bytesOf, renderView } from '@inspectorate/publication/exporter'
import { pullReport, reportForEditing, type Pulled, type ReportForEditing } from '../src/index.js'
import { wordFile, type WordFile } from './edit-word.js'

/** Text with all that a section can hold. */
const assessment = `<!-- Anna: check with the team -->
Plans were made early, and people **saw them** before they were signed. In :count[assessment-safety yes] cases that held, or :percent[assessment-safety yes].[^method]

A second paragraph has a [link to the standards](https://example.org/standards) and
goes on in a second line.

## Strengths

- Staff knew the people they worked with, and :authored[12]{source="Staff list, 2025"} of them had done so for years.
- Records were kept well:
  - notes were written on the day;
  - :percent[assessment-engaging yes]{start} of plans were shared.
- Managers read what was written, *as they should*.

## Areas for improvement

1. Court reports came late.
2. Victims were not thought of.
3. Nobody asked about work; 3\\. is no number here.

The unit is :plain[stronger than] it was, and A\\*B is a name of a form.

:::quotation{who="Practitioner" illustrative}
We had no time to write.
:::

:::practice-example{title="A plan on one page"}
The officer drew the plan with him on one sheet of paper.

He kept it on his fridge.
:::

:::table{caption="Two offices"}
| Office | Caseload | Note |
| --- | ---: | --- |
| Northtown | :context[caseload] | the larger one |
| Southtown | 12 | the smaller one |
:::

The last paragraph closes the section.

[^method]: Counts are of the cases to which a question applied.
`

const foreword = `A foreword of one paragraph.

It ends here.
`

export function editedInspection(texts: Record<string, string> = {}): FramedInspection {
  const { inspection, framework } = fixtureInspection()
  return {
    framework,
    inspection: {
      ...inspection,
      service: { ...inspection.service, name: 'Northtown', region: 'The North' },
      narrative: { foreword, '2.2': assessment, ...texts },
      summary: { strengths: ['Officers asked people first.', 'Leaders listen.'] },
    },
  }
}

const rendered = new Map<string, Promise<Uint8Array>>()

/** Word files are the same for the same texts, so that a test need not write one twice. */
export function render(report: ReportForEditing): Promise<Uint8Array> {
  const key = JSON.stringify(report.editing)
  const known = rendered.get(key) ?? write(report)
  rendered.set(key, known)
  return known
}

async function write({ view, editing }: ReportForEditing): Promise<Uint8Array> {
  const exporter = docxExporter()
  const options = exporter.options.parse({ editing })
  const views = { report: view } as Parameters<typeof renderView>[1]
  return bytesOf(renderView(exporter, views, options))
}

/** The Word file of an inspection for its editors. */
export async function fileForEditing(framed: FramedInspection): Promise<Uint8Array> {
  const report = reportForEditing(framed)
  if (!report.ok) throw new Error(JSON.stringify(report.issues))
  return render(report.value)
}

/** What comes back of an inspection’s file for editing after an edit of it. */
export async function pulledAfter(
  framed: FramedInspection,
  edit: (file: WordFile) => void,
): Promise<Pulled> {
  const file = wordFile(await fileForEditing(framed))
  edit(file)
  const pulled = await pullReport(file.bytes(), framed, { render })
  if (!pulled.ok) throw new Error(JSON.stringify(pulled.issues))
  return pulled.value
}
