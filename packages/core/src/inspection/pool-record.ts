import { ownEntry } from '../bare-record.js'
import type { AnswerCounts, Tally } from '../tally/tally-schema.js'
import { tallyInspection } from '../tally/pooled-tally.js'
import { sorted } from '../tally/tally-of-parts.js'
import type { FramedInspection } from './parse-inspection.js'
import type { PooledRecord } from './pooled-record.js'

/** What an inspection counted, for others to pool. Where it was given counts instead of cases, those. */
export function poolRecord(
  { inspection, framework }: FramedInspection,
  sha256: string,
): PooledRecord {
  const { id, publication, counts = {} } = inspection
  return {
    id,
    framework: framework.id,
    published: publication.published,
    sha256,
    cases: withCounts(tallyInspection(framework, inspection), counts),
  }
}

/** Counts that an inspection gives stand in place of what its cases say, as they do when it is rated. */
function withCounts(
  tally: Tally,
  counts: Readonly<Record<string, { readonly yes: number; readonly relevant: number }>>,
): Tally {
  const given = Object.entries(counts).filter(([id]) => !ownEntry(tally.sets, id))
  if (given.length === 0) return tally
  const questions = given.map(([id, { yes, relevant }]): readonly [string, AnswerCounts] => [
    id,
    { yes, no: relevant - yes, na: 0 },
  ])
  return {
    ...tally,
    // Nothing says how many cases there were: at least as many as were relevant to one question.
    size: Math.max(tally.size, ...given.map(([, { relevant }]) => relevant)),
    questions: sorted([
      ...Object.entries(tally.questions).filter(([id]) => !Object.hasOwn(counts, id)),
      ...questions,
    ]),
  }
}
