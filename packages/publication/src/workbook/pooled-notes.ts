import { ownEntry, type Framework, type Inspection } from '@inspectorate/core'
import { casesOfInspections, pooledSentence } from '../case-sets.js'
import { dateInWords } from '../wording/dates.js'
import { withThousands } from '../wording/number-words.js'

/** Where pooled cases come from: a row for each inspection, so that its record can be found and checked. */
export function pooledNotes(
  { pooled = [], domains }: Framework,
  { caseSets, cases }: Inspection,
): [string, string][] {
  const notes = pooled.flatMap(({ id: set, label }): [string, string][] => {
    const records = ownEntry(caseSets, set) ?? []
    const all = records.reduce((sum, record) => sum + record.cases.size, 0)
    return [
      [label, pooledSentence({ domains }, set, casesOfInspections(all, records.length))],
      ...records.map((record): [string, string] => [
        `${label}: ${record.id}`,
        `${withThousands(record.cases.size)} cases, published ${dateInWords(record.published)} under ${record.framework}. SHA-256 of its record: ${record.sha256}`,
      ]),
    ]
  })
  return notes.length > 0 && cases.length > 0
    ? [
        ...notes,
        [
          'Own cases',
          `All other figures are of ${withThousands(cases.length)} cases of this inspection.`,
        ],
      ]
    : notes
}
