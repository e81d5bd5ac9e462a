import { ownEntry } from '@inspectorate/core'
import { casesOfInspections, pooledSentence } from '../case-sets.js'
import type { Block } from '../view/block.js'
import { dateInWords } from '../wording/dates.js'
import { withThousands } from '../wording/number-words.js'
import { paragraph, text } from './paragraph.js'
import type { ReportContext } from './report-context.js'

/**
 * The annexe that says whose cases were pooled: a table for each case set, a row for each inspection, so
 * that its record can be found and held against its hash. None where nothing is pooled.
 */
export function pooledPart(context: ReportContext): Block[] {
  const { framework, printable } = context.rated
  const sets = (framework.pooled ?? []).flatMap((set) => {
    const records = ownEntry(printable.caseSets, set.id) ?? []
    return records.length === 0 ? [] : [{ ...set, records }]
  })
  if (sets.length === 0) return []
  const title = context.ownTitle('Annexe: cases of other inspections')
  return [
    { kind: 'heading', level: 1, id: context.headingId(title), content: [text(title)] },
    ...sets.flatMap(({ id, label, records }): Block[] => {
      const all = records.reduce((sum, { cases }) => sum + cases.size, 0)
      return [
        paragraph(text(pooledSentence(framework, id, casesOfInspections(all, records.length)))),
        {
          kind: 'table',
          id: context.headingId(`pooled ${label}`),
          caption: context.caption('table', `${label}: the inspections they are from`),
          description:
            'For each inspection, the framework it was made under, when it was published, how many cases it counted, and the SHA-256 of its record.',
          role: 'plain',
          columns: [
            { header: 'Inspection', align: 'start', width: 20 },
            { header: 'Framework', align: 'start', width: 17 },
            { header: 'Published', align: 'start', width: 15 },
            { header: 'Cases', align: 'end', width: 12 },
            { header: 'SHA-256 of its record', align: 'start', width: 36 },
          ],
          rows: records.map((record) => ({
            cells: [
              { content: [text(record.id)], header: true },
              { content: [text(record.framework)] },
              { content: [text(dateInWords(record.published))] },
              { content: [text(withThousands(record.cases.size))] },
              { content: [text(record.sha256)] },
            ],
          })),
        },
      ]
    }),
  ]
}
