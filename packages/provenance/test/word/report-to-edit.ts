import { parsedOrThrow, type FramedInspection } from '@inspectorate/core'
import { buildReport, rateForPublication } from '@inspectorate/publication'
import { fixtureInspection } from '@inspectorate/exporter-conformance'
import { published } from '../published.js'

const foreword = `Most people were seen within a week of their sentence. Two teams did not share a building[^1]. The service had *plans* for that.

Managers had not yet agreed a plan for winter. Staff called the new rota “a relief” and the old one a trial. See [the guidance](https://example.org/guidance?part=2) for its rules.

[^1]: The lease of the second office ended in May.
`

const leadership = `The heads of both teams met weekly.

## Strengths

- Everyone had a named deputy.
- Notes of meetings were kept in one place.
- Partners could read them.

## Areas for improvement

1. Nobody looked at sickness.
2. Absences were not covered.

:::quotation{who="A manager" illustrative}
We meet on Mondays.
:::

:::practice-example{title="One diary"}
The diary is open to all.
:::

:::table{caption="Two offices"}
| Office | Desks |
| --- | ---: |
| Harbour Street | 12 |
| Mill Lane | 30 |
:::
`

const assessment = `Assessment kept people safe in :count[assessment-safety yes] cases, that is :percent[assessment-safety yes]. This was enough. It was the last sentence here.
`

/** The fixture inspection with a narrative that has one of everything an editor may change. */
function inspectionToEdit(state: 'draft' | 'published' = 'draft'): FramedInspection {
  const { inspection, framework } = fixtureInspection()
  const narrative = {
    foreword,
    '1.1': leadership,
    '2.2': assessment,
  }
  return { inspection: { ...inspection, state, narrative }, framework }
}

/** Its Word report. */
export async function reportToEdit(state?: 'draft' | 'published'): Promise<Uint8Array> {
  const report = buildReport(rateForPublication(inspectionToEdit(state)))
  return published('docx', parsedOrThrow(report))
}
