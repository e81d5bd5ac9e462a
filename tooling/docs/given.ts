// What snippets take for granted, by the names they use: the sample, read and composed.
import { readFileSync } from 'node:fs'
import { caseQuestions, parsedOrThrow } from '@inspectorate/core'
import { buildViews, rateForPublication, recordFormat } from '@inspectorate/publication'
import { fixtureInspection } from '@inspectorate/exporter-conformance'

const framed = fixtureInspection()

export const { inspection, framework } = framed
export const data: unknown = structuredClone(inspection)
export const views = parsedOrThrow(buildViews(rateForPublication(framed), { cases: false }))
export const view = views.workbook
export const questions = caseQuestions(framework)
export const { characteristics } = framework
export const bytes = new Uint8Array(
  readFileSync(new URL('../../examples/portsmouth-2023/cases.csv', import.meta.url)),
)
export const file: { write(chunk: Uint8Array): void } = { write: () => undefined }
const { inspection: recorded, ratings, figures, rules } = views.record
export const recordFiles: readonly {
  data: unknown
  hashes: { record: string; rules: string }
}[] = [
  {
    data: {
      format: recordFormat,
      version: 1,
      inspection: { ...recorded, state: 'published' },
      ratings,
      figures,
      rules,
    },
    hashes: { record: '0'.repeat(64), rules: '1'.repeat(64) },
  },
]
